package vn.vungxanh.territory.screening;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which record and in which commune visits stand. */
@Repository
class VisitHomeRepository {

    private final JdbcClient sql;

    VisitHomeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Visits stand under the record that their person has now, in the commune of residence. Under row-level security a
     * function of a joined row is no key of an index, so the persons are taken by their ids.
     */
    int follow(Collection<UUID> records) {
        return sql.sql("""
                with named as materialized (
                    select w.id, people.survivor_of(w.person_id) as survivor from screening.visits w
                     where w.person_id = any (:records::uuid[]) or w.stands_for = any (:records::uuid[])),
                persons as materialized (
                    select p.id, p.unit_id from people.published_persons p
                     where p.id = any (array(select survivor from named)))
                update screening.visits v set stands_for = p.id, unit_id = p.unit_id
                  from named n join persons p on p.id = n.survivor
                 where v.id = n.id and (v.stands_for <> p.id or v.unit_id <> p.unit_id)
                """)
                .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Moving is no news: found by looking. */
    int followMoves() {
        return sql.sql("""
                update screening.visits v set unit_id = p.unit_id
                  from people.published_persons p
                 where p.id = v.stands_for and p.unit_id <> v.unit_id
                """).update();
    }
}
