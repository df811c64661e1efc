package vn.vungxanh.insight.reporting;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.kernel.Vietnam;

@Repository
class PartRepository {

    private final JdbcClient db;

    PartRepository(JdbcClient db) {
        this.db = db;
    }

    Map<String, PartWork> of(ReportId report) {
        var works = new HashMap<String, PartWork>();
        db.sql("""
                        select section_id, office, person, state, version, changed_at, changed_by
                        from reporting.parts where report_id = :report
                        """).param("report", report.value()).query(row -> {
            works.put(
                    row.getString("section_id"),
                    new PartWork(
                            row.getString("office"),
                            row.getString("person"),
                            PartWork.State.valueOf(row.getString("state")),
                            row.getInt("version"),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                            row.getString("changed_by")));
        });
        return works;
    }

    /** @return false if somebody else has changed it since: its version is no longer the one before this */
    boolean keep(Report report, String section, PartWork work) {
        return db.sql("""
                        insert into reporting.parts (report_id, unit_id, section_id, office, person, state, version,
                            changed_at, changed_by)
                        values (:report, :unit, :section, :office, :person, :state, :version, :at, :by)
                        on conflict (report_id, section_id) do update set office = excluded.office,
                            person = excluded.person, state = excluded.state, version = excluded.version,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        where parts.version = excluded.version - 1
                        """)
                        .param("report", report.id().value())
                        .param("unit", report.unit().value())
                        .param("section", section)
                        .param("office", work.office())
                        .param("person", work.person())
                        .param("state", work.state().name())
                        .param("version", work.version())
                        .param("at", work.changedAt().atZone(Vietnam.ZONE).toOffsetDateTime())
                        .param("by", work.changedBy())
                        .update()
                == 1;
    }

    Map<String, List<Part.Comment>> comments(ReportId report) {
        var comments = new HashMap<String, List<Part.Comment>>();
        db.sql("""
                        select section_id, words, said_at, said_by from reporting.comments
                        where report_id = :report order by said_at, id
                        """).param("report", report.value()).query(row -> {
            comments.computeIfAbsent(row.getString(1), section -> new ArrayList<>())
                    .add(new Part.Comment(
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getString(4)));
        });
        return comments;
    }

    void comment(UUID id, Report report, String section, Part.Comment comment) {
        db.sql("""
                        insert into reporting.comments (id, report_id, unit_id, section_id, words, said_at, said_by)
                        values (:id, :report, :unit, :section, :words, :at, :by)
                        """)
                .param("id", id)
                .param("report", report.id().value())
                .param("unit", report.unit().value())
                .param("section", section)
                .param("words", comment.words())
                .param("at", comment.at().atZone(Vietnam.ZONE).toOffsetDateTime())
                .param("by", comment.by())
                .update();
    }
}
