package vn.vungxanh.surveillance.tracing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts what was declared for a merged record under the surviving one, and back when the two were parted. */
@Repository
class SurvivorRepository {

    /** The column with the present record, and the one that says which record was meant, where they differ. */
    private static final String FOLLOW = """
            update tracing.%1$s t
               set %2$s = s.survivor, %3$s = nullif(s.recorded, s.survivor)
              from (select f.id, f.recorded, people.survivor_of(f.recorded) as survivor
                      from (select o.%4$s as id, coalesce(o.%3$s, o.%2$s) as recorded
                              from tracing.%1$s o left join people.published_persons p on p.id = o.%2$s
                             where o.%2$s = any (:persons) and (o.%3$s is not null or p.merged_into is not null)) f) s
             where t.%4$s = s.id and t.%2$s <> s.survivor
            """;

    private final JdbcClient sql;

    SurvivorRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of those who were merged: under which record each stands now. */
    Map<UUID, UUID> of(Collection<UUID> persons) {
        var survivors = new HashMap<UUID, UUID>();
        sql.sql("""
                select id, people.survivor_of(id) from people.published_persons
                where id = any (:persons) and merged_into is not null
                """).param("persons", persons.toArray(UUID[]::new)).query(row -> {
            survivors.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return survivors;
    }

    /** In one order for everybody, so that two who wait for their turns do not wait crosswise. */
    List<String> diseasesOf(Collection<UUID> persons) {
        return sql.sql("""
                select disease from tracing.edges where from_person = any (:persons)
                union select disease from tracing.edges where to_person = any (:persons)
                union select disease from tracing.index_cases where person_id = any (:persons)
                union select disease from tracing.samples where person_id = any (:persons)
                order by disease
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }

    void followExposures(Collection<UUID> persons) {
        follow(persons, "edges", "from_person", "declared_from", "id");
        follow(persons, "edges", "to_person", "declared_to", "id");
    }

    void followCasesAndSamples(Collection<UUID> persons) {
        follow(persons, "index_cases", "person_id", "recorded_person", "case_id");
        sql.sql("""
                update tracing.samples t set person_id = people.survivor_of(t.recorded_person)
                where t.person_id = any (:persons) and t.person_id <> people.survivor_of(t.recorded_person)
                """).param("persons", persons.toArray(UUID[]::new)).update();
    }

    private void follow(Collection<UUID> persons, String table, String column, String recorded, String id) {
        sql.sql(FOLLOW.formatted(table, column, recorded, id))
                .param("persons", persons.toArray(UUID[]::new))
                .update();
    }
}
