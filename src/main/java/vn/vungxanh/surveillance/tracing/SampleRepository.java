package vn.vungxanh.surveillance.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When contacts were sampled: every time is kept, and the first of them stands beside the level. */
@Repository
class SampleRepository {

    private final JdbcClient sql;

    SampleRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Only of those who are contacts; the same sample twice is one. */
    void add(String disease, Map<UUID, Instant> samples) {
        add(samples.entrySet().stream()
                .map(each -> new Taken(each.getKey(), disease, each.getValue()))
                .toList());
    }

    void add(List<Taken> samples) {
        var survivors = survivors(samples.stream().map(Taken::person).toList());
        // The arrays cut the contacts down: without statistics of a young table the planner would walk it for each
        // sample.
        sql.sql("""
                insert into tracing.samples (disease, person_id, recorded_person, unit_id, at)
                select p.disease, p.person_id, s.recorded, p.unit_id, s.at
                from unnest(:recorded::uuid[], :survivors::uuid[], :diseases::text[], :times::timestamptz[])
                    as s (recorded, survivor, disease, at)
                join tracing.contact_persons p on p.person_id = s.survivor and p.disease = s.disease
                where p.person_id = any (:survivors)
                on conflict (recorded_person, disease, at) do nothing
                """)
                .param("recorded", samples.stream().map(Taken::person).toArray(UUID[]::new))
                .param(
                        "survivors",
                        samples.stream()
                                .map(each -> survivors.get(each.person()))
                                .toArray(UUID[]::new))
                .param("diseases", samples.stream().map(Taken::disease).toArray(String[]::new))
                .param(
                        "times",
                        samples.stream().map(each -> each.at().toString()).toArray(String[]::new))
                .update();
    }

    /** The record that goes on for each of these. */
    private Map<UUID, UUID> survivors(Collection<UUID> records) {
        var survivors = new HashMap<UUID, UUID>();
        sql.sql("""
                select record, people.survivor_of(record) as survivor
                from (select distinct unnest(:records::uuid[]) as record) asked
                """).param("records", records.toArray(UUID[]::new)).query(row -> {
            survivors.put(row.getObject("record", UUID.class), row.getObject("survivor", UUID.class));
        });
        return survivors;
    }

    /** One sample that a tube says was taken. */
    record Taken(UUID person, String disease, Instant at) {}

    List<Taken> ofTests(Collection<UUID> tests) {
        return sql.sql(
                        "select s.person_id, s.disease, s.sampled_at from testing.published_samples s where s.id = any (:tests)")
                .param("tests", tests.toArray(UUID[]::new))
                .query((row, n) -> taken(row))
                .list();
    }

    List<Taken> ofPersons(Collection<UUID> persons, String disease) {
        return sql.sql("""
                select s.person_id, s.disease, s.sampled_at from testing.published_samples s
                 where s.person_id = any (:persons) and s.disease = :disease
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("disease", disease)
                .query((row, n) -> taken(row))
                .list();
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getObject("person_id", UUID.class),
                row.getString("disease"),
                row.getTimestamp("sampled_at").toInstant());
    }

    /** Which of these persons are contacts, by disease. Asked first: of a mass screening hardly anybody is one. */
    Map<String, Set<UUID>> contactsAmong(Collection<UUID> persons) {
        var contacts = new HashMap<String, Set<UUID>>();
        sql.sql("select p.disease, p.person_id from tracing.contact_persons p where p.person_id = any (:persons)")
                .param("persons", persons.toArray(UUID[]::new))
                .query(row -> {
                    contacts.computeIfAbsent(row.getString("disease"), disease -> new HashSet<>())
                            .add(row.getObject("person_id", UUID.class));
                });
        return contacts;
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
        var known = new HashSet<>(survivors(persons).values());
        // Both sides are cut down by the array: without statistics of a young table the planner would walk it for each.
        sql.sql("""
                update tracing.contact_persons p set sampled_at = s.times[1], samples = case when s.many then s.times end
                from (select k.person, t.times, coalesce(t.many, false) as many
                        from unnest(:known::uuid[]) as k (person)
                        left join (select person_id, array_agg(distinct at order by at) as times, count(distinct at) > 1 as many
                                     from tracing.samples where disease = :disease and person_id = any (:known)
                                    group by person_id) t on t.person_id = k.person) s
                where p.disease = :disease and p.person_id = any (:known) and p.person_id = s.person
                    and (p.sampled_at is distinct from s.times[1] or s.many or p.samples is not null)
                """)
                .param("disease", disease)
                .param("known", known.toArray(UUID[]::new))
                .update();
    }
}
