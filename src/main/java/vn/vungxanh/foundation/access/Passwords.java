package vn.vungxanh.foundation.access;

import static vn.vungxanh.foundation.access.AccessRule.PASSWORDS_DIFFER;
import static vn.vungxanh.foundation.access.AccessRule.PASSWORD_TOO_COMMON;
import static vn.vungxanh.foundation.access.AccessRule.PASSWORD_TOO_SHORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with 19 MiB and two passes: the least that OWASP's password storage sheet allows, about 50 ms. */
@Component
class Passwords {

    static final int LEAST_LENGTH = 12;

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    /** A flood of sign-ins must cost neither all memory (19 MiB each) nor all processors. */
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    private final Set<String> common = commonPasswords();
    private final String nobodysHash = hash(Secrets.word());

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return argon2.encode(normalised(password));
        } finally {
            places.release();
        }
    }

    /** Takes as long without a hash as with one: an unknown login is not told from a wrong password by the time. */
    boolean matches(String password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return argon2.matches(normalised(password), hash == null ? nobodysHash : hash) && hash != null;
        } finally {
            places.release();
        }
    }

    String hashOfNew(String login, String password, String repeated) {
        PASSWORDS_DIFFER.brokenIf(!password.equals(repeated));
        PASSWORD_TOO_SHORT.brokenIf(password.codePointCount(0, password.length()) < LEAST_LENGTH, LEAST_LENGTH);
        var plain = password.toLowerCase(Locale.ROOT);
        PASSWORD_TOO_COMMON.brokenIf(
                common.contains(plain) || plain.replace(login, "").length() < LEAST_LENGTH / 2 || fewSigns(plain));
        return hash(password);
    }

    private static boolean fewSigns(String password) {
        return password.chars().distinct().count() < 4;
    }

    /** The same password from any keyboard: a telephone may compose ệ differently (NIST SP 800-63B-4, 3.1.1.2). */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static Set<String> commonPasswords() {
        try {
            return new ClassPathResource("access/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
