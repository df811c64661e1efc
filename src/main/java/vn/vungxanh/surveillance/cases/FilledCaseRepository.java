package vn.vungxanh.surveillance.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.FilledRows;
import vn.vungxanh.kernel.Vietnam;

/** The standard form F0 filled in: what {@link CaseImport} would read. */
@Repository
class FilledCaseRepository extends FilledRows {

    private static final String CASES = """
            select c.*, %s from cases.cases c left join people.published_persons p on p.id = c.person_id
            where true
            """.formatted(FilledPersonRepository.COLUMNS);

    private final FilledPersonRepository persons;

    FilledCaseRepository(JdbcClient db, FilledPersonRepository persons, Units units) {
        super(db, units, new Text(CASES, "c.id", "c.unit_id", "c.entered_at", "c.local_code"));
        this.persons = persons;
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
    protected Filled filled(ResultSet row) throws SQLException {
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
