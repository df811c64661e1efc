package vn.vungxanh.insight.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/** What was signed: the very bytes, every figure with its origin, every check. */
@Repository
class FrozenReportRepository {

    private final JdbcClient db;

    FrozenReportRepository(JdbcClient db) {
        this.db = db;
    }

    void seal(Report report, Report.Signed signed, int year, Printed printed) {
        db.sql("""
                        update reporting.reports set number = :number, symbol = :symbol, year = :year, signed_at = :at,
                            signed_by = :by, reason = :reason, html = :html, pdf = :pdf, docx = :docx, xlsx = :xlsx
                        where id = :id
                        """)
                .param("id", report.id().value())
                .param("number", signed.number())
                .param("symbol", signed.symbol())
                .param("year", year)
                .param("at", signed.at().atZone(Vietnam.ZONE).toOffsetDateTime())
                .param("by", signed.by())
                .param("reason", signed.reason())
                .param("html", printed.html())
                .param("pdf", printed.pdf())
                .param("docx", printed.docx())
                .param("xlsx", printed.xlsx())
                .update();
    }

    void freeze(Report report, Collection<Figure> figures) {
        for (var figure : figures) {
            db.sql("""
                            insert into reporting.frozen_figures (report_id, unit_id, figure_id, value, unit_key, label, as_of,
                                source, list_url, definition, lines)
                            values (:report, :unit, :figure, :value, :key, :label, :asOf, :source, :list, :definition, :lines)
                            """)
                    .param("report", report.id().value())
                    .param("unit", report.unit().value())
                    .param("figure", figure.id().value())
                    .param("value", figure.value())
                    .param("key", figure.unit())
                    .param("label", figure.label())
                    .param("asOf", figure.asOf().atZone(Vietnam.ZONE).toOffsetDateTime())
                    .param("source", figure.source())
                    .param("list", figure.listUrl())
                    .param("definition", figure.definition())
                    .param("lines", figure.lines().toArray(String[]::new))
                    .update();
        }
    }

    void freezeChecks(Report report, List<Check.Result> results) {
        for (int position = 0; position < results.size(); position++) {
            var result = results.get(position);
            db.sql("""
                            insert into reporting.frozen_checks (report_id, unit_id, position, number, kind, outcome, compared)
                            values (:report, :unit, :position, :number, :kind, :outcome, :compared)
                            """)
                    .param("report", report.id().value())
                    .param("unit", report.unit().value())
                    .param("position", position)
                    .param("number", result.number())
                    .param("kind", result.kind().name())
                    .param("outcome", result.outcome().name())
                    .param("compared", result.compared())
                    .update();
        }
    }

    void freeze(Report report, Correction correction) {
        for (var line : correction.lines()) {
            db.sql("""
                            insert into reporting.corrections (report_id, unit_id, corrected, figure_id, before, value)
                            values (:report, :unit, :corrected, :figure, :before, :value)
                            """)
                    .param("report", report.id().value())
                    .param("unit", report.unit().value())
                    .param("corrected", correction.report())
                    .param("figure", line.figure())
                    .param("before", line.before())
                    .param("value", line.value())
                    .update();
        }
    }

    Printed printed(ReportId report) {
        return db.sql("select html, pdf, docx, xlsx from reporting.reports where id = :id and signed_at is not null")
                .param("id", report.value())
                .query((row, i) -> new Printed(row.getString(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)))
                .single();
    }

    List<Figure> figures(ReportId report) {
        return db.sql("select * from reporting.frozen_figures where report_id = :id order by figure_id")
                .param("id", report.value())
                .query((row, i) -> figure(row))
                .list();
    }

    List<Check.Result> checks(ReportId report) {
        return db.sql("select * from reporting.frozen_checks where report_id = :id order by position")
                .param("id", report.value())
                .query((row, i) -> new Check.Result(
                        row.getString("number"),
                        Check.Kind.valueOf(row.getString("kind")),
                        Check.Outcome.valueOf(row.getString("outcome")),
                        row.getString("compared")))
                .list();
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                new FigureId(row.getString("figure_id")),
                row.getBigDecimal("value"),
                row.getString("unit_key"),
                row.getString("label"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getString("source"),
                row.getString("list_url"),
                row.getString("definition"),
                List.of((String[]) row.getArray("lines").getArray()));
    }
}
