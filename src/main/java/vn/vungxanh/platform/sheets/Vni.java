package vn.vungxanh.platform.sheets;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** VNI-Windows: a base letter followed by the code of its mark; i, ơ, ư, đ and ỵ have codes of their own. */
final class Vni {

    private static final char GRAVE = '\u0300';
    private static final char ACUTE = '\u0301';
    private static final char HOOK = '\u0309';
    private static final char TILDE = '\u0303';
    private static final char DOT = '\u0323';
    private static final String CIRCUMFLEX = "\u0302";
    private static final String BREVE = "\u0306";

    private static final Map<Character, String> MARKS = new HashMap<>();
    private static final Map<Character, String> OWN = new HashMap<>();

    static {
        tones("øùûõï", "");
        tones("àáåãä", CIRCUMFLEX);
        tones("èéúüë", BREVE);
        both('â', CIRCUMFLEX, MARKS);
        both('ê', BREVE, MARKS);
        own("æỉ óĩ òị ôơ öư ñđ îỵ íí ìì");
    }

    private Vni() {}

    private static void tones(String codes, String vowelMark) {
        var tones = new char[] {GRAVE, ACUTE, HOOK, TILDE, DOT};
        for (int i = 0; i < tones.length; i++) {
            both(codes.charAt(i), vowelMark + tones[i], MARKS);
        }
    }

    private static void own(String pairs) {
        for (var pair : pairs.split(" ")) {
            OWN.put(pair.charAt(0), pair.substring(1));
            OWN.put(Character.toUpperCase(pair.charAt(0)), pair.substring(1).toUpperCase(java.util.Locale.ROOT));
        }
    }

    private static void both(char code, String meaning, Map<Character, String> into) {
        into.put(code, meaning);
        into.put(Character.toUpperCase(code), meaning);
    }

    static String toUnicode(String text) {
        var out = new StringBuilder(text.length() + 8);
        char base = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            var mark = MARKS.get(c);
            var own = OWN.get(c);
            if (mark != null && "aeouyAEOUYôöÔÖ".indexOf(base) >= 0) {
                out.append(mark);
                base = ' ';
            } else {
                out.append(own == null ? String.valueOf(c) : own);
                base = c;
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }
}
