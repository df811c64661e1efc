package vn.vungxanh.foundation.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been kept long enough. */
@Repository
class RetentionRepository {

    enum Kept {
        FILE,
        REJECTED_ROWS
    }

    private static final String AT_REST = """
            status not in ('WAITING', 'CHECKING', 'STORING') and coalesce(finished_at, submitted_at) < :before
            """;

    private final JdbcClient sql;

    RetentionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** For how many days, under the rule in force on that day. */
    int daysOf(Kept what, LocalDate day) {
        return sql.sql("""
                select days from imports.retention where what = :what and valid_from <= :day
                order by valid_from desc limit 1
                """)
                .param("what", what.name())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** A job that waits for its sender without its file is given up. */
    List<UUID> giveUpFiles(Instant before, Instant at) {
        var gone = sql.sql("""
                        update imports.jobs
                           set file_gone_at = :at,
                               status = case when status in ('MAPPING', 'CHECKED', 'INTERRUPTED') then 'DISCARDED' else status end
                         where file_gone_at is null and %s
                        returning id
                        """.formatted(AT_REST))
                .param("before", Timestamp.from(before))
                .param("at", Timestamp.from(at))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        sql.sql("delete from imports.errands where job_id = any (:jobs)")
                .param("jobs", gone.toArray(UUID[]::new))
                .update();
        return gone;
    }

    /** The file of one job that was stored; false when it has gone already. */
    boolean giveUpFile(UUID job, Instant at) {
        return sql.sql("""
                update imports.jobs set file_gone_at = :at
                 where id = :job and file_gone_at is null and status = 'STORED'
                """).param("job", job).param("at", Timestamp.from(at)).update() == 1;
    }

    List<UUID> giveUpRejectedRows(Instant before, Instant at) {
        var gone = sql.sql("update imports.jobs set rows_gone_at = :at where rows_gone_at is null and " + AT_REST
                        + " returning id")
                .param("before", Timestamp.from(before))
                .param("at", Timestamp.from(at))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        sql.sql("delete from imports.rejected_rows where job_id = any (:jobs)")
                .param("jobs", gone.toArray(UUID[]::new))
                .update();
        return gone;
    }
}
