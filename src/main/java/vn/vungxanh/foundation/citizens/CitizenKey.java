package vn.vungxanh.foundation.citizens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.SecretBox;

/** HMAC-SHA-256 by a key that lies sealed in the database: a stolen table tells no telephone and makes no cookie. */
@Repository
class CitizenKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final JdbcClient sql;
    private final SecretBox box;
    private final TransactionTemplate alone;
    private volatile @Nullable SecretKeySpec known;

    CitizenKey(JdbcClient sql, SecretBox box, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.box = box;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param purpose so that a hash made for one thing is worth nothing for another */
    byte[] of(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        var key = known;
        if (key == null) {
            key = alone.execute(status -> stored());
            known = key;
        }
        return java.util.Objects.requireNonNull(key);
    }

    /** Two who start at once agree on the first that was written. */
    private SecretKeySpec stored() {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        sql.sql("insert into citizens.keys (id, sealed) values (1, :sealed) on conflict (id) do nothing")
                .param("sealed", box.seal(fresh))
                .update();
        var sealed = sql.sql("select sealed from citizens.keys where id = 1")
                .query((row, n) -> row.getBytes(1))
                .single();
        return new SecretKeySpec(box.open(sealed), ALGORITHM);
    }
}
