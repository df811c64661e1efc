package vn.vungxanh.foundation.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The twelve digits of the citizen identity card: three for the province where the birth was registered (not the
 * residence), one for century and sex, two for the year of birth, six of chance. NĐ 137/2015/NĐ-CP, article 13.
 */
public record CitizenNumber(String value) {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("0\\d{11}");
    private static final Pattern OLD_CARD = Pattern.compile("\\d{9}");
    private static final Pattern PASSPORT = Pattern.compile("(?=.*[A-Z])(?=.*\\d)[A-Z0-9]{6,15}");
    /** The digits 0 and 1 stand for the 20th century, 2 and 3 for the 21st. */
    private static final int FIRST_CENTURY = 1900;

    public CitizenNumber {
        if (!TWELVE_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("not a citizen number");
        }
    }

    public static Optional<CitizenNumber> parse(String text) {
        return TWELVE_DIGITS.matcher(text).matches() ? Optional.of(new CitizenNumber(text)) : Optional.empty();
    }

    /** Whether it is the number of another paper that is accepted: the old card of nine digits, a passport. */
    public static boolean isOtherDocument(String text) {
        return OLD_CARD.matcher(text).matches() || PASSPORT.matcher(text).matches();
    }

    /** The first and the last three signs of any document's number; how many are between them is not told. */
    public static String mask(String number) {
        var length = number.length();
        return length <= 6 ? "********" : number.substring(0, 3) + "********" + number.substring(length - 3);
    }

    public Sex sex() {
        return centuryDigit() % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    public int birthYear() {
        return FIRST_CENTURY + centuryDigit() / 2 * 100 + Integer.parseInt(value.substring(4, 6));
    }

    /** The code of the province as it was when the birth was registered: "11" Điện Biên. */
    public String provinceCode() {
        return value.substring(1, 3);
    }

    public String masked() {
        return mask(value);
    }

    private int centuryDigit() {
        return value.charAt(3) - '0';
    }

    /** Never the number itself: records are printed into logs. */
    @Override
    public String toString() {
        return masked();
    }
}
