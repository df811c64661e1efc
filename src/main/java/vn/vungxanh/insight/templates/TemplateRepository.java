package vn.vungxanh.insight.templates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.Layout;

@Repository
class TemplateRepository {

    private final JdbcClient db;

    TemplateRepository(JdbcClient db) {
        this.db = db;
    }

    /** @param path codes of the units from the root down to the reporting one: the nearest unit's own version counts */
    Optional<Template> validOn(String code, String[] path, LocalDate day) {
        return db.sql("""
                        select * from templates.templates
                        where code = :code and valid_from <= :day and (unit_code is null or unit_code = any (:path))
                        order by array_position(:path, unit_code) desc nulls last, valid_from desc, saved_at desc, id desc
                        limit 1
                        """)
                .param("code", code)
                .param("day", day)
                .param("path", path)
                .query((row, i) -> template(row))
                .optional();
    }

    Optional<Template> find(UUID id) {
        return db.sql("select * from templates.templates where id = :id")
                .param("id", id)
                .query((row, i) -> template(row))
                .optional();
    }

    /** The program's own and those of one unit, the last saved first. */
    List<TemplateVersion> versions(String code, String unit) {
        return db.sql("""
                        select id, unit_code, valid_from, name, saved_at, saved_by from templates.templates
                        where code = :code and (unit_code is null or unit_code = :unit)
                        order by unit_code nulls last, saved_at desc, id desc
                        """)
                .param("code", code)
                .param("unit", unit)
                .query((row, i) -> new TemplateVersion(
                        row.getObject("id", UUID.class),
                        row.getString("unit_code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("name"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getString("saved_by")))
                .list();
    }

    List<String> codes() {
        return db.sql("select code from templates.templates where unit_code is null order by id")
                .query(String.class)
                .list();
    }

    /** @return false if somebody else has already saved a successor of the same version */
    boolean add(Template template, UUID basedOn, Instant at, String by) {
        var added = db.sql("""
                        insert into templates.templates (id, code, unit_code, valid_from, name, type, subject, source,
                            saved_at, saved_by, based_on)
                        values (:id, :code, :unit, :from, :name, :type, :subject, '', :at, :by, :basedOn)
                        on conflict (unit_code, based_on) do nothing
                        """)
                .param("id", template.id())
                .param("code", template.code())
                .param("unit", template.unitCode())
                .param("from", template.validFrom())
                .param("name", template.name())
                .param("type", template.type())
                .param("subject", template.subject())
                .param("at", at.atZone(Vietnam.ZONE).toOffsetDateTime())
                .param("by", by)
                .param("basedOn", basedOn)
                .update();
        if (added == 1) {
            addSections(template);
            template.imprints().values().forEach(imprint -> add(template.id(), imprint));
        }
        return added == 1;
    }

    private void addSections(Template template) {
        var sections = template.sections();
        for (int i = 0; i < sections.size(); i++) {
            db.sql("""
                            insert into templates.sections (template_id, position, id, kind, pattern, office)
                            values (:template, :position, :id, :kind, :pattern, :office)
                            """)
                    .param("template", template.id())
                    .param("position", (i + 1) * 10)
                    .param("id", sections.get(i).id())
                    .param("kind", sections.get(i).kind().name())
                    .param("pattern", sections.get(i).pattern())
                    .param("office", sections.get(i).office())
                    .update();
        }
    }

    private void add(UUID template, Imprint imprint) {
        db.sql("""
                        insert into templates.imprints (template_id, layout, parent, own, symbol, preamble, closing,
                            capacity, recipients)
                        values (:template, :layout, :parent, :own, :symbol, :preamble, :closing, :capacity, :recipients)
                        """)
                .param("template", template)
                .param("layout", imprint.layout().name())
                .param("parent", imprint.parent())
                .param("own", imprint.own())
                .param("symbol", imprint.symbol())
                .param("preamble", imprint.preamble())
                .param("closing", imprint.closing())
                .param("capacity", imprint.capacity().toArray(String[]::new))
                .param("recipients", imprint.recipients().toArray(String[]::new))
                .update();
    }

    private Template template(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Template(
                id,
                row.getString("code"),
                row.getString("unit_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("name"),
                row.getString("type"),
                row.getString("subject"),
                sections(id),
                imprints(id));
    }

    private List<Section> sections(UUID template) {
        return db.sql(
                        "select id, kind, pattern, office from templates.sections where template_id = :template order by position")
                .param("template", template)
                .query((row, i) -> new Section(
                        row.getString("id"),
                        Section.Kind.valueOf(row.getString("kind")),
                        row.getString("pattern"),
                        row.getString("office")))
                .list();
    }

    private Map<Layout, Imprint> imprints(UUID template) {
        return db
                .sql("select * from templates.imprints where template_id = :template")
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
