package vn.vungxanh.surveillance.traces;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people live and with whom, as far as the transaction sees. */
@Repository
class ResidentRepository {

    record Cohabitant(UUID of, UUID person) {}

    private final JdbcClient sql;

    ResidentRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The unit of each person's home. */
    Map<UUID, Integer> units(Collection<UUID> persons) {
        var units = new HashMap<UUID, Integer>(persons.size() * 2);
        if (!persons.isEmpty()) {
            sql.sql("select id, unit_id from people.published_persons where id = any (:persons)")
                    .param("persons", persons.toArray(UUID[]::new))
                    .query((row, n) -> units.put(row.getObject(1, UUID.class), row.getInt(2)))
                    .list();
        }
        return units;
    }

    /** Everybody else in the household of each of these persons. */
    List<Cohabitant> households(Collection<UUID> persons) {
        return sql.sql("""
                select distinct p.person_id, m.person_id
                from people.published_persons p
                join people.published_persons m on m.household_id = p.household_id and m.person_id <> p.person_id
                where p.id = any (:persons) and m.merged_into is null
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> new Cohabitant(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}
