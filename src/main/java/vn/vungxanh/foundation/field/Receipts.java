package vn.vungxanh.foundation.field;

import java.security.SecureRandom;

/** Numbers that people can read out on the telephone: ten signs of Crockford's alphabet, which has no I, L, O and U. */
final class Receipts {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom CHANCE = new SecureRandom();

    private Receipts() {}

    static String next() {
        var number = new StringBuilder(11);
        for (var n = 0; n < 10; n++) {
            number.append(n == 5 ? "-" : "").append(SIGNS.charAt(CHANCE.nextInt(SIGNS.length())));
        }
        return number.toString();
    }
}
