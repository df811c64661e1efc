package vn.vungxanh.territory.checkins;

/** Enough for somebody to know the own name, too little to learn another's: "L. T. Hoa". */
public final class MaskedName {

    private MaskedName() {}

    public static String of(String fullName) {
        var words = fullName.strip().split("\\s+");
        var masked = new StringBuilder();
        for (var n = 0; n < words.length - 1; n++) {
            masked.appendCodePoint(words[n].codePointAt(0)).append(". ");
        }
        return masked.append(words[words.length - 1]).toString();
    }

    /** The last three signs of a number, or nothing. */
    public static String lastThree(@org.jspecify.annotations.Nullable String number) {
        return number == null || number.length() <= 6 ? "" : "···" + number.substring(number.length() - 3);
    }
}
