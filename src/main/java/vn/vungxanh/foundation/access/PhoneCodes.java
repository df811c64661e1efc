package vn.vungxanh.foundation.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Six digits that an authenticator shows for thirty seconds (TOTP, RFC 6238, SHA-1 as all of them expect). */
final class PhoneCodes {

    private static final int STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(STEP_SECONDS));

    private PhoneCodes() {}

    /** The step whose code this is: now, or one step beside for clocks that differ. */
    static OptionalLong stepOf(byte[] secret, String typed, Instant at) {
        var code = typed.replaceAll("\\D", "");
        var now = at.getEpochSecond() / STEP_SECONDS;
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> code(secret, step).equals(code))
                .findFirst();
    }

    static String code(byte[] secret, long step) {
        try {
            var key = new SecretKeySpec(secret, CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    static String uri(String login, byte[] secret) {
        return "otpauth://totp/" + encoded("Vùng Xanh") + ":" + encoded(login) + "?secret=" + base32(secret)
                + "&issuer=" + encoded("Vùng Xanh");
    }

    /** RFC 4648; twenty bytes need no padding. */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var each : bytes) {
            buffer = (buffer << 8) | (each & 0xff);
            bits += 8;
            while (bits >= 5) {
                text.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
                bits -= 5;
            }
            buffer &= (1 << bits) - 1;
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
