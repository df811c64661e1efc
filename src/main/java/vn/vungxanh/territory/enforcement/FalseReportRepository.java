package vn.vungxanh.territory.enforcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.enforcement.FalseReport.Verdict;

@Repository
class FalseReportRepository {

    private static final int MOST = 500;

    private final JdbcClient sql;

    FalseReportRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(
            FalseReportId id, UnitId unit, Instant foundAt, String channel, String content, Instant now, String login) {
        sql.sql("""
                insert into enforcement.false_reports (id, unit_id, found_at, channel, content, recorded_at, login)
                values (:id, :unit, :found, :channel, :content, :now, :login)
                """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("found", Timestamp.from(foundAt))
                .param("channel", channel)
                .param("content", content)
                .param("now", Timestamp.from(now))
                .param("login", login)
                .update();
    }

    boolean check(FalseReportId id, int version, Verdict verdict, @Nullable String finding, Instant at) {
        return sql.sql("""
                update enforcement.false_reports set checked_at = :at, verdict = :verdict, finding = :finding,
                    version = version + 1 where id = :id and version = :version and verdict is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("verdict", verdict.name())
                        .param("finding", finding)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    boolean answer(FalseReportId id, int version, String answer, Instant at) {
        return sql.sql("""
                update enforcement.false_reports set answered_at = :at, answer = :answer, version = version + 1
                 where id = :id and version = :version and answered_at is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("answer", answer)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    boolean refer(FalseReportId id, int version, String to, Instant at) {
        return sql.sql("""
                update enforcement.false_reports set referred_at = :at, referred_to = :to, version = version + 1
                 where id = :id and version = :version and referred_at is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("to", to)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    boolean fined(FalseReportId id, int version, ViolationId violation) {
        return sql.sql("""
                update enforcement.false_reports set violation_id = :violation, version = version + 1
                 where id = :id and version = :version and violation_id is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("violation", violation.value())
                        .update()
                > 0;
    }

    Optional<FalseReport> find(FalseReportId id) {
        return sql.sql("select * from enforcement.false_reports where id = :id")
                .param("id", id.value())
                .query((row, n) -> report(row))
                .optional();
    }

    /** Found since that day; the latest first. */
    List<FalseReport> list(Jurisdiction units, @Nullable LocalDate from, Instant asOf) {
        return sql.sql("""
                select * from enforcement.false_reports
                 where cast(:units as int4multirange) @> unit_id and found_at <= :asOf
                   and (cast(:from as timestamptz) is null or found_at >= :from)
                 order by found_at desc, id limit :most
                """)
                .param("units", units.multirange())
                .param("asOf", Timestamp.from(asOf))
                .param("from", from == null ? null : Timestamp.from(Vietnam.startOf(from)))
                .param("most", MOST)
                .query((row, n) -> report(row))
                .list();
    }

    private static FalseReport report(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        var violation = row.getObject("violation_id", UUID.class);
        return new FalseReport(
                new FalseReportId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getTimestamp("found_at").toInstant(),
                row.getString("channel"),
                row.getString("content"),
                instant(row, "checked_at"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("finding"),
                instant(row, "answered_at"),
                row.getString("answer"),
                instant(row, "referred_at"),
                row.getString("referred_to"),
                violation == null ? null : new ViolationId(violation),
                row.getString("login"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
