package vn.vungxanh.surveillance.tracing;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the levels are computed from and where they are kept. Every read goes by a set of persons. */
@Repository
class LevelRepository {

    record Rooted(String disease, UUID person) {}

    record Exposed(LevelSearch.Link link, int unit, boolean close) {}

    /** @param own the case that the person became; null for nobody's */
    record Kept(UUID person, int unit, Instant identifiedAt, Standing standing, LevelSearch.@Nullable Root own) {}

    private static final int BATCH = 1000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    LevelRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
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

    /** Each live exposure of these persons, in the order of declaration. */
    List<Exposed> exposures(String disease, Collection<UUID> persons) {
        return sql.sql("""
                select from_person, to_person, unit_id, close, identified_at
                from tracing.edges
                where to_person = any (:persons) and disease = :disease and withdrawn_at is null
                order by created_at, id
                """)
                .param("persons", array(persons))
                .param("disease", disease)
                .query((row, n) -> new Exposed(
                        new LevelSearch.Link(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(5, OffsetDateTime.class).toInstant()),
                        row.getInt(3),
                        row.getBoolean(4)))
                .list();
    }

    /** The first confirmed case of each person who has one. */
    Map<UUID, LevelSearch.Root> roots(String disease, Collection<UUID> persons) {
        var roots = new HashMap<UUID, LevelSearch.Root>();
        sql.sql("""
                select person_id, case_id, confirmed_at from tracing.index_cases
                where person_id = any (:persons) and disease = :disease
                order by confirmed_at, case_id
                """)
                .param("persons", array(persons))
                .param("disease", disease)
                .query((row, n) -> roots.putIfAbsent(
                        row.getObject(1, UUID.class),
                        new LevelSearch.Root(
                                row.getObject(2, UUID.class),
                                row.getObject(3, OffsetDateTime.class).toInstant())))
                .list();
        return roots;
    }

    Map<UUID, Standing> standings(String disease, Collection<UUID> persons) {
        var standings = new HashMap<UUID, Standing>();
        sql.sql("""
                select person_id, level, f1_at, f2_at, first_index_case from tracing.contact_persons
                where person_id = any (:persons) and disease = :disease and level is not null
                """)
                .param("persons", array(persons))
                .param("disease", disease)
                .query((row, n) -> standings.put(
                        row.getObject(1, UUID.class),
                        new Standing(
                                row.getInt(2),
                                instant(row.getObject(3, OffsetDateTime.class)),
                                instant(row.getObject(4, OffsetDateTime.class)),
                                row.getObject(5, UUID.class))))
                .list();
        return standings;
    }

    void keep(String disease, List<Kept> persons) {
        batches.batchUpdate("""
                insert into tracing.contact_persons as p (disease, person_id, unit_id, level, f1_at, f2_at, identified_at,
                    first_index_case, became_case_id, became_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (disease, person_id) do update
                set unit_id = excluded.unit_id, level = excluded.level, f1_at = excluded.f1_at, f2_at = excluded.f2_at,
                    identified_at = excluded.identified_at, first_index_case = excluded.first_index_case,
                    became_case_id = excluded.became_case_id, became_at = excluded.became_at
                """, persons, BATCH, (row, kept) -> {
            var standing = kept.standing();
            row.setString(1, disease);
            row.setObject(2, kept.person());
            row.setInt(3, kept.unit());
            row.setObject(4, standing.level(), Types.SMALLINT);
            row.setObject(5, utc(standing.f1At()), Types.TIMESTAMP_WITH_TIMEZONE);
            row.setObject(6, utc(standing.f2At()), Types.TIMESTAMP_WITH_TIMEZONE);
            row.setObject(7, utc(kept.identifiedAt()));
            row.setObject(8, standing.root());
            row.setObject(9, kept.own() == null ? null : kept.own().caseId());
            row.setObject(10, kept.own() == null ? null : utc(kept.own().confirmedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        });
    }

    /** No exposure of theirs is left. They stay on record: somebody sampled them, or sent them home. */
    void forget(String disease, Collection<UUID> persons) {
        sql.sql("""
                update tracing.contact_persons
                set level = null, f1_at = null, f2_at = null, first_index_case = null
                where disease = :disease and person_id = any (:persons)
                """).param("persons", array(persons)).param("disease", disease).update();
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

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
