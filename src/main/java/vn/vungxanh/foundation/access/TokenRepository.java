package vn.vungxanh.foundation.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenRepository {

    private final JdbcClient sql;

    TokenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Token> live(byte[] hash, Instant at) {
        return sql.sql("select * from access.tokens where hash = :hash and revoked_at is null and expires_at > :at")
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> token(row))
                .optional();
    }

    List<Token> of(StaffId owner) {
        return sql.sql("select * from access.tokens where staff_id = :owner order by created_at desc limit 100")
                .param("owner", owner.value())
                .query((row, n) -> token(row))
                .list();
    }

    void add(Token token, byte[] hash) {
        sql.sql("""
                insert into access.tokens
                       (id, staff_id, label, hash, hint, permissions, second_factor, created_at, expires_at)
                values (:id, :owner, :label, :hash, :hint, :permissions, :factor, :created, :expires)
                """)
                .param("id", token.id())
                .param("owner", token.owner().value())
                .param("label", token.label())
                .param("hash", hash)
                .param("hint", token.hint())
                .param(
                        "permissions",
                        token.permissions().stream().map(Permission::name).toArray(String[]::new))
                .param("factor", token.secondFactor())
                .param("created", token.createdAt().atOffset(ZoneOffset.UTC))
                .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when this owner has no such live token. */
    boolean revoke(StaffId owner, UUID id, Instant at) {
        return sql.sql("""
                        update access.tokens set revoked_at = :at
                         where id = :id and staff_id = :owner and revoked_at is null
                        """)
                        .param("id", id)
                        .param("owner", owner.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void revokeAll(StaffId owner, Instant at) {
        sql.sql("update access.tokens set revoked_at = :at where staff_id = :owner and revoked_at is null")
                .param("owner", owner.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** To the minute: a busy client would otherwise write a row with every call. */
    void used(UUID id, Instant at) {
        sql.sql("""
                update access.tokens set last_used_at = :at
                 where id = :id and (last_used_at is null or last_used_at < :minuteAgo)
                """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("minuteAgo", at.minusSeconds(60).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("label"),
                row.getString("hint"),
                Arrays.stream((String[]) row.getArray("permissions").getArray())
                        .map(Permission::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("second_factor"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
