package vn.vungxanh.foundation.people;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A telephone number as it is dialled in Vietnam, "0912345678"; of another country with its plus sign. */
public record PhoneNumber(String value) {

    private static final Pattern MOBILE = Pattern.compile("0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\\d{7}");
    private static final Pattern LANDLINE = Pattern.compile("02\\d{8,9}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!84)[1-9]\\d{6,14}");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s.()\\-]");

    /** Eleven digits until 15/9/2018, ten since: the Ministry of Information's plan of 2018. */
    private static final Map<String, String> OLD_PREFIXES = Map.ofEntries(
            Map.entry("0120", "070"),
            Map.entry("0121", "079"),
            Map.entry("0122", "077"),
            Map.entry("0126", "076"),
            Map.entry("0128", "078"),
            Map.entry("0123", "083"),
            Map.entry("0124", "084"),
            Map.entry("0125", "085"),
            Map.entry("0127", "081"),
            Map.entry("0129", "082"),
            Map.entry("0162", "032"),
            Map.entry("0163", "033"),
            Map.entry("0164", "034"),
            Map.entry("0165", "035"),
            Map.entry("0166", "036"),
            Map.entry("0167", "037"),
            Map.entry("0168", "038"),
            Map.entry("0169", "039"),
            Map.entry("0186", "056"),
            Map.entry("0188", "058"),
            Map.entry("0199", "059"));

    public static Optional<PhoneNumber> parse(String text) {
        var digits = national(PUNCTUATION.matcher(text).replaceAll(""));
        var known = MOBILE.matcher(digits).matches()
                || LANDLINE.matcher(digits).matches()
                || FOREIGN.matcher(digits).matches();
        return known ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    private static String national(String typed) {
        var digits = typed;
        if (digits.startsWith("+84")) {
            digits = "0" + digits.substring(3);
        } else if (digits.startsWith("0084")) {
            digits = "0" + digits.substring(4);
        } else if (digits.startsWith("84") && digits.length() >= 11) {
            digits = "0" + digits.substring(2);
        } else if (digits.matches("[35789]\\d{8}|1[268]\\d{8}")) {
            // A sheet that took it for a figure has eaten the first zero.
            digits = "0" + digits;
        }
        var now = newPrefix(digits);
        return now == null ? digits : now + digits.substring(4);
    }

    private static @Nullable String newPrefix(String digits) {
        return digits.length() == 11 ? OLD_PREFIXES.get(digits.substring(0, 4)) : null;
    }

    /** "091****678". */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(value.length() - 3);
    }

    /** Never the number itself: records are printed into logs. */
    @Override
    public String toString() {
        return masked();
    }
}
