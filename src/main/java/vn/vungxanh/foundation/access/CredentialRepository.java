package vn.vungxanh.foundation.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Password hashes and secrets of the second factor: apart from the accounts, so that no list ever carries them. */
@Repository
class CredentialRepository {

    private final JdbcClient sql;

    CredentialRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> passwordHash(StaffId id) {
        return sql.sql("select password_hash from access.staff where id = :id and password_hash is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    void setPasswordHash(StaffId id, String hash) {
        sql.sql("""
                update access.staff
                   set password_hash = :hash, version = version + 1, password_epoch = password_epoch + 1
                 where id = :id
                """).param("id", id.value()).param("hash", hash).update();
    }

    void forgetPassword(StaffId id) {
        sql.sql("""
                update access.staff
                   set password_hash = null, version = version + 1, password_epoch = password_epoch + 1
                 where id = :id
                """).param("id", id.value()).update();
    }

    Optional<byte[]> secret(StaffId id) {
        return sql.sql("select totp_secret from access.staff where id = :id and totp_secret is not null")
                .param("id", id.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void setSecret(StaffId id, byte[] secret, long step) {
        sql.sql("""
                update access.staff set totp_secret = :secret, totp_last_step = :step, version = version + 1 where id = :id
                """)
                .param("id", id.value())
                .param("secret", secret)
                .param("step", step)
                .update();
    }

    void forgetSecret(StaffId id) {
        sql.sql("update access.staff set totp_secret = null, version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** False when a code of this step or a later one was accepted before: the guard against replay. */
    boolean spendStep(StaffId id, long step) {
        return sql.sql("update access.staff set totp_last_step = :step where id = :id and totp_last_step < :step")
                        .param("id", id.value())
                        .param("step", step)
                        .update()
                == 1;
    }
}
