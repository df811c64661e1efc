package vn.vungxanh.foundation.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random words that open something, and the hashes under which they are kept. */
final class Secrets {

    private static final SecureRandom CHANCE = new SecureRandom();

    private Secrets() {}

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        CHANCE.nextBytes(bytes);
        return bytes;
    }

    /** 256 random bits as 43 letters that need no escaping in a URL. */
    static String word() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** Enough for random words of 256 bits; passwords go through Argon2. */
    static byte[] sha256(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
