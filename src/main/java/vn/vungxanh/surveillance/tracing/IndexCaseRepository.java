package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases at the roots of the graph, kept from the news of the cases room. */
@Repository
class IndexCaseRepository {

    record Rooted(String disease, UUID person) {}

    private final JdbcClient sql;

    IndexCaseRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps those of the cases that are confirmed; the same news twice changes nothing. */
    List<Rooted> keep(Collection<UUID> cases) {
        return sql.sql("""
                insert into tracing.index_cases (case_id, person_id, recorded_person, disease, unit_id, confirmed_at)
                select id, survivor, nullif(recorded_person_id, survivor), disease, unit_id, confirmed_at
                from (select c.*, people.survivor_of(c.recorded_person_id) as survivor
                        from cases.published_cases c
                       where c.id = any (:cases) and c.classification = 'CONFIRMED' and c.confirmed_at is not null) known
                on conflict (case_id) do update
                set person_id = excluded.person_id, recorded_person = excluded.recorded_person,
                    disease = excluded.disease, unit_id = excluded.unit_id, confirmed_at = excluded.confirmed_at,
                    retracted_at = null
                returning disease, person_id
                """)
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, n) -> new Rooted(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** Those of the cases that are confirmed no more; when it was heard first counts. */
    List<Rooted> retract(Collection<UUID> cases, Instant at) {
        return sql.sql("""
                update tracing.index_cases i set retracted_at = :at
                where i.case_id = any (:cases) and i.retracted_at is null
                    and not exists (select 1 from cases.published_cases c
                        where c.id = i.case_id and c.classification = 'CONFIRMED')
                returning disease, person_id
                """)
                .param("cases", cases.toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Rooted(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** The cases of each person who has or had one, the first confirmed first. */
    Map<UUID, List<LevelSearch.Root>> roots(String disease, Collection<UUID> persons) {
        var roots = new HashMap<UUID, List<LevelSearch.Root>>();
        sql.sql("""
                select person_id, case_id, confirmed_at, retracted_at from tracing.index_cases
                where person_id = any (:persons) and disease = :disease
                order by confirmed_at, case_id
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("disease", disease)
                .query(row -> {
                    roots.computeIfAbsent(row.getObject(1, UUID.class), person -> new ArrayList<>())
                            .add(new LevelSearch.Root(
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, OffsetDateTime.class).toInstant(),
                                    instant(row.getObject(4, OffsetDateTime.class))));
                });
        return roots;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
