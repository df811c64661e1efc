package vn.vungxanh.insight.duties;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.platform.figures.CheckedForm;

/** Which fields are missing, by the views in which the rooms say which are filled. */
@Repository
class CompletenessRepository {

    /** The table of required fields as rows, joined by the day on which a record became known. */
    private static final String ASKED = """
            from %s f
            join (select form, lasts_from, lasts_until, string_to_array(fields, ',') as fields
                    from unnest(cast(:forms as text[]), cast(:froms as timestamptz[]), cast(:untils as timestamptz[]),
                        cast(:fields as text[])) asked (form, lasts_from, lasts_until, fields)) r
              on r.form = f.form and f.known_at >= r.lasts_from and f.known_at < r.lasts_until
            where cast(:units as int4multirange) @> f.unit_id and f.known_at <= :asOf
            """;

    private static final String MISSING = """
             and f.form = :form and not f.filled @> r.fields
             and (cast(:field as text) is null or (:field = any (r.fields) and not :field = any (f.filled)))
            """;

    private final JdbcClient db;
    private final RequiredFields required;

    CompletenessRepository(JdbcClient db, RequiredFields required) {
        this.db = db;
        this.required = required;
    }

    List<FormShare> shares(String view, Jurisdiction reach, Instant asOf) {
        return asked(
                        "select f.unit_id, f.form, count(*) as records, count(*) filter (where f.filled @> r.fields) as complete "
                                + ASKED.formatted(view) + " group by f.unit_id, f.form",
                        reach,
                        asOf)
                .query((row, i) -> new FormShare(
                        new UnitId(row.getInt("unit_id")),
                        row.getString("form"),
                        row.getLong("records"),
                        row.getLong("complete")))
                .list();
    }

    /** How many records lack each field, the most first. */
    Map<String, Long> missing(CheckedForm form, Jurisdiction reach, Instant asOf) {
        var found = new LinkedHashMap<String, Long>();
        asked(
                        "select field, count(*) from (select unnest(r.fields) as field, f.filled "
                                + ASKED.formatted(form.view())
                                + " and f.form = :form) asked where not field = any (filled) group by field"
                                + " order by 2 desc, 1",
                        reach,
                        asOf)
                .param("form", form.form())
                .query((row, i) -> found.put(row.getString(1), row.getLong(2)))
                .list();
        return found;
    }

    Slice<Incomplete> list(
            CheckedForm form, Jurisdiction reach, @Nullable String field, Instant asOf, int page, int size) {
        var shown = ASKED.formatted(form.view()) + MISSING;
        var total = narrowed(asked("select count(*) " + shown, reach, asOf), form, field)
                .query((row, i) -> row.getLong(1))
                .single();
        var items = narrowed(
                        asked(
                                "select f.subject, f.record, f.unit_id, f.name, f.known_at, array(select unnest(r.fields)"
                                        + " except select unnest(f.filled)) as missing " + shown
                                        + " order by cardinality(r.fields) - cardinality(f.filled) desc, f.known_at desc,"
                                        + " f.subject limit :size offset :skip",
                                reach,
                                asOf),
                        form,
                        field)
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query((row, i) -> new Incomplete(
                        form.form(),
                        row.getObject("subject", UUID.class),
                        new UnitId(row.getInt("unit_id")),
                        row.getString("name"),
                        row.getObject("known_at", OffsetDateTime.class).toInstant(),
                        inOrder(form, texts(row.getArray("missing"))),
                        form.page().replace("{record}", row.getString("record"))))
                .list();
        return new Slice<>(items, total, page, size);
    }

    private List<String> inOrder(CheckedForm form, Collection<String> missing) {
        return required.all().stream()
                .filter(each -> each.form().equals(form.form()) && missing.contains(each.field()))
                .map(RequiredFields.Field::field)
                .distinct()
                .toList();
    }

    private static List<String> texts(java.sql.Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static StatementSpec narrowed(StatementSpec statement, CheckedForm form, @Nullable String field) {
        return statement.param("form", form.form()).param("field", field);
    }

    private StatementSpec asked(String sql, Jurisdiction reach, Instant asOf) {
        var spans = required.spans();
        return db.sql(sql)
                .param("forms", spans.stream().map(RequiredFields.Span::form).toArray(String[]::new))
                .param(
                        "froms",
                        spans.stream()
                                .map(each -> each.from() + "T00:00:00+07:00")
                                .toArray(String[]::new))
                .param(
                        "untils",
                        spans.stream()
                                .map(each -> each.until() + "T00:00:00+07:00")
                                .toArray(String[]::new))
                .param(
                        "fields",
                        spans.stream()
                                .map(each -> each.fields().stream().collect(Collectors.joining(",")))
                                .toArray(String[]::new))
                .param("units", reach.multirange())
                .param("asOf", DutyRepository.at(asOf));
    }
}
