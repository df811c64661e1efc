package vn.vungxanh.surveillance.traces;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Slice;

/** The runs there are, the cases of each, and the cases that a new one is to take. */
@Repository
class RunListRepository {

    private static final int BATCH = 5_000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    RunListRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    void keepCases(UUID run, Collection<RunCase> cases) {
        batches.batchUpdate(
                "insert into traces.run_cases (run_id, case_id, unit_id, quarantine, notified) values (?, ?, ?, ?, ?)",
                cases,
                BATCH,
                (row, one) -> {
                    row.setObject(1, run);
                    row.setObject(2, one.id());
                    row.setInt(3, one.unit().value());
                    row.setInt(4, one.quarantine());
                    row.setInt(5, one.notified());
                });
    }

    /** Those with the most people first. */
    Slice<RunCase> cases(UUID run, int page, int size) {
        var total = sql.sql("select count(*) from traces.run_cases where run_id = :run")
                .param("run", run)
                .query((row, n) -> row.getLong(1))
                .single();
        var items = sql.sql("""
                select r.case_id, coalesce(c.bn_code, c.local_code) as code, r.unit_id, r.quarantine, r.notified
                from traces.run_cases r join cases.published_cases c on c.id = r.case_id
                where r.run_id = :run order by r.quarantine desc, r.notified desc, code
                limit :size offset :skip
                """)
                .param("run", run)
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query((row, n) -> new RunCase(
                        row.getObject("case_id", UUID.class),
                        row.getString("code"),
                        new UnitId(row.getInt("unit_id")),
                        row.getInt("quarantine"),
                        row.getInt("notified")))
                .list();
        return new Slice<>(items, total, page, size);
    }

    List<UUID> latest(int limit) {
        return sql.sql("select id from traces.runs order by started_at desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Confirmed on these days, both included, and not discarded since. */
    List<UUID> confirmed(String disease, String units, LocalDate from, LocalDate to, int most) {
        return sql.sql("""
                select id from cases.published_cases
                where disease = :disease and classification = 'CONFIRMED' and cast(:units as int4multirange) @> unit_id
                    and confirmed_at >= cast(:from as date) and confirmed_at < cast(:to as date) + 1
                order by confirmed_at, id limit :most
                """)
                .param("disease", disease)
                .param("units", units)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
