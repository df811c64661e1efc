package vn.vungxanh.support.kills;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/** A declaration that nobody but the harness could have sent: what it says cannot be guessed. */
public record Declared(UUID id, String commune, String name, String remark) {

    public static Declared next(Random chance, String commune) {
        var millis = System.currentTimeMillis();
        var id = new UUID(millis << 16 | 0x7000L | chance.nextInt(1 << 12), chance.nextLong() >>> 2 | 1L << 63);
        return new Declared(id, commune, "Lò Thị " + letters(chance, 10), letters(chance, 24));
    }

    private static String letters(Random chance, int length) {
        return chance.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public String json() {
        return """
                {"id":"%s","kind":"DOMESTIC","fullName":"%s","birth":"1980","sex":"FEMALE","unit":"%s","phone":"0912345678",\
                "otherSigns":"%s","caseContact":false,"areaContact":false,"sickContact":false}""".formatted(id, name, commune, remark);
    }

    /** Of everything that it says. */
    String hash() {
        return hash(id.toString(), name, remark);
    }

    static String hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
