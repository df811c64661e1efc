package vn.vungxanh.insight.statutory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** What was typed into forms where no record exists. */
@Repository
class EntryRepository {

    /** Before the code of the disease: cases and deaths as {@code 5/0}. */
    static final String COUNT = "count.";

    private final JdbcClient db;

    EntryRepository(JdbcClient db) {
        this.db = db;
    }

    void copy(FormId from, UUID to) {
        db.sql("""
                        insert into statutory.entries (form_id, unit_id, field, words, typed_at, typed_by)
                        select :to, unit_id, field, words, typed_at, typed_by from statutory.entries where form_id = :from
                        """).param("from", from.value()).param("to", to).update();
    }

    Map<String, String> of(FormId id) {
        var found = new LinkedHashMap<String, String>();
        db.sql("select field, words from statutory.entries where form_id = :id order by field")
                .param("id", id.value())
                .query(row -> {
                    found.put(row.getString(1), row.getString(2));
                });
        return found;
    }

    void type(Form form, String field, String words, Instant at, String by) {
        if (words.isEmpty()) {
            db.sql("delete from statutory.entries where form_id = :id and field = :field")
                    .param("id", form.id().value())
                    .param("field", field)
                    .update();
            return;
        }
        db.sql("""
                        insert into statutory.entries (form_id, unit_id, field, words, typed_at, typed_by)
                        values (:id, :unit, :field, :words, :at, :by)
                        on conflict (form_id, field) do update
                            set words = excluded.words, typed_at = excluded.typed_at, typed_by = excluded.typed_by
                        """)
                .param("id", form.id().value())
                .param("unit", form.unit().value())
                .param("field", field)
                .param("words", words)
                .param("at", FormRows.at(at))
                .param("by", by)
                .update();
    }

    /**
     * Counts that were typed for diseases without records: into this form, into those of other units below that were sent
     * and not corrected since; of earlier periods of the year for what the year adds up to.
     */
    List<Tally> counts(Form own, String reach, List<String> kinds) {
        return db.sql("""
                        select e.field, e.words, f.unit_id, f.from_on
                        from statutory.entries e join statutory.forms f on f.id = e.form_id
                        where e.field like 'count.%' and f.from_on between :year and :from and f.kind = any(:kinds)
                          and (f.id = :own or (cast(:units as int4multirange) @> f.unit_id
                            and (f.unit_id <> :unit or f.from_on < :from)
                            and exists (select 1 from statutory.sent s where s.form_id = f.id)
                            and not exists (select 1 from statutory.forms n join statutory.sent s on s.form_id = n.id
                                where n.corrects = f.id)))
                        order by e.field, f.unit_id, f.from_on
                        """)
                .param("year", own.to().withDayOfYear(1))
                .param("from", own.from())
                .param("kinds", kinds.toArray(String[]::new))
                .param("own", own.id().value())
                .param("units", reach)
                .param("unit", own.unit().value())
                .query((row, i) -> count(row, own))
                .list();
    }

    private static Tally count(ResultSet row, Form own) throws SQLException {
        var numbers = row.getString("words").split("/");
        var cases = Long.parseLong(numbers[0]);
        var deaths = Long.parseLong(numbers[1]);
        var now = row.getObject("from_on", LocalDate.class).equals(own.from());
        return new Tally(
                row.getString("field").substring(COUNT.length()),
                new UnitId(row.getInt("unit_id")),
                now ? cases : 0,
                now ? deaths : 0,
                cases,
                deaths,
                true);
    }
}
