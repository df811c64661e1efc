package vn.vungxanh.insight.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Layout;

@Repository
class ReportRepository {

    private final JdbcClient db;

    ReportRepository(JdbcClient db) {
        this.db = db;
    }

    void add(Report report) {
        db.sql("""
                        insert into reporting.reports (id, unit_id, code, template_id, layout, from_on, as_of, created_at,
                            created_by)
                        values (:id, :unit, :code, :template, :layout, :from, :asOf, :at, :by)
                        """)
                .param("id", report.id().value())
                .param("unit", report.unit().value())
                .param("code", report.code())
                .param("template", report.template())
                .param("layout", report.layout().name())
                .param("from", report.from())
                .param("asOf", report.asOf().atZone(Vietnam.ZONE).toOffsetDateTime())
                .param("at", report.createdAt().atZone(Vietnam.ZONE).toOffsetDateTime())
                .param("by", report.createdBy())
                .update();
    }

    Optional<Report> find(ReportId id) {
        return db.sql("select * from reporting.reports where id = :id")
                .param("id", id.value())
                .query((row, i) -> report(row))
                .optional();
    }

    /** Two people cannot sign at once: the second waits here and then finds it signed. */
    Optional<Report> lock(ReportId id) {
        return db.sql("select * from reporting.reports where id = :id for update")
                .param("id", id.value())
                .query((row, i) -> report(row))
                .optional();
    }

    List<Report> newest(int limit) {
        return db.sql("select * from reporting.reports order by as_of desc, created_at desc limit :limit")
                .param("limit", limit)
                .query((row, i) -> report(row))
                .list();
    }

    /** The newest signed one of the same kind with an earlier cut-off. */
    Optional<Report> signedBefore(Report report) {
        return db.sql("""
                        select * from reporting.reports
                        where unit_id = :unit and code = :code and as_of < :asOf and signed_at is not null
                        order by as_of desc, signed_at desc limit 1
                        """)
                .param("unit", report.unit().value())
                .param("code", report.code())
                .param("asOf", report.asOf().atZone(Vietnam.ZONE).toOffsetDateTime())
                .query((row, i) -> report(row))
                .optional();
    }

    /** Null takes the review back: the words have changed since. */
    void review(ReportId id, @Nullable Instant at, @Nullable String by) {
        db.sql("update reporting.reports set reviewed_at = :at, reviewed_by = :by where id = :id")
                .param("id", id.value())
                .param("at", at == null ? null : at.atZone(Vietnam.ZONE).toOffsetDateTime())
                .param("by", by)
                .update();
    }

    boolean isTaken(UnitId unit, int number, String symbol, int year) {
        return db.sql("""
                        select count(*) from reporting.reports
                        where unit_id = :unit and number = :number and symbol = :symbol and year = :year
                        """)
                        .param("unit", unit.value())
                        .param("number", number)
                        .param("symbol", symbol)
                        .param("year", year)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The number after the greatest one of that series and year. */
    int nextNumber(UnitId unit, String symbol, int year) {
        return db.sql("""
                        select coalesce(max(number), 0) + 1 from reporting.reports
                        where unit_id = :unit and symbol = :symbol and year = :year
                        """)
                .param("unit", unit.value())
                .param("symbol", symbol)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    Map<String, String> narratives(ReportId report) {
        var narratives = new HashMap<String, String>();
        db.sql("select section_id, words from reporting.narratives where report_id = :report")
                .param("report", report.value())
                .query(row -> {
                    narratives.put(row.getString(1), row.getString(2));
                });
        return narratives;
    }

    void narrate(Report report, String section, String words) {
        db.sql("""
                        insert into reporting.narratives (report_id, unit_id, section_id, words)
                        values (:report, :unit, :section, :words)
                        on conflict (report_id, section_id) do update set words = excluded.words
                        """)
                .param("report", report.id().value())
                .param("unit", report.unit().value())
                .param("section", section)
                .param("words", words)
                .update();
    }

    private static Report report(ResultSet row) throws SQLException {
        var signedAt = row.getObject("signed_at", OffsetDateTime.class);
        var reviewedAt = row.getObject("reviewed_at", OffsetDateTime.class);
        return new Report(
                new ReportId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getString("code"),
                row.getObject("template_id", UUID.class),
                Layout.valueOf(row.getString("layout")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                reviewedAt == null ? null : new Report.Reviewed(reviewedAt.toInstant(), row.getString("reviewed_by")),
                signedAt == null
                        ? null
                        : new Report.Signed(
                                row.getInt("number"),
                                row.getString("symbol"),
                                signedAt.toInstant(),
                                row.getString("signed_by"),
                                row.getString("reason")));
    }
}
