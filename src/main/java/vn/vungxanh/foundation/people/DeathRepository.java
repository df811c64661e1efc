package vn.vungxanh.foundation.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeathRepository {

    private final JdbcClient sql;

    DeathRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return whom it was news of */
    List<UUID> record(Map<PersonId, LocalDate> diedOn) {
        var entries = List.copyOf(diedOn.entrySet());
        return sql.sql("""
                with v as materialized (
                    select n.person, people.survivor_of(n.person) as survivor, cast(n.died_on as date) as died_on
                      from unnest(:persons, :days) as n (person, died_on))
                update people.persons p set died_on = v.died_on, version = p.version + 1
                  from v
                 where p.id = any (array(select person from v union select survivor from v))
                   and p.id in (v.person, v.survivor) and p.died_on is distinct from v.died_on
                returning p.id
                """)
                .param(
                        "persons",
                        entries.stream().map(each -> each.getKey().value()).toArray(UUID[]::new))
                .param(
                        "days",
                        entries.stream().map(each -> each.getValue().toString()).toArray(String[]::new))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    boolean takeBack(PersonId person) {
        return sql.sql("""
                update people.persons p set died_on = null, version = p.version + 1
                 where p.id in (:person, people.survivor_of(:person)) and p.died_on is not null
                """).param("person", person.value()).update() > 0;
    }

    Map<UUID, LocalDate> among(Collection<UUID> persons) {
        var died = new HashMap<UUID, LocalDate>();
        sql.sql("""
                select p.id, coalesce(p.died_on, s.died_on) as died_on
                  from people.persons p left join people.persons s on s.id = p.merged_into
                 where p.id = any (:persons) and coalesce(p.died_on, s.died_on) is not null
                """).param("persons", persons.toArray(UUID[]::new)).query(row -> {
            died.put(row.getObject("id", UUID.class), row.getDate("died_on").toLocalDate());
        });
        return died;
    }
}
