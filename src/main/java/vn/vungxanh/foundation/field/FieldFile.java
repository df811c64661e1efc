package vn.vungxanh.foundation.field;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The way out of a telephone that finds no network: a batch, sealed with a phrase that the officer chose (ADR 0028).
 * PBKDF2 with SHA-256 makes the key, AES-256-GCM seals.
 */
final class FieldFile {

    static final String FORMAT = "vungxanh-field";
    static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 2_000_000;
    private static final int SALT = 16;
    private static final int IV = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    private FieldFile() {}

    /** The batch as a telephone would have sent it. */
    static byte[] open(byte[] file, String phrase) {
        var shown = read(file);
        FieldRule.FILE_UNREADABLE.brokenIf(!FORMAT.equals(Told.text(shown, "format")));
        FieldRule.FILE_UNREADABLE.brokenIf(shown.path("version").asInt(0) != 1);
        var rounds = shown.path("rounds").asInt(0);
        FieldRule.FILE_UNREADABLE.brokenIf(rounds < ROUNDS || rounds > MOST_ROUNDS);
        var salt = bytes(shown, "salt");
        var iv = bytes(shown, "iv");
        FieldRule.FILE_UNREADABLE.brokenIf(salt.length != SALT || iv.length != IV);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key(phrase, salt, rounds), new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(bytes(shown, "sealed"));
        } catch (AEADBadTagException wrong) {
            throw FieldRule.FILE_WRONG_PHRASE.broken();
        } catch (GeneralSecurityException broken) {
            throw FieldRule.FILE_UNREADABLE.broken();
        }
    }

    /** The same phrase however its accents were typed; Java derives from UTF-8 as browsers do. */
    static SecretKeySpec key(String phrase, byte[] salt, int rounds) throws GeneralSecurityException {
        var plain = Normalizer.normalize(phrase, Normalizer.Form.NFC).strip();
        FieldRule.FILE_WRONG_PHRASE.brokenIf(plain.isEmpty());
        var spec = new PBEKeySpec(plain.toCharArray(), salt, rounds, KEY_BITS);
        var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
        spec.clearPassword();
        return new SecretKeySpec(derived.getEncoded(), "AES");
    }

    private static JsonNode read(byte[] file) {
        try {
            return Payloads.JSON.readTree(new String(file, StandardCharsets.UTF_8));
        } catch (JacksonException unreadable) {
            throw FieldRule.FILE_UNREADABLE.broken();
        }
    }

    private static byte[] bytes(JsonNode shown, String name) {
        try {
            var text = (@Nullable String) Told.text(shown, name);
            return text == null ? new byte[0] : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException broken) {
            throw FieldRule.FILE_UNREADABLE.broken();
        }
    }
}
