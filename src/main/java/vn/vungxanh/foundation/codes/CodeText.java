package vn.vungxanh.foundation.codes;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * A code as bytes and as text: one byte version, two key, one kind, sixteen subject, four issued, four expiry (seconds
 * since 1970, unsigned), then 64 bytes Ed25519 over all of these; base64url without padding, 123 signs. Exactly one text
 * means a code: one changed sign makes it unreadable or foreign.
 */
record CodeText(int key, int kind, UUID subject, Instant issuedAt, Instant expiresAt) {

    static final int LETTERS = 123;
    private static final int VERSION = 1;
    private static final int SIGNED = 28;
    private static final int SIGNATURE = 64;

    /** @param signed the bytes that the signature is over */
    record Parts(CodeText text, byte[] signed, byte[] signature) {}

    byte[] signed() {
        return ByteBuffer.allocate(SIGNED)
                .put((byte) VERSION)
                .putShort((short) key)
                .put((byte) kind)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .putInt((int) issuedAt.getEpochSecond())
                .putInt((int) expiresAt.getEpochSecond())
                .array();
    }

    static String token(byte[] signed, byte[] signature) {
        var all = ByteBuffer.allocate(SIGNED + SIGNATURE).put(signed).put(signature);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    /** @throws vn.vungxanh.kernel.RuleBroken {@link CodesRule#UNREADABLE} */
    static Parts read(String token) {
        CodesRule.UNREADABLE.brokenIf(token.length() != LETTERS);
        var bytes = bytes(token);
        var signed = Arrays.copyOf(bytes, SIGNED);
        var signature = Arrays.copyOfRange(bytes, SIGNED, bytes.length);
        // the last letter has bits to spare: only the one that we write is ours
        CodesRule.UNREADABLE.brokenIf(!token.equals(token(signed, signature)));
        var from = ByteBuffer.wrap(signed);
        CodesRule.UNREADABLE.brokenIf(from.get() != VERSION);
        var text = new CodeText(
                Short.toUnsignedInt(from.getShort()),
                Byte.toUnsignedInt(from.get()),
                new UUID(from.getLong(), from.getLong()),
                Instant.ofEpochSecond(Integer.toUnsignedLong(from.getInt())),
                Instant.ofEpochSecond(Integer.toUnsignedLong(from.getInt())));
        return new Parts(text, signed, signature);
    }

    private static byte[] bytes(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw CodesRule.UNREADABLE.broken();
        }
    }
}
