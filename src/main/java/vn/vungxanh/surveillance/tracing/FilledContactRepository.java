package vn.vungxanh.surveillance.tracing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.FilledRows;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.FilledPersonRepository;

/**
 * The standard form F1, F2 filled in: what {@link ContactImport} would read. The case of a contact's contact is the one at
 * the root of the chain.
 */
@Repository
class FilledContactRepository extends FilledRows {

    /** In words that the import reads back. */
    private static final Map<Setting, String> PLACES = Map.of(
            Setting.HOUSEHOLD, "Gia đình",
            Setting.SCHOOL, "Trường",
            Setting.WORKPLACE, "Cơ quan",
            Setting.HEALTHCARE, "Bệnh viện",
            Setting.MARKET, "Chợ",
            Setting.NEIGHBOUR, "Hàng xóm",
            Setting.TRANSPORT, "Xe",
            Setting.GATHERING, "Đám cưới, đám tang",
            Setting.OTHER, "Khác");

    private static final String CONTACTS = """
            select e.*, c.local_code, l.level, %s
              from tracing.edges e
              join cases.published_cases c on c.id = e.index_case_id
              left join people.published_persons p on p.id = e.to_person
              left join tracing.contact_persons l on l.person_id = e.to_person and l.disease = e.disease
             where e.withdrawn_at is null and e.from_person <> e.to_person
            """.formatted(FilledPersonRepository.COLUMNS);

    private final FilledPersonRepository persons;

    FilledContactRepository(JdbcClient db, FilledPersonRepository persons, Units units) {
        super(db, units, new Text(CONTACTS, "e.id", "e.unit_id", "e.created_at", "c.local_code, p.full_name, e.id"));
        this.persons = persons;
    }

    @Override
    public String kind() {
        return "contacts";
    }

    @Override
    public boolean takesChanges() {
        return false;
    }

    @Override
    protected Filled filled(ResultSet row) throws SQLException {
        var values = new HashMap<String, String>();
        persons.put(values, row);
        FilledPersonRepository.put(values, "from", row.getString("local_code"));
        FilledPersonRepository.put(
                values,
                "exposed_on",
                Vietnam.dayOf(
                        row.getObject("exposed_from", OffsetDateTime.class).toInstant()));
        FilledPersonRepository.put(values, "setting", PLACES.get(Setting.valueOf(row.getString("setting"))));
        var metres = row.getObject("distance_m", BigDecimal.class);
        FilledPersonRepository.put(
                values,
                "distance",
                metres == null ? null : metres.toPlainString().replace('.', ','));
        FilledPersonRepository.put(values, "minutes", row.getObject("duration_min", Integer.class));
        for (var answer : List.of("closed_space", "contact_masked", "case_masked")) {
            var yes = row.getObject(answer, Boolean.class);
            FilledPersonRepository.put(values, answer, yes == null ? null : yes ? "YES" : "NO");
        }
        var level = row.getObject("level", Integer.class);
        FilledPersonRepository.put(values, "level", level != null && level >= 1 && level <= 3 ? level : null);
        return new Filled(row.getObject("id", UUID.class), values);
    }
}
