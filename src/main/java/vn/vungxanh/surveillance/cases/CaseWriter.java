package vn.vungxanh.surveillance.cases;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.people.PersonId;

/** Writing cases, many at a time. */
@Repository
class CaseWriter {

    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    CaseWriter(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    record Inserted(Case illness, @Nullable String externalRef) {}

    /** @param person whom the case's person turned out to be, where two records were merged */
    record Candidate(
            Case illness, PersonId person, @Nullable String externalRef) {}

    /** Who reports the same person at the same moment waits, and then finds the first report; buckets in one order. */
    void queueFor(Collection<UUID> persons) {
        sql.sql("""
                select pg_advisory_xact_lock(7402, bucket)
                  from (select distinct abs(hashtext(person::text) % 64) as bucket
                          from unnest(:persons) as person order by 1) as buckets
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> n)
                .list();
    }

    /** The cases that the new ones may be reports of: the same reference, or an illness of the same persons. */
    List<Candidate> candidates(Collection<String> refs, Collection<UUID> persons) {
        return sql.sql("""
                with found as (
                    select id from cases.cases where external_ref = any (:refs)
                    union
                    select id from cases.cases where person_id = any (:persons)
                    union
                    select c.id from people.published_persons p join cases.cases c on c.person_id = p.id
                     where p.merged_into = any (:persons))
                select %s, c.external_ref, coalesce(p.person_id, c.person_id) as survivor
                  from found join cases.cases c using (id)
                  left join people.published_persons p on p.id = c.person_id
                """.formatted(CaseRows.COLUMNS))
                .param("refs", refs.toArray(String[]::new))
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> new Candidate(
                        CaseRows.read(row),
                        new PersonId(row.getObject("survivor", UUID.class)),
                        row.getString("external_ref")))
                .list();
    }

    /** Which of these national codes are given, and to which case; also outside the jurisdiction. */
    Map<String, CaseId> holdersOf(Collection<String> bnCodes) {
        if (bnCodes.isEmpty()) {
            return Map.of();
        }
        var holders = new HashMap<String, CaseId>();
        sql.sql("select bn_code, case_id from cases.holders_of(:codes)")
                .param("codes", bnCodes.toArray(String[]::new))
                .query(row -> {
                    holders.put(row.getString("bn_code"), new CaseId(row.getObject("case_id", UUID.class)));
                });
        return holders;
    }

    /** The first of {@code count} numbers that are now taken. */
    int takeNumbers(String province, int year, int count) {
        return sql.sql("""
                insert into cases.code_counters as counter (province, year, last) values (:province, :year, :count)
                on conflict (province, year) do update set last = counter.last + :count
                returning last - :count + 1
                """)
                .param("province", province)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    void insert(List<Inserted> cases) {
        batches.batchUpdate("""
                insert into cases.cases (classification, definition, onset_on, sampled_on, confirmed_at, reported_at, symptoms,
                    severity, source, bn_code, facility, transferred_to, transferred_on, outcome, outcome_on, note,
                    discarded_at, id, person_id, disease, unit_id, local_code, entered_at, external_ref)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, cases, BATCH, (row, inserted) -> {
            var illness = inserted.illness();
            var at = facts(row, illness);
            row.setObject(at + 1, illness.id().value());
            row.setObject(at + 2, illness.person().value());
            row.setString(at + 3, illness.disease());
            row.setInt(at + 4, illness.unit().value());
            row.setString(at + 5, illness.localCode());
            row.setTimestamp(at + 6, Timestamp.from(illness.enteredAt()));
            row.setString(at + 7, inserted.externalRef());
        });
    }

    /** False when somebody else changed one of them meanwhile. */
    boolean update(List<Case> cases) {
        var counts = batches.batchUpdate("""
                update cases.cases
                   set classification = ?, definition = ?, onset_on = ?, sampled_on = ?, confirmed_at = ?, reported_at = ?,
                       symptoms = ?, severity = ?, source = ?, bn_code = ?, facility = ?, transferred_to = ?,
                       transferred_on = ?, outcome = ?, outcome_on = ?, note = ?, discarded_at = ?, version = version + 1
                 where id = ? and version = ?
                """, cases, BATCH, (row, illness) -> {
            var at = facts(row, illness);
            row.setObject(at + 1, illness.id().value());
            row.setInt(at + 2, illness.version());
        });
        for (var batch : counts) {
            for (var count : batch) {
                if (count == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    record Changed(Case illness, List<CaseFields.Change> fields) {}

    void remember(List<Changed> changed, Instant at, String login) {
        var rows = changed.stream()
                .flatMap(one -> one.fields().stream().map(field -> new Object[] {
                    one.illness().id().value(),
                    one.illness().unit().value(),
                    Timestamp.from(at),
                    login,
                    field.field(),
                    field.before(),
                    field.after()
                }))
                .toList();
        batches.batchUpdate("""
                insert into cases.changes (case_id, unit_id, at, login, field, before, after) values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static int facts(PreparedStatement row, Case illness) throws SQLException {
        var facts = illness.facts();
        row.setString(1, facts.classification().name());
        row.setString(2, facts.definition());
        row.setObject(3, facts.onsetOn(), Types.DATE);
        row.setObject(4, facts.sampledOn(), Types.DATE);
        row.setTimestamp(5, stamp(facts.confirmedAt()));
        row.setTimestamp(6, stamp(facts.reportedAt()));
        row.setArray(
                7, row.getConnection().createArrayOf("text", facts.symptoms().toArray()));
        row.setString(8, name(facts.severity()));
        row.setString(9, facts.source().name());
        row.setString(10, facts.bnCode());
        row.setString(11, facts.facility());
        row.setString(12, facts.transferredTo());
        row.setObject(13, facts.transferredOn(), Types.DATE);
        row.setString(14, name(facts.outcome()));
        row.setObject(15, facts.outcomeOn(), Types.DATE);
        row.setString(16, facts.note());
        row.setTimestamp(17, stamp(illness.discardedAt()));
        return 17;
    }

    private static @Nullable Timestamp stamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
