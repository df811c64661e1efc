package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When contacts were sampled: every time is kept, and the first of them stands beside the level. */
@Repository
class SampleRepository {

    private static final int BATCH = 1000;

    private static final String FROM_TUBES = """
            insert into tracing.samples (disease, person_id, recorded_person, unit_id, at)
            select p.disease, p.person_id, s.person_id, p.unit_id, s.sampled_at
              from testing.published_samples s
              join people.published_persons r on r.id = s.person_id
              join tracing.contact_persons p on p.disease = s.disease and p.person_id = r.person_id
            """;

    private static final String ONCE =
            " on conflict (recorded_person, disease, at) do nothing returning disease, person_id";

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

    /**
     * What the tubes say of contacts.
     *
     * @return the contacts whom it is news of, by disease
     */
    Map<String, Set<UUID>> taken(Collection<UUID> tests) {
        return grouped(
                sql.sql(FROM_TUBES + "where s.id = any (:tests)" + ONCE).param("tests", tests.toArray(UUID[]::new)));
    }

    /** Of contacts who were sampled before anybody named them: what was taken since they were exposed. */
    Map<String, Set<UUID>> takenOf(String disease, Map<UUID, Instant> exposedAt) {
        var entries = List.copyOf(exposedAt.entrySet());
        return grouped(sql.sql(FROM_TUBES + """
                  join unnest(:persons, :times) as e (person, at) on e.person = s.person_id
                 where s.disease = :disease and s.sampled_at >= cast(e.at as timestamptz)
                """ + ONCE)
                .param("disease", disease)
                .param("persons", entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(
                        "times",
                        entries.stream().map(each -> each.getValue().toString()).toArray(String[]::new)));
    }

    private static Map<String, Set<UUID>> grouped(JdbcClient.StatementSpec statement) {
        var news = new HashMap<String, Set<UUID>>();
        statement.query(row -> {
            news.computeIfAbsent(row.getString("disease"), disease -> new HashSet<>())
                    .add(row.getObject("person_id", UUID.class));
        });
        return news;
    }

    void takenBack(String disease, UUID person, Instant at) {
        sql.sql("delete from tracing.samples where recorded_person = :person and disease = :disease and at = :at")
                .param("person", person)
                .param("disease", disease)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        addUp(disease, List.of(person));
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
