package vn.vungxanh.surveillance.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.FilledList;
import vn.vungxanh.kernel.Vietnam;

/** The standard form F0 filled in: what {@link CaseImport} would read. */
@Repository
@Transactional(readOnly = true)
class FilledCaseRepository implements FilledList {

    private static final String CASES = """
            select c.*, %s from cases.cases c left join people.published_persons p on p.id = c.person_id
            """.formatted(FilledPersonRepository.COLUMNS);

    private final JdbcClient db;
    private final FilledPersonRepository persons;
    private final Units units;

    FilledCaseRepository(JdbcClient db, FilledPersonRepository persons, Units units) {
        this.db = db;
        this.persons = persons;
        this.units = units;
    }

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    public boolean takesChanges() {
        return true;
    }

    @Override
    public List<Filled> of(Scope scope, UnitId unit, Instant asOf) {
        return db.sql(
                        CASES
                                + " where cast(:units as int4multirange) @> c.unit_id and c.entered_at <= :asOf order by c.local_code")
                .param("units", units.jurisdiction(unit).multirange())
                .param("asOf", asOf.atZone(Vietnam.ZONE).toOffsetDateTime())
                .query((row, i) -> filled(row))
                .list();
    }

    @Override
    public List<Filled> find(Scope scope, Collection<UUID> records) {
        return db.sql(CASES + " where c.id = any (:ids)")
                .param("ids", records.toArray(UUID[]::new))
                .query((row, i) -> filled(row))
                .list();
    }

    private Filled filled(ResultSet row) throws SQLException {
        var values = new HashMap<String, String>();
        persons.put(values, row);
        FilledPersonRepository.put(values, "local_id", row.getString("local_code"));
        for (var text :
                List.of("bn_code", "disease", "classification", "severity", "source", "facility", "outcome", "note")) {
            FilledPersonRepository.put(values, text, row.getString(text));
        }
        FilledPersonRepository.put(values, "onset", row.getObject("onset_on", LocalDate.class));
        FilledPersonRepository.put(values, "sampled", row.getObject("sampled_on", LocalDate.class));
        FilledPersonRepository.put(values, "confirmed", day(row.getObject("confirmed_at", OffsetDateTime.class)));
        FilledPersonRepository.put(values, "reported", day(row.getObject("reported_at", OffsetDateTime.class)));
        FilledPersonRepository.put(values, "outcome_on", row.getObject("outcome_on", LocalDate.class));
        FilledPersonRepository.put(values, "symptoms", String.join(", ", (String[])
                row.getArray("symptoms").getArray()));
        return new Filled(row.getObject("id", UUID.class), values);
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : Vietnam.dayOf(at.toInstant());
    }
}
