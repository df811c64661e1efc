package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When contacts were sampled: every time is kept, and the first of them stands beside the level. */
@Repository
class SampleRepository {

    private static final int BATCH = 1000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    SampleRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** Only of those who are contacts; the same sample twice is one. */
    void add(String disease, Map<UUID, Instant> samples) {
        batches.batchUpdate("""
                insert into tracing.samples (disease, person_id, recorded_person, unit_id, at)
                select p.disease, p.person_id, ?, p.unit_id, ? from tracing.contact_persons p
                where p.disease = ? and p.person_id = people.survivor_of(?)
                on conflict (recorded_person, disease, at) do nothing
                """, List.copyOf(samples.entrySet()), BATCH, (row, sample) -> {
            row.setObject(1, sample.getKey());
            row.setObject(2, sample.getValue().atOffset(ZoneOffset.UTC));
            row.setString(3, disease);
            row.setObject(4, sample.getKey());
        });
    }

    /** Brings what stands beside the levels of these persons up to date. */
    void addUp(String disease, Collection<UUID> persons) {
        sql.sql("""
                update tracing.contact_persons p set sampled_at = s.times[1], samples = case when s.many then s.times end
                from (select person, array_agg(distinct at order by at) filter (where at is not null) as times,
                             count(distinct at) > 1 as many
                        from (select distinct people.survivor_of(record) as person from unnest(:persons::uuid[]) as record) known
                        left join tracing.samples t on t.person_id = person and t.disease = :disease
                       group by person) s
                where p.disease = :disease and p.person_id = s.person
                    and (p.sampled_at is distinct from s.times[1] or s.many or p.samples is not null)
                """)
                .param("disease", disease)
                .param("persons", persons.toArray(UUID[]::new))
                .update();
    }
}
