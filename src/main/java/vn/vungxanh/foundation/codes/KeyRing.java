package vn.vungxanh.foundation.codes;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.SecretBox;

/** The keys in memory. The program is one: whoever changes a key tells the ring after the commit. */
@Component
class KeyRing {

    static final String ALGORITHM = "Ed25519";

    record Signer(int number, PrivateKey key) {}

    record Verifier(PublicKey key, boolean revoked) {}

    private record Keys(@Nullable Signer signer, Map<Integer, Verifier> verifiers) {}

    private final KeyRepository keys;
    private final SecretBox box;
    private final Clock clock;
    private final TransactionTemplate alone;
    private volatile @Nullable Keys known;

    KeyRing(KeyRepository keys, SecretBox box, Clock clock, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.box = box;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The one that signs; the first is made when it is first asked for. */
    Signer signer() {
        var signer = keys().signer();
        return signer == null ? first() : signer;
    }

    /** Null for a key that was never ours. */
    @Nullable
    Verifier verifier(int number) {
        return keys().verifiers().get(number);
    }

    /** Inside a transaction of the caller. */
    int make(java.util.@Nullable UUID by) {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var sealed = box.seal(pair.getPrivate().getEncoded());
            return keys.add(pair.getPublic().getEncoded(), sealed, clock.instant(), by);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    synchronized void changed() {
        known = read();
    }

    private synchronized Signer first() {
        alone.executeWithoutResult(status -> {
            keys.waitForOthers();
            if (keys.signing().isEmpty()) {
                make(null);
            }
        });
        known = read();
        var signer = keys().signer();
        if (signer == null) {
            throw new IllegalStateException("no key signs");
        }
        return signer;
    }

    private Keys keys() {
        var ready = known;
        return ready == null ? firstReading() : ready;
    }

    private synchronized Keys firstReading() {
        var ready = known == null ? read() : known;
        known = ready;
        return ready;
    }

    private Keys read() {
        var all = java.util.Objects.requireNonNull(alone.execute(status -> keys.all()));
        var verifiers = new HashMap<Integer, Verifier>();
        Signer signer = null;
        for (var key : all) {
            verifiers.put(key.number(), new Verifier(publicKey(key.publicKey()), key.revokedAt() != null));
            if (key.retiredAt() == null && key.sealed() != null) {
                signer = new Signer(key.number(), privateKey(box.open(key.sealed())));
            }
        }
        return new Keys(signer, verifiers);
    }

    private static PublicKey publicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a public key of the codes cannot be read", broken);
        }
    }

    private static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key that signs codes cannot be read", broken);
        }
    }
}
