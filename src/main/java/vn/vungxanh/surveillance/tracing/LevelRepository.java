package vn.vungxanh.surveillance.tracing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Levels as graph distance: a person is at the least distance from a confirmed case over close exposures. Each method
 * works on whole sets, one statement a step.
 */
@Repository
class LevelRepository {

    record Rooted(String disease, UUID person) {}

    private final JdbcClient sql;

    LevelRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The persons and all who may have it from them: nobody else's level can change. */
    List<UUID> downstream(String disease, Collection<UUID> persons) {
        return sql.sql("""
                with recursive down (person) as (
                    select unnest(:persons::uuid[])
                    union
                    select e.to_person
                    from tracing.edges e join down on down.person = e.from_person
                    where e.disease = :disease and e.close and e.withdrawn_at is null
                )
                select person from down
                """)
                .param("persons", array(persons))
                .param("disease", disease)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void forget(String disease, Collection<UUID> persons) {
        sql.sql("""
                update tracing.contact_persons
                set level = null, f1_at = null, f2_at = null, first_index_case = null
                where disease = :disease and person_id = any (:persons) and level is not null
                """).param("persons", array(persons)).param("disease", disease).update();
    }

    /** Everybody in the set with a live exposure is on record; whoever met a confirmed case is F1. */
    void firstLevel(String disease, Collection<UUID> persons) {
        sql.sql("""
                with declared as (
                    select e.to_person as person,
                        (array_agg(e.unit_id order by e.created_at desc, e.id desc))[1] as unit,
                        min(e.identified_at) as identified,
                        min(greatest(e.identified_at, i.confirmed_at)) filter (where e.close and i.case_id is not null) as f1,
                        (array_agg(i.case_id order by greatest(e.identified_at, i.confirmed_at), i.case_id)
                            filter (where e.close and i.case_id is not null))[1] as root
                    from tracing.edges e
                    left join lateral (
                        select case_id, confirmed_at from tracing.index_cases
                        where person_id = e.from_person and disease = e.disease
                        order by confirmed_at limit 1) i on true
                    where e.to_person = any (:persons) and e.disease = :disease and e.withdrawn_at is null
                    group by e.to_person
                )
                insert into tracing.contact_persons as p (disease, person_id, unit_id, level, f1_at, identified_at,
                    first_index_case, became_case_id, became_at)
                select :disease, d.person, d.unit, case when d.f1 is null then null else 1 end, d.f1, d.identified,
                    d.root, own.case_id, own.confirmed_at
                from declared d
                left join lateral (
                    select case_id, confirmed_at from tracing.index_cases
                    where person_id = d.person and disease = :disease
                    order by confirmed_at limit 1) own on true
                on conflict (disease, person_id) do update
                set unit_id = excluded.unit_id, level = excluded.level, f1_at = excluded.f1_at,
                    identified_at = excluded.identified_at, first_index_case = excluded.first_index_case,
                    became_case_id = excluded.became_case_id, became_at = excluded.became_at
                """).param("persons", array(persons)).param("disease", disease).update();
    }

    /** Whoever met an F1 has been F2 since then; also an F1 may have been F2 first. */
    void secondLevel(String disease, Collection<UUID> persons) {
        sql.sql("""
                update tracing.contact_persons p
                set f2_at = found.f2, level = coalesce(p.level, 2),
                    first_index_case = coalesce(p.first_index_case, found.root)
                from (
                    select e.to_person as person, min(greatest(e.identified_at, u.f1_at)) as f2,
                        (array_agg(u.first_index_case order by greatest(e.identified_at, u.f1_at), e.id))[1] as root
                    from tracing.edges e
                    join tracing.contact_persons u
                        on u.person_id = e.from_person and u.disease = e.disease and u.f1_at is not null
                    where e.to_person = any (:persons) and e.disease = :disease and e.close and e.withdrawn_at is null
                    group by e.to_person) found
                where p.disease = :disease and p.person_id = found.person
                """).param("persons", array(persons)).param("disease", disease).update();
    }

    /** @return how many reached the level */
    int furtherLevel(String disease, Collection<UUID> persons, int level) {
        return sql.sql("""
                update tracing.contact_persons p
                set level = :level, first_index_case = found.root
                from (
                    select e.to_person as person, (array_agg(u.first_index_case order by e.identified_at, e.id))[1] as root
                    from tracing.edges e
                    join tracing.contact_persons u
                        on u.person_id = e.from_person and u.disease = e.disease and u.level = :level - 1
                    where e.to_person = any (:persons) and e.disease = :disease and e.close and e.withdrawn_at is null
                    group by e.to_person) found
                where p.disease = :disease and p.person_id = found.person and p.level is null
                """)
                .param("persons", array(persons))
                .param("disease", disease)
                .param("level", level)
                .update();
    }

    /** Keeps those of the cases that are confirmed; the same news twice changes nothing. */
    List<Rooted> keepCases(Collection<UUID> cases) {
        return sql.sql("""
                insert into tracing.index_cases (case_id, person_id, disease, unit_id, confirmed_at)
                select id, person_id, disease, unit_id, confirmed_at
                from cases.published_cases
                where id = any (:cases) and classification = 'CONFIRMED' and confirmed_at is not null
                on conflict (case_id) do update
                set person_id = excluded.person_id, disease = excluded.disease, unit_id = excluded.unit_id,
                    confirmed_at = excluded.confirmed_at
                returning disease, person_id
                """)
                .param("cases", array(cases))
                .query((row, n) -> new Rooted(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** Whose levels follow from these persons being ill: theirs, if they are contacts, and those of whom they met. */
    List<UUID> touchedBy(String disease, Collection<UUID> persons) {
        return sql.sql("""
                select to_person from tracing.edges
                where from_person = any (:persons) and disease = :disease and close and withdrawn_at is null
                union
                select person_id from tracing.contact_persons
                where person_id = any (:persons) and disease = :disease
                """)
                .param("persons", array(persons))
                .param("disease", disease)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** One at a time for a disease: two who change the graph at once would not see each other's half. */
    void waitForTurn(String disease) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('tracing ' || :disease, 0))")
                .param("disease", disease)
                .query((row, n) -> true)
                .single();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
