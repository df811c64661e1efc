package vn.vungxanh.foundation.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeyRepository {

    private static final String COLUMNS = "number, public_key, sealed, made_at, retired_at, revoked_at, reason";

    private final JdbcClient sql;

    KeyRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until this transaction ends nobody else changes which key signs. */
    void waitForOthers() {
        sql.sql("select pg_advisory_xact_lock(hashtext('codes.keys'))")
                .query((row, n) -> true)
                .single();
    }

    int add(byte[] publicKey, byte[] sealed, Instant at, @Nullable UUID by) {
        return sql.sql("""
                insert into codes.keys (public_key, sealed, made_at, made_by)
                values (:public, :sealed, :at, cast(:by as uuid)) returning number
                """)
                .param("public", publicKey)
                .param("sealed", sealed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.toString())
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    List<StoredKey> all() {
        return sql.sql("select " + COLUMNS + " from codes.keys order by number desc")
                .query((row, n) -> key(row))
                .list();
    }

    Optional<StoredKey> signing() {
        return sql.sql("select " + COLUMNS + " from codes.keys where retired_at is null")
                .query((row, n) -> key(row))
                .optional();
    }

    /** The private half is not needed any more, and so not kept. */
    void retireTheOneThatSigns(Instant at) {
        sql.sql("update codes.keys set retired_at = :at, sealed = null where retired_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean revoke(int number, Instant at, UUID by, String reason) {
        return sql.sql("""
                        update codes.keys set revoked_at = :at, revoked_by = :by, reason = :reason
                         where number = :number and revoked_at is null
                        """)
                        .param("number", number)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static StoredKey key(ResultSet row) throws SQLException {
        return new StoredKey(
                row.getInt("number"),
                row.getBytes("public_key"),
                row.getBytes("sealed"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "retired_at"),
                instant(row, "revoked_at"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
