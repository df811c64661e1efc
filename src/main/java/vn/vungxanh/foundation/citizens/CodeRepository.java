package vn.vungxanh.foundation.citizens;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time codes, as hashes. */
@Repository("citizenCodeRepository")
class CodeRepository {

    private final JdbcClient sql;

    CodeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Code(UUID id, byte[] phone, byte[] sealed, byte[] code, boolean sent, Instant expiresAt) {}

    void add(Code code, byte[] address, Instant now) {
        sql.sql("""
                insert into citizens.codes (id, phone_hash, phone_sealed, code_hash, address_hash, sent, asked_at, expires_at)
                values (:id, :phone, :sealed, :code, :address, :sent, :now, :expires)
                """)
                .param("id", code.id())
                .param("phone", code.phone())
                .param("sealed", code.sealed())
                .param("code", code.code())
                .param("address", address)
                .param("sent", code.sent())
                .param("now", utc(now))
                .param("expires", utc(code.expiresAt()))
                .update();
    }

    /** Whoever asks twice at once waits, so that the limit holds. */
    void queueFor(byte[] phone) {
        sql.sql("select pg_advisory_xact_lock(7440, :bucket)")
                .param("bucket", phone[0] & 0xff)
                .query((row, n) -> true)
                .single();
    }

    int askedFor(byte[] phone, Instant since) {
        return sql.sql("select count(*) from citizens.codes where phone_hash = :phone and asked_at > :since")
                .param("phone", phone)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    int askedFrom(byte[] address, Instant since) {
        return sql.sql("select count(*) from citizens.codes where address_hash = :address and asked_at > :since")
                .param("address", address)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** Counts the try before it is judged, so that no two tries at once share one; empty when no more are allowed. */
    Optional<Code> attempt(UUID id, int most, Instant now) {
        return sql.sql("""
                update citizens.codes set tries = tries + 1
                 where id = :id and tries < :most and used_at is null and expires_at > :now
                returning *
                """)
                .param("id", id)
                .param("most", most)
                .param("now", utc(now))
                .query((row, n) -> new Code(
                        row.getObject("id", UUID.class),
                        row.getBytes("phone_hash"),
                        row.getBytes("phone_sealed"),
                        row.getBytes("code_hash"),
                        row.getBoolean("sent"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** How often codes of this telephone were tried, over all codes. */
    int triedFor(byte[] phone, Instant since) {
        return sql.sql(
                        "select coalesce(sum(tries), 0) from citizens.codes where phone_hash = :phone and asked_at > :since")
                .param("phone", phone)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** Whether it was not used before. */
    boolean use(UUID id, Instant now) {
        return sql.sql("update citizens.codes set used_at = :now where id = :id and used_at is null")
                        .param("id", id)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    int forget(Instant before) {
        return sql.sql("delete from citizens.codes where asked_at < :before")
                .param("before", utc(before))
                .update();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
