package vn.vungxanh.foundation.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Passwords that passed Argon2 in the last minute, under a key that dies with the program: fifty API calls a second would
 * otherwise keep both processors busy with hashing. A changed account has another version and is not found here.
 */
@Component
class VerifiedRecently {

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final SecretKeySpec key = new SecretKeySpec(Secrets.bytes(32), "HmacSHA256");
    private final Map<String, Verified> passed = new ConcurrentHashMap<>();
    private final WallClock clock;

    VerifiedRecently(WallClock clock) {
        this.clock = clock;
    }

    Optional<Verified> find(String login, String password) {
        return Optional.ofNullable(passed.get(mac(login, password)))
                .filter(known -> known.until().isAfter(clock.instant()));
    }

    void remember(String login, String password, StaffAccount account) {
        var now = clock.instant();
        passed.values().removeIf(known -> !known.until().isAfter(now));
        if (passed.size() < MOST) {
            passed.put(mac(login, password), new Verified(account.id(), account.version(), now.plus(LIFE)));
        }
    }

    private String mac(String login, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((login + '\0' + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    record Verified(StaffId staff, int version, Instant until) {}
}
