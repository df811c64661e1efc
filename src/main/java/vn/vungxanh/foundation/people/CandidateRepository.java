package vn.vungxanh.foundation.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the newcomers of a batch may be: one statement, however many they are. */
@Repository
class CandidateRepository {

    private final JdbcClient sql;

    CandidateRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Two registrations into one commune wait for each other, so that the second sees what the first wrote. Sixty-four
     * locks for all communes, taken in order: a whole country in one batch does not exhaust the table of locks.
     */
    void queueFor(Collection<NewPerson> persons) {
        sql.sql("""
                select pg_advisory_xact_lock(7401, bucket)
                  from (select distinct unnest(:units::int[]) % 64 as bucket order by 1) as buckets
                """).param("units", units(persons)).query((row, n) -> n).list();
    }

    List<Known> candidates(Collection<NewPerson> persons) {
        byIndex(true);
        var found = sought(persons);
        byIndex(false);
        return found;
    }

    /**
     * While the first persons of a new database stream in, the planner still takes the table for empty and would read it
     * whole for each of them: 5,000 took 4.6 s instead of 0.1 s.
     */
    private void byIndex(boolean only) {
        sql.sql("select set_config('enable_seqscan', :setting, true)")
                .param("setting", only ? "off" : "on")
                .query(String.class)
                .single();
    }

    private List<Known> sought(Collection<NewPerson> persons) {
        return sql.sql("""
                with sought as (
                    select distinct name_key, birth_year, unit_id
                      from unnest(:keys::text[], :years::int[], :units::int[]) as t (name_key, birth_year, unit_id)),
                hits as (
                    select id from people.persons where national_id = any(:nationalIds::text[])
                    union
                    select id from people.persons where external_key = any(:externalKeys::text[])
                    union
                    select near.id
                      from (select distinct name_key, unit_id from sought) as s
                     cross join lateral (
                            select p.id from people.persons p
                             where p.name_key = s.name_key and p.unit_id = s.unit_id limit 200) as near
                    union
                    select far.id
                      from (select distinct name_key, birth_year from sought where birth_year is not null) as s
                     cross join lateral (
                            select p.id from people.persons p
                             where p.name_key = s.name_key and p.birth_year = s.birth_year limit 60) as far)
                select p.id, p.full_name, p.name_key, p.sex, p.birth_on, p.birth_year, p.national_id, p.external_key,
                       p.unit_id, p.merged_into, h.label_key as household,
                       array(select c.value from people.contact_points c
                              where c.person_id = p.id and c.kind = 'PHONE') as phones
                  from hits join people.persons p using (id) left join people.households h on h.id = p.household_id
                """)
                .param("keys", texts(persons.stream().map(NewPerson::nameKey).toList()))
                .param("years", persons.stream().map(NewPerson::birthYear).toArray(Integer[]::new))
                .param("units", units(persons))
                .param(
                        "nationalIds",
                        texts(persons.stream().map(NewPerson::nationalId).toList()))
                .param(
                        "externalKeys",
                        texts(persons.stream().map(NewPerson::externalKey).toList()))
                .query((row, n) -> known(row))
                .list();
    }

    /** Where a chain of merges ends, for each record that was merged. */
    Map<UUID, UUID> survivors(Collection<UUID> merged) {
        return sql
                .sql("""
                with recursive chain (start, id, merged_into) as (
                    select id, id, merged_into from people.persons where id = any(:ids::uuid[])
                    union all
                    select c.start, p.id, p.merged_into
                      from chain c join people.persons p on p.id = c.merged_into)
                select start, id from chain where merged_into is null
                """)
                .param("ids", merged.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getObject("start", UUID.class), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Integer[] units(Collection<NewPerson> persons) {
        return persons.stream().map(person -> person.residence().value()).toArray(Integer[]::new);
    }

    private static @Nullable String[] texts(List<@Nullable String> values) {
        return values.toArray(String[]::new);
    }

    private static Known known(ResultSet row) throws SQLException {
        var sex = row.getString("sex");
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("full_name"),
                row.getString("name_key"),
                sex == null ? null : Sex.valueOf(sex),
                row.getObject("birth_on", LocalDate.class),
                row.getObject("birth_year", Integer.class),
                row.getString("national_id"),
                row.getString("external_key"),
                row.getInt("unit_id"),
                row.getString("household"),
                Set.of((String[]) row.getArray("phones").getArray()),
                row.getObject("merged_into", UUID.class));
    }
}
