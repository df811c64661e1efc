package vn.vungxanh.territory.declarations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed look-ups of the last quarter of an hour, by receipt and by address. */
@Repository
class AttemptRepository {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int OF_A_RECEIPT = 5;
    /** A whole village may share one address. */
    static final int OF_AN_ADDRESS = 40;

    private final JdbcClient sql;

    AttemptRepository(JdbcClient sql) {
        this.sql = sql;
    }

    boolean tooMany(String receipt, String address, Instant now) {
        return sql.sql("""
                select (select count(*) from declarations.attempts where receipt_hash = :receipt and at > :since) >= :ofReceipt
                    or (select count(*) from declarations.attempts where address = :address and at > :since) >= :ofAddress
                """)
                .param("receipt", hash(receipt))
                .param("address", address)
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .param("ofReceipt", OF_A_RECEIPT)
                .param("ofAddress", OF_AN_ADDRESS)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void failed(String receipt, String address, Instant now) {
        sql.sql("insert into declarations.attempts (receipt_hash, address, at) values (:receipt, :address, :at)")
                .param("receipt", hash(receipt))
                .param("address", address)
                .param("at", Timestamp.from(now))
                .update();
    }

    int forget(Instant before) {
        return sql.sql("delete from declarations.attempts where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static byte[] hash(String receipt) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(receipt.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
