package vn.vungxanh.foundation.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.kernel.NotFound;

/** The jobs. */
@Repository
class ImportRepository {

    private static final String COLUMNS = """
            select id, kind, mode, status, staff_id, login, unit_id, file_name, content_hash, sheet, header_row, headings,
                   mapping, constants, failure, failure_args, same_as, submitted_at, finished_at, rows, headers_again, created,
                   updated, duplicate, rejected, withheld
            from imports.jobs
            """;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final ImportJobRows rows;

    ImportRepository(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
        this.rows = new ImportJobRows(json);
    }

    void add(ImportJob job) {
        sql.sql("""
                insert into imports.jobs (id, kind, mode, status, staff_id, login, unit_id, file_name, content_hash, sheet,
                                          header_row, headings, mapping, constants, same_as, submitted_at)
                values (:id, :kind, :mode, :status, :staff, :login, :unit, :file, :hash, :sheet, :header, :headings,
                        :mapping, :constants, :same, :at)
                """)
                .param("id", job.id())
                .param("kind", job.kind())
                .param("mode", job.mode().name())
                .param("status", job.status().name())
                .param("staff", job.staff().value())
                .param("login", job.login())
                .param("unit", job.unit().value())
                .param("file", job.fileName())
                .param("hash", job.contentHash())
                .param("sheet", job.sheet())
                .param("header", job.headerRow())
                .param("headings", json.writeValueAsString(job.headings()))
                .param("mapping", json.writeValueAsString(job.mapping()))
                .param("constants", json.writeValueAsString(job.constants()))
                .param("same", job.sameAs())
                .param("at", Timestamp.from(job.submittedAt()))
                .update();
    }

    ImportJob get(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(rows)
                .optional()
                .orElseThrow(() -> new NotFound("import"));
    }

    List<ImportJob> page(int size, int offset) {
        return sql.sql(COLUMNS + "order by submitted_at desc, id desc limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query(rows)
                .list();
    }

    long count() {
        return sql.sql("select count(*) from imports.jobs").query(Long.class).single();
    }

    Optional<UUID> storedWith(String hash, String kind) {
        return sql.sql("""
                select id from imports.jobs
                where content_hash = :hash and kind = :kind and status = 'STORED'
                order by submitted_at desc limit 1
                """)
                .param("hash", hash)
                .param("kind", kind)
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** Moves a job on; false when it is no longer at one of these stages. */
    boolean move(UUID id, List<ImportStatus> from, ImportStatus to, ImportMode mode) {
        return sql.sql("""
                        update imports.jobs set status = :to, mode = :mode, failure = null, failure_args = null
                        where id = :id and status in (:from)
                        """)
                        .param("id", id)
                        .param("to", to.name())
                        .param("mode", mode.name())
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                > 0;
    }

    void remap(UUID id, Map<Integer, String> mapping, Map<String, String> constants) {
        sql.sql("update imports.jobs set mapping = :mapping, constants = :constants where id = :id")
                .param("id", id)
                .param("constants", json.writeValueAsString(constants))
                .param("mapping", json.writeValueAsString(mapping))
                .update();
    }

    void reread(ImportJob job) {
        sql.sql("""
                update imports.jobs set sheet = :sheet, header_row = :header, headings = :headings, mapping = :mapping
                where id = :id
                """)
                .param("id", job.id())
                .param("sheet", job.sheet())
                .param("header", job.headerRow())
                .param("headings", json.writeValueAsString(job.headings()))
                .param("mapping", json.writeValueAsString(job.mapping()))
                .update();
    }

    void counted(UUID id, long rows, int headersAgain) {
        sql.sql("update imports.jobs set rows = :rows, headers_again = :again where id = :id")
                .param("id", id)
                .param("rows", rows)
                .param("again", headersAgain)
                .update();
    }

    void finish(UUID id, ImportStatus status, Balance balance, long withheld, Instant at) {
        sql.sql("""
                update imports.jobs
                set status = :status, created = :created, updated = :updated, duplicate = :duplicate,
                    rejected = :rejected, withheld = :withheld, finished_at = :at
                where id = :id
                """)
                .param("id", id)
                .param("status", status.name())
                .param("created", balance.created())
                .param("updated", balance.updated())
                .param("duplicate", balance.duplicate())
                .param("rejected", balance.rejected())
                .param("withheld", withheld)
                .param("at", Timestamp.from(at))
                .update();
    }

    void stop(UUID id, ImportStatus status, @Nullable String failure, List<String> arguments, Instant at) {
        sql.sql("""
                update imports.jobs set status = :status, failure = :failure, failure_args = :arguments, finished_at = :at
                where id = :id
                """)
                .param("id", id)
                .param("status", status.name())
                .param("failure", failure)
                .param("arguments", json.writeValueAsString(arguments))
                .param("at", Timestamp.from(at))
                .update();
    }
}
