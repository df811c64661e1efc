package vn.vungxanh.surveillance.traces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Tier;

@Repository
class RunRepository {

    private static final int BATCH = 5_000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    RunRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    void add(UUID id, int unit, UUID by, Instant at, RunQuestion question, Instant asOf) {
        sql.sql("""
                insert into traces.runs (id, unit_id, started_by, started_at, as_of, definition, depth, cases, state)
                values (:id, :unit, :by, :at, :asOf, :definition, :depth, :cases, 'WAITING')
                """)
                .param("id", id)
                .param("unit", unit)
                .param("by", by)
                .param("at", utc(at))
                .param("asOf", utc(asOf))
                .param("definition", question.definition(), Types.VARCHAR)
                .param("depth", question.depth())
                .param("cases", question.cases().size())
                .update();
    }

    void progress(UUID id, int done, int missing) {
        sql.sql("update traces.runs set state = 'RUNNING', done = :done, missing = :missing where id = :id")
                .param("id", id)
                .param("done", done)
                .param("missing", missing)
                .update();
    }

    void ended(UUID id, Run.State state, Instant at, long cutOff, TraceSummary.Found found) {
        sql.sql("""
                update traces.runs set state = :state, ended_at = :at, cut_off = :cutOff, found_all = :all,
                    found_platform = :platform, found_registers = :registers, found_interview = :interview,
                    only_platform = :onlyPlatform, only_registers = :onlyRegisters, only_interview = :onlyInterview
                where id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("at", utc(at))
                .param("cutOff", cutOff)
                .param("all", found.all())
                .param("platform", found.platform())
                .param("registers", found.registers())
                .param("interview", found.interview())
                .param("onlyPlatform", found.onlyPlatform())
                .param("onlyRegisters", found.onlyRegisters())
                .param("onlyInterview", found.onlyInterview())
                .update();
    }

    /** Runs that a stop of the program cut off will never end by themselves. */
    void failInterrupted(Instant at) {
        sql.sql("update traces.runs set state = 'FAILED', ended_at = :at where state in ('WAITING', 'RUNNING')")
                .param("at", utc(at))
                .update();
    }

    void forget(Instant before) {
        sql.sql(
                        "delete from traces.run_contacts c using traces.runs r where r.id = c.run_id and r.started_at < :before")
                .param("before", utc(before))
                .update();
        sql.sql("delete from traces.runs where started_at < :before")
                .param("before", utc(before))
                .update();
    }

    void keep(UUID run, Collection<RunContact> contacts) {
        batches.batchUpdate("""
                insert into traces.run_contacts (run_id, person_id, unit_id, level, tier, basis, score, cases)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, contacts, BATCH, (row, contact) -> {
            row.setObject(1, run);
            row.setObject(2, contact.person());
            row.setInt(3, contact.unit().value());
            row.setInt(4, contact.level());
            row.setString(5, contact.tier().name());
            row.setString(6, contact.basis().name());
            row.setLong(7, contact.score());
            row.setInt(8, contact.cases());
        });
    }

    Optional<Run> find(UUID id) {
        return sql.sql("select * from traces.runs where id = :id")
                .param("id", id)
                .query((row, n) -> run(row))
                .optional();
    }

    long unended(UUID by) {
        return sql.sql("select count(*) from traces.runs where started_by = :by and state in ('WAITING', 'RUNNING')")
                .param("by", by)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    List<RunCount> counts(UUID run) {
        return sql.sql("""
                select level, tier, basis, count(*) from traces.run_contacts where run_id = :run
                group by level, tier, basis order by level, tier desc, basis
                """)
                .param("run", run)
                .query((row, n) -> new RunCount(
                        row.getInt(1), Tier.valueOf(row.getString(2)), Basis.valueOf(row.getString(3)), row.getLong(4)))
                .list();
    }

    List<RunContact> page(UUID run, int offset, int size) {
        return sql.sql("""
                select * from traces.run_contacts where run_id = :run
                order by level, tier desc, score desc, person_id offset :offset limit :size
                """)
                .param("run", run)
                .param("offset", offset)
                .param("size", size)
                .query((row, n) -> new RunContact(
                        row.getObject("person_id", UUID.class),
                        new UnitId(row.getInt("unit_id")),
                        row.getInt("level"),
                        Tier.valueOf(row.getString("tier")),
                        Basis.valueOf(row.getString("basis")),
                        row.getLong("score"),
                        row.getInt("cases")))
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                Run.State.valueOf(row.getString("state")),
                instant(row, "started_at"),
                row.getObject("ended_at") == null ? null : instant(row, "ended_at"),
                instant(row, "as_of"),
                row.getObject("cut_off", Long.class),
                row.getString("definition"),
                row.getInt("depth"),
                row.getInt("cases"),
                row.getInt("missing"),
                row.getInt("done"),
                new TraceSummary.Found(
                        row.getInt("found_all"),
                        row.getInt("found_platform"),
                        row.getInt("found_registers"),
                        row.getInt("found_interview"),
                        row.getInt("only_platform"),
                        row.getInt("only_registers"),
                        row.getInt("only_interview")));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? Instant.EPOCH : at.toInstant();
    }
}
