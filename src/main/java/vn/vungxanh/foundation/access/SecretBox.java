package vn.vungxanh.foundation.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.storage.VungXanhHome;

/**
 * Seals secrets that must be read again (AES-256-GCM). The key lies in the data folder, not in the database: a stolen
 * dump alone makes no code of a telephone and signs no code of a poster.
 */
@Component
public class SecretBox {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    SecretBox(VungXanhHome home) {
        key = new SecretKeySpec(keyIn(home.folder("access").resolve("secret.key")), "AES");
    }

    public byte[] seal(byte[] secret) {
        var nonce = Secrets.bytes(NONCE);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    public byte[] open(byte[] box) {
        var nonce = Arrays.copyOf(box, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(box, NONCE, box.length));
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret was sealed with another key than access/secret.key", e);
        }
    }

    private static byte[] keyIn(Path file) {
        try {
            if (!Files.exists(file)) {
                var fresh = Files.createTempFile(file.getParent(), "secret", ".new");
                Files.write(fresh, Secrets.bytes(32));
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
