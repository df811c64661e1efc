package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was typed into forms where no record exists. */
@Repository
class EntryRepository {

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
}
