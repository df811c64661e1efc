package vn.vungxanh.territory.declarations;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser carries from page to page, so that no session is kept: deflated, sealed with AES-256-GCM, readable by
 * nobody on the way and good for a day.
 */
@Component
public class FormSeal {

    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** Of what is inside: a text of this size deflated to little is no form of ours. */
    private static final int LARGEST = 32_000;

    private static final int LARGEST_TEXT = 48_000;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final FormKeyRepository keys;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();
    private volatile @Nullable SecretKeySpec key;

    FormSeal(FormKeyRepository keys, JsonMapper json, Clock clock) {
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** @param purpose what it was sealed for: opens for that only */
    public String seal(String purpose, Map<String, String> words) {
        var nonce = new byte[NONCE];
        chance.nextBytes(nonce);
        var text = deflate(json.writeValueAsBytes(words));
        var plain = ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(clock.instant().getEpochSecond())
                .put(text)
                .array();
        var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, plain);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    public Map<String, String> open(String purpose, String text) {
        return open(purpose, text, GOOD_FOR);
    }

    public Map<String, String> open(String purpose, String text, Duration goodFor) {
        try {
            DeclarationsRule.FORM_EXPIRED.brokenIf(text.length() > LARGEST_TEXT);
            var box = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var nonce = new byte[NONCE];
            box.get(nonce);
            var sealed = new byte[box.remaining()];
            box.get(sealed);
            var plain = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, purpose, nonce, sealed));
            var at = Instant.ofEpochSecond(plain.getLong());
            DeclarationsRule.FORM_EXPIRED.brokenIf(at.plus(goodFor).isBefore(clock.instant()));
            var words = new byte[plain.remaining()];
            plain.get(words);
            return json.readValue(inflate(words), TEXTS);
        } catch (IllegalArgumentException
                | java.nio.BufferUnderflowException
                | IllegalStateException
                | JacksonException changed) {
            throw DeclarationsRule.FORM_EXPIRED.broken();
        }
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            var fresh = new byte[32];
            chance.nextBytes(fresh);
            known = new SecretKeySpec(keys.first(fresh), "AES");
            key = known;
        }
        return known;
    }

    private static byte[] deflate(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            deflated.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] inflate(byte[] deflated) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return in.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
