package vn.vungxanh.surveillance.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tests said of cases. */
@Repository
class EvidenceRepository {

    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    EvidenceRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /**
     * @param says what the test by itself makes of the illness
     * @param was what the case was before; null where the test made it known
     */
    record Evidence(
            UUID test,
            CaseId illness,
            Classification says,
            @Nullable Classification was,
            boolean withdrawn) {}

    /** A test that was heard before keeps what the case was at the first time. */
    void keep(List<Evidence> heard, Instant at) {
        batches.batchUpdate("""
                insert into cases.evidence (test_id, case_id, unit_id, classification, was, heard_at)
                select ?, c.id, c.unit_id, ?, ?, ? from cases.cases c where c.id = ?
                on conflict (test_id) do update
                    set classification = excluded.classification, was = excluded.was, withdrawn_at = null
                  where cases.evidence.withdrawn_at is not null
                """, heard, BATCH, (row, one) -> {
            row.setObject(1, one.test());
            row.setString(2, one.says().name());
            row.setString(3, one.was() == null ? null : one.was().name());
            row.setTimestamp(4, Timestamp.from(at));
            row.setObject(5, one.illness().value());
        });
    }

    List<Evidence> standing(Collection<UUID> tests) {
        return sql.sql(SELECT + "where e.test_id = any (:tests) and e.withdrawn_at is null order by e.test_id")
                .param("tests", tests.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    void withdraw(Collection<UUID> tests, Instant at) {
        sql.sql("update cases.evidence set withdrawn_at = :at where test_id = any (:tests) and withdrawn_at is null")
                .param("at", Timestamp.from(at))
                .param("tests", tests.toArray(UUID[]::new))
                .update();
    }

    /** Also what was withdrawn, in the order heard. */
    List<Evidence> of(CaseId illness) {
        return sql.sql(SELECT + "where e.case_id = :case order by e.heard_at, e.test_id")
                .param("case", illness.value())
                .query((row, n) -> read(row))
                .list();
    }

    private static final String SELECT =
            "select e.test_id, e.case_id, e.classification, e.was, e.withdrawn_at from cases.evidence e ";

    private static Evidence read(java.sql.ResultSet row) throws java.sql.SQLException {
        var was = row.getString("was");
        return new Evidence(
                row.getObject("test_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                Classification.valueOf(row.getString("classification")),
                was == null ? null : Classification.valueOf(was),
                row.getTimestamp("withdrawn_at") != null);
    }
}
