package vn.vungxanh.insight.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.platform.documents.Layout;

@Repository
class TemplateRepository {

    private final JdbcClient db;

    TemplateRepository(JdbcClient db) {
        this.db = db;
    }

    Template validOn(LocalDate day) {
        return db.sql("select * from reporting.templates where valid_from <= :day order by valid_from desc limit 1")
                .param("day", day)
                .query((row, i) -> template(row))
                .optional()
                .orElseThrow(() -> new IllegalStateException("no template of the daily report is valid on " + day));
    }

    private Template template(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Template(
                id, row.getString("name"), row.getString("type"), row.getString("subject"), sections(id), imprints(id));
    }

    private List<Section> sections(UUID template) {
        return db.sql("""
                        select id, kind, pattern from reporting.template_sections
                        where template_id = :template order by position
                        """)
                .param("template", template)
                .query((row, i) -> new Section(
                        row.getString("id"), Section.Kind.valueOf(row.getString("kind")), row.getString("pattern")))
                .list();
    }

    private Map<Layout, Imprint> imprints(UUID template) {
        return db
                .sql("select * from reporting.imprints where template_id = :template")
                .param("template", template)
                .query((row, i) -> new Imprint(
                        Layout.valueOf(row.getString("layout")),
                        row.getString("parent"),
                        row.getString("own"),
                        row.getString("symbol"),
                        row.getString("preamble"),
                        row.getString("closing"),
                        List.of((String[]) row.getArray("capacity").getArray()),
                        List.of((String[]) row.getArray("recipients").getArray())))
                .list()
                .stream()
                .collect(Collectors.toMap(Imprint::layout, Function.identity()));
    }
}
