package vn.vungxanh.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text as it is searched for: "Si Pa Phìn" is found by "si pa phin". */
public final class SearchKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{Alnum}]+");

    private SearchKey() {}

    /** Lower case, without tones and marks, đ as d, one space between words. */
    public static String of(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var plain =
                bare.replace('đ', 'd').replace('Đ', 'd').replace('\u00d0', 'd').replace('\u00f0', 'd');
        return NOT_A_WORD
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The composed form in which all text is stored, without control and zero-width characters. */
    public static String nfc(String text) {
        var visible = text.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").replace('\u00a0', ' ');
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip().replaceAll(" {2,}", " ");
    }

    /** The first text, in the order of the bytes, after all that begin with this key. */
    public static String after(String key) {
        return key + '{';
    }
}
