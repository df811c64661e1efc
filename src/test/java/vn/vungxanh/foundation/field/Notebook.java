package vn.vungxanh.foundation.field;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.platform.storage.HouseDatabase;

/**
 * A room of the tests. Notes are written to a table that has no key at all: what was written twice stands there twice.
 * Cards are edited: fields {@code a} and {@code b}, with a version.
 */
final class Notebook implements FieldForm {

    enum NotebookRule implements Rule {
        TEXT_MISSING;

        @Override
        public String room() {
            return "field";
        }

        @Override
        public String messageKey() {
            return FieldRule.NAME_MISSING.messageKey();
        }
    }

    record Note(UUID item, String author, String text) {}

    private static boolean opened;

    private final JdbcClient sql;

    /** Thrown after the note was written, once. */
    final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    Notebook(JdbcClient sql) {
        this.sql = sql;
        open();
    }

    private static synchronized void open() {
        if (opened) {
            return;
        }
        opened = true;
        try (var owner = HouseDatabase.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("create schema if not exists notebook");
            statement.execute(
                    "create table if not exists notebook.notes (item uuid, author text, text text, at timestamptz)");
            statement.execute("create table if not exists notebook.cards (id uuid, version bigint, a text, b text,"
                    + " primary key (id, version))");
            statement.execute("grant usage on schema notebook to vungxanh_app");
            statement.execute("grant select, insert on notebook.notes, notebook.cards to vungxanh_app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String kind() {
        return "notebook";
    }

    @Override
    public String page() {
        return "/field/notebook";
    }

    @Override
    public FieldResult take(Scope scope, FieldItem item) {
        write(scope, item);
        var planned = failure.getAndSet(null);
        if (planned != null) {
            throw planned;
        }
        if (item.text("text").isEmpty()) {
            return new FieldResult.Rejected("text", NotebookRule.TEXT_MISSING);
        }
        return item.base() == null ? new FieldResult.Stored(item.id().toString()) : edited(item);
    }

    private void write(Scope scope, FieldItem item) {
        sql.sql("insert into notebook.notes values (:item, :author, :text, :at)")
                .param("item", item.id())
                .param("author", scope.login())
                .param("text", item.text("text"))
                .param("at", DeviceRepository.utc(item.capturedAt()))
                .update();
    }

    private FieldResult edited(FieldItem item) {
        var card = UUID.fromString(item.text("card"));
        var versions = versions(card);
        var current = versions.size();
        if (current != Objects.requireNonNull(item.base())) {
            var base = versions.get((int) (item.base() - 1));
            var now = versions.get(current - 1);
            var pairs = new LinkedHashMap<String, FieldPair>();
            for (var field : List.of("a", "b")) {
                pairs.put(field, new FieldPair(base.get(field), item.text(field), now.get(field)));
            }
            return new FieldResult.Conflict(current, pairs);
        }
        put(card, current + 1, item.text("a"), item.text("b"));
        return new FieldResult.Stored(card + "/" + (current + 1));
    }

    void put(UUID card, long version, String a, String b) {
        sql.sql("insert into notebook.cards values (:id, :version, :a, :b)")
                .param("id", card)
                .param("version", version)
                .param("a", a)
                .param("b", b)
                .update();
    }

    /** The first one first. */
    List<Map<String, String>> versions(UUID card) {
        return sql.sql("select a, b from notebook.cards where id = :id order by version")
                .param("id", card)
                .query((row, n) -> Map.of("a", row.getString(1), "b", row.getString(2)))
                .list();
    }

    List<Note> notes(List<UUID> items) {
        var found = new ArrayList<Note>();
        sql.sql("select item, author, text from notebook.notes where item = any (:items)")
                .param("items", items.toArray(UUID[]::new))
                .query((row, n) ->
                        found.add(new Note(row.getObject(1, UUID.class), row.getString(2), row.getString(3))))
                .list();
        return found;
    }

    List<java.time.Instant> times(UUID item) {
        return sql.sql("select at from notebook.notes where item = :item")
                .param("item", item)
                .query((row, n) -> DeviceRepository.at(row, "at"))
                .list();
    }
}
