package vn.vungxanh.territory.declarations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of declarations that were sent before, and what becomes of them. */
@Repository
class KeptRepository {

    private final JdbcClient sql;

    KeptRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Kept(UUID id, String receipt, byte[] hash, Instant declaredAt) {}

    Map<UUID, Kept> kept(Collection<UUID> ids) {
        return sql
                .sql("""
                select id, receipt, content_hash, declared_at from declarations.declarations where id = any(:ids::uuid[])
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("receipt"),
                        row.getBytes("content_hash"),
                        row.getTimestamp("declared_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::id, Function.identity()));
    }

    /** Those that stood until now; one that was replaced or taken back is not among them. */
    Set<UUID> replace(Collection<UUID> earlier, Instant now) {
        return Set.copyOf(sql.sql("""
                update declarations.declarations set replaced_at = :now
                 where id = any(:ids::uuid[]) and replaced_at is null and withdrawn_at is null
                returning id
                """)
                .param("ids", earlier.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    boolean withdraw(UUID id, Instant now) {
        return sql.sql("""
                update declarations.declarations set withdrawn_at = :now
                 where id = :id and replaced_at is null and withdrawn_at is null
                """).param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }
}
