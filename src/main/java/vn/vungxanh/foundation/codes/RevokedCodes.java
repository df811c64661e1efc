package vn.vungxanh.foundation.codes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes that were taken back, in memory for every opening and in the table for the next start. */
@Repository
class RevokedCodes {

    private record Subject(int kind, UUID subject) {}

    private record Span(Subject of, Instant from, Instant to) {}

    private final JdbcClient sql;
    private volatile @Nullable Map<Subject, List<Span>> known;

    RevokedCodes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Codes of this subject that were issued from then to then, both included. */
    void add(CodeKind kind, UUID subject, Instant from, Instant to, Instant at, UUID by, String reason) {
        sql.sql("""
                insert into codes.revoked (kind, subject, issued_from, issued_to, revoked_at, revoked_by, reason)
                values (:kind, :subject, :from, :to, :at, :by, :reason)
                on conflict do nothing
                """)
                .param("kind", kind.number())
                .param("subject", subject)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    boolean contains(Opened code) {
        var spans = spans().get(new Subject(code.kind().number(), code.subject()));
        return spans != null
                && spans.stream()
                        .anyMatch(span -> !code.issuedAt().isBefore(span.from())
                                && !code.issuedAt().isAfter(span.to()));
    }

    /** After the commit of whoever added one. */
    synchronized void changed() {
        known = read();
    }

    private Map<Subject, List<Span>> spans() {
        var ready = known;
        if (ready == null) {
            changed();
            ready = known;
        }
        return ready == null ? Map.of() : ready;
    }

    private Map<Subject, List<Span>> read() {
        return sql
                .sql("select kind, subject, issued_from, issued_to from codes.revoked")
                .query((row, n) -> new Span(
                        new Subject(row.getInt(1), row.getObject(2, UUID.class)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Span::of));
    }
}
