package vn.vungxanh.territory.declarations;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Ten letters and digits that cannot be taken for each other, by chance: 50 bits, read as two groups of five. */
final class ReceiptNumber {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom CHANCE = new SecureRandom();

    private ReceiptNumber() {}

    static String next() {
        var bits = CHANCE.nextLong();
        var number = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            number.append(SIGNS.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return number.toString();
    }

    /** However it was typed: small letters, spaces, O for 0, I and L for 1. */
    static Optional<String> parse(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var known = plain.length() == LENGTH && plain.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
        return known ? Optional.of(plain) : Optional.empty();
    }

    static String shown(String number) {
        return number.substring(0, LENGTH / 2) + "-" + number.substring(LENGTH / 2);
    }
}
