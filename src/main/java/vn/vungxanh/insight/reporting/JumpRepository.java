package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.kernel.Vietnam;

@Repository
class JumpRepository {

    private final JdbcClient db;

    JumpRepository(JdbcClient db) {
        this.db = db;
    }

    List<Jump.Confirmation> of(ReportId report, String figure, BigDecimal value) {
        return db.sql("""
                        select confirmed_by, confirmed_at, words from reporting.confirmations
                        where report_id = :report and figure_id = :figure and value = :value order by confirmed_at
                        """)
                .param("report", report.value())
                .param("figure", figure)
                .param("value", value)
                .query((row, i) -> new Jump.Confirmation(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)))
                .list();
    }

    void add(Report report, Jump jump, Jump.Confirmation said) {
        db.sql("""
                        insert into reporting.confirmations (report_id, unit_id, figure_id, before, value, words,
                            confirmed_at, confirmed_by)
                        values (:report, :unit, :figure, :before, :value, :words, :at, :by)
                        on conflict do nothing
                        """)
                .param("report", report.id().value())
                .param("unit", report.unit().value())
                .param("figure", jump.figure())
                .param("before", jump.before())
                .param("value", jump.value())
                .param("words", said.words())
                .param("at", said.at().atZone(Vietnam.ZONE).toOffsetDateTime())
                .param("by", said.by())
                .update();
    }
}
