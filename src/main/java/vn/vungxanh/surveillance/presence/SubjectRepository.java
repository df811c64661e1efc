package vn.vungxanh.surveillance.presence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubjectRepository {

    record Known(UUID person, int number, int unit) {}

    record Registered(UUID person, int unit, @Nullable UUID mergedInto) {}

    private final JdbcClient sql;

    SubjectRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Known> known(Collection<UUID> persons) {
        return sql.sql("select person_id, number, unit_id from presence.subjects where person_id = any (:persons)")
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> new Known(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** Who of these is in the register: with the commune, and the record that goes on if it was merged. */
    List<Registered> registered(Collection<UUID> persons) {
        return sql.sql("select id, unit_id, merged_into from people.published_persons where id = any (:persons)")
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) ->
                        new Registered(row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, UUID.class)))
                .list();
    }

    /** All in one statement, in one order, so that two who add the same people do not wait for each other in a circle. */
    List<Known> add(List<Registered> persons) {
        return sql.sql("""
                insert into presence.subjects (person_id, unit_id)
                select id, unit from unnest(cast(:ids as uuid[]), cast(:units as int[])) n (id, unit) order by id
                on conflict (person_id) do nothing
                returning person_id, number, unit_id
                """)
                .param("ids", persons.stream().map(Registered::person).toArray(UUID[]::new))
                .param("units", persons.stream().map(Registered::unit).toArray(Integer[]::new))
                .query((row, n) -> new Known(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** A merged person points at the one that goes on. */
    void follow(Collection<UUID> merged) {
        sql.sql("""
                update presence.subjects s set same_as = k.number
                  from people.published_persons p join presence.subjects k on k.person_id = p.merged_into
                 where p.id = any (:persons) and s.person_id = p.id and s.same_as is distinct from k.number
                """).param("persons", merged.toArray(UUID[]::new)).update();
    }

    /** Null takes a merger back. */
    void pointAt(UUID merged, @Nullable UUID kept) {
        sql.sql("""
                update presence.subjects set same_as = (select number from presence.subjects where person_id = :kept::uuid)
                 where person_id = :merged
                """)
                .param("kept", kept == null ? null : kept.toString(), java.sql.Types.VARCHAR)
                .param("merged", merged)
                .update();
    }

    /** Each number with the person at the end of its mergers. */
    List<Known> survivors(Collection<Integer> numbers) {
        return sql.sql("""
                with recursive chain as (
                    select number as asked, number, same_as, 0 as steps from presence.subjects
                     where number = any (:numbers)
                    union all
                    select c.asked, s.number, s.same_as, c.steps + 1 from chain c
                      join presence.subjects s on s.number = c.same_as where c.steps < 50)
                select c.asked, s.person_id, s.unit_id from chain c
                  join presence.subjects s on s.number = c.number where c.same_as is null
                """)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, n) -> new Known(row.getObject(2, UUID.class), row.getInt(1), row.getInt(3)))
                .list();
    }

    /** All numbers that mean this person, through mergers in both directions; ascending. */
    List<Integer> family(UUID person) {
        return sql.sql("""
                with recursive same as (
                    select number, same_as from presence.subjects where person_id = :person
                    union
                    select s.number, s.same_as from same f
                      join presence.subjects s on s.number = f.same_as or s.same_as = f.number)
                select number from same order by number
                """).param("person", person).query(Integer.class).list();
    }
}
