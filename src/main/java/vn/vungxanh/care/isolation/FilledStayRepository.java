package vn.vungxanh.care.isolation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.FilledRows;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.FilledPersonRepository;

/** The standard form of people isolated filled in: what {@link StayImport} would read, one row a stay. */
@Repository
class FilledStayRepository extends FilledRows {

    private static final Set<String> SUBJECTS = Set.of("F1", "F2", "ENTRANT");
    private static final Set<String> OUTCOMES = Set.of("COMPLETED", "MOVED", "IN_HOSPITAL", "ESCAPED");

    private static final String STAYS = """
            select s.id as stay, s.started_at, s.ended_at, s.outcome, s.came_from, i.code as site, o.subject, o.exposed_on, %s
              from isolation.stays s
              left join isolation.orders o on o.id = s.order_id
              left join isolation.sites i on i.id = s.site_id
              left join people.published_persons p on p.id = s.person_id
             where s.outcome is distinct from 'CANCELLED'
            """.formatted(FilledPersonRepository.COLUMNS);

    private final FilledPersonRepository persons;

    FilledStayRepository(JdbcClient db, FilledPersonRepository persons, Units units) {
        super(
                db,
                units,
                new Text(STAYS, "s.id", "s.place_unit_id", "s.entered_at", "i.code nulls last, s.started_at, s.id"));
        this.persons = persons;
    }

    @Override
    public String kind() {
        return "stays";
    }

    @Override
    public boolean takesChanges() {
        return false;
    }

    @Override
    protected Filled filled(ResultSet row) throws SQLException {
        var values = new HashMap<String, String>();
        persons.put(values, row);
        var site = row.getString("site");
        values.put("site", site == null ? "Tại nhà" : site);
        var subject = row.getString("subject");
        FilledPersonRepository.put(values, "subject", subject != null && SUBJECTS.contains(subject) ? subject : null);
        FilledPersonRepository.put(values, "exposed_on", row.getObject("exposed_on", LocalDate.class));
        values.put(
                "started_on",
                Vietnam.dayOf(row.getObject("started_at", OffsetDateTime.class).toInstant())
                        .toString());
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        FilledPersonRepository.put(values, "ended_on", ended == null ? null : Vietnam.dayOf(ended.toInstant()));
        var outcome = row.getString("outcome");
        FilledPersonRepository.put(values, "outcome", outcome != null && OUTCOMES.contains(outcome) ? outcome : null);
        FilledPersonRepository.put(values, "from_site", "ELSEWHERE".equals(row.getString("came_from")) ? "YES" : null);
        return new Filled(row.getObject("stay", UUID.class), values);
    }
}
