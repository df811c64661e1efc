package vn.vungxanh.territory.declarations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.kernel.SearchKey;

/** Writes declarations: a statement for each table, however many they are. */
@Repository
class DeclarationWriter {

    private final JdbcClient sql;
    private final JsonMapper json;

    DeclarationWriter(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A declaration with what the program adds to it. */
    record Row(NewDeclaration declaration, String receipt, byte[] hash, List<RedFlag> flags) {

        @Nullable
        Integer urgency() {
            return flags.isEmpty() ? null : (Integer) flags.get(0).urgency();
        }
    }

    /** Ids of those that were not known before. */
    Set<UUID> add(List<Row> rows) {
        return Set.copyOf(sql.sql("""
                insert into declarations.declarations (id, receipt, kind, field_set, channel, unit_id, full_name, name_key,
                       birth_on, birth_year, hamlet, answers, content_hash, flags, urgency, declared_at, declared_by, replaces)
                select n.id, n.receipt, n.kind, n.field_set, n.channel, n.unit_id, n.full_name, n.name_key, n.birth_on,
                       n.birth_year, n.hamlet, n.answers, n.hash,
                       case when n.flags = '' then '{}' else string_to_array(n.flags, ',') end, n.urgency, n.declared_at,
                       n.declared_by, n.replaces
                  from unnest(:ids::uuid[], :receipts::text[], :kinds::text[], :sets::text[], :channels::text[], :units::int[],
                              :names::text[], :keys::text[], :births::date[], :years::int[], :hamlets::text[],
                              :answers::jsonb[], :hashes::bytea[], :flags::text[], :urgencies::int[], :ats::timestamptz[],
                              :bys::text[], :earlier::uuid[])
                    as n (id, receipt, kind, field_set, channel, unit_id, full_name, name_key, birth_on, birth_year, hamlet,
                          answers, hash, flags, urgency, declared_at, declared_by, replaces)
                on conflict (id) do nothing
                returning id
                """)
                .params(Map.of(
                        "ids", of(rows, UUID.class, row -> row.declaration().id()),
                        "receipts", text(rows, Row::receipt),
                        "kinds", text(rows, row -> row.declaration().kind().name()),
                        "sets", text(rows, row -> row.declaration().fieldSet()),
                        "channels",
                                text(rows, row -> row.declaration().channel().name()),
                        "units",
                                of(
                                        rows,
                                        Integer.class,
                                        row -> row.declaration().unit().value()),
                        "names", text(rows, row -> row.declaration().answers().fullName()),
                        "keys",
                                text(
                                        rows,
                                        row -> SearchKey.of(
                                                row.declaration().answers().fullName())),
                        "births",
                                text(
                                        rows,
                                        row -> Objects.toString(
                                                row.declaration().answers().birthOn(), null)),
                        "years",
                                of(
                                        rows,
                                        Integer.class,
                                        row -> row.declaration().answers().birthYear())))
                .param("hamlets", text(rows, row -> row.declaration().answers().orNull("hamlet")))
                .param(
                        "answers",
                        text(
                                rows,
                                row -> json.writeValueAsString(
                                        row.declaration().answers().values())))
                .param("hashes", rows.stream().map(Row::hash).toArray(byte[][]::new))
                .param(
                        "flags",
                        text(rows, row -> row.flags().stream().map(RedFlag::id).collect(Collectors.joining(","))))
                .param("urgencies", of(rows, Integer.class, Row::urgency))
                .param("ats", text(rows, row -> row.declaration().declaredAt().toString()))
                .param("bys", text(rows, row -> row.declaration().by()))
                .param("earlier", of(rows, UUID.class, row -> row.declaration().replaces()))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** The commune's queue gets those with a red flag. */
    void queue(List<Row> flagged) {
        sql.sql("""
                insert into declarations.triage (declaration_id, unit_id, flags, urgency, opened_at, due_at, state)
                select n.id, n.unit_id, string_to_array(n.flags, ','), n.urgency, n.at, n.due, 'OPEN'
                  from unnest(:ids::uuid[], :units::int[], :flags::text[], :urgencies::int[], :ats::timestamptz[],
                              :dues::timestamptz[]) as n (id, unit_id, flags, urgency, at, due)
                """)
                .param("ids", of(flagged, UUID.class, row -> row.declaration().id()))
                .param(
                        "units",
                        of(
                                flagged,
                                Integer.class,
                                row -> row.declaration().unit().value()))
                .param(
                        "flags",
                        text(
                                flagged,
                                row -> row.flags().stream().map(RedFlag::id).collect(Collectors.joining(","))))
                .param("urgencies", of(flagged, Integer.class, Row::urgency))
                .param(
                        "ats",
                        text(flagged, row -> row.declaration().declaredAt().toString()))
                .param("dues", text(flagged, row -> due(row).toString()))
                .update();
    }

    private static Instant due(Row row) {
        var hours = row.flags().stream().mapToInt(RedFlag::hours).min().orElse(24);
        return row.declaration().declaredAt().plus(Duration.ofHours(hours));
    }

    /** The same for the same content, whenever and by whatever way it is sent. */
    byte[] hash(NewDeclaration declaration) {
        try {
            var content = declaration.kind() + "\n" + declaration.replaces() + "\n"
                    + json.writeValueAsString(declaration.answers().values());
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String[] text(List<Row> rows, Function<Row, @Nullable String> column) {
        return of(rows, String.class, column);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // an array of a column may hold nulls
    private static <T> T[] of(List<Row> rows, Class<T> type, Function<Row, ? extends @Nullable T> column) {
        var cells = (T[]) java.lang.reflect.Array.newInstance(type, rows.size());
        for (var i = 0; i < cells.length; i++) {
            cells[i] = column.apply(rows.get(i));
        }
        return cells;
    }
}
