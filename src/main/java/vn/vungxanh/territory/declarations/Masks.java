package vn.vungxanh.territory.declarations;

/** What may stand on a screen that others see. */
public final class Masks {

    private static final int SHOWN = 3;

    private Masks() {}

    /** "Lò Thị Ó" as "Lò T. Ó.": the family, then first letters. */
    public static String name(String full) {
        var words = full.split(" ");
        var masked = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            var letter = words[i].isEmpty() ? "" : words[i].substring(0, words[i].offsetByCodePoints(0, 1));
            masked.append(' ').append(letter).append('.');
        }
        return masked.toString();
    }

    /** All but the last three signs. */
    public static String number(String number) {
        return number.length() <= SHOWN ? "***" : "*******" + number.substring(number.length() - SHOWN);
    }
}
