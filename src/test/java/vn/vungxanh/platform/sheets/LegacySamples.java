package vn.vungxanh.platform.sheets;

import java.text.Normalizer;

/** Types Unicode text in the old fonts: the reverse of the reader's tables, built from them by search. */
final class LegacySamples {

    private LegacySamples() {}

    static String tcvn3(String text) {
        var out = new StringBuilder();
        for (var c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            out.append(tcvn3(c));
        }
        return out.toString();
    }

    private static char tcvn3(char wanted) {
        for (char code = 0xa1; code <= 0xfe && wanted > '~'; code++) {
            if (LegacyFont.TCVN3.toUnicode("a" + code).equals("a" + wanted)) {
                return code;
            }
        }
        return wanted;
    }

    static String vni(String text) {
        var out = new StringBuilder();
        for (var c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            out.append(c > '~' ? vni(c) : String.valueOf(c));
        }
        return out.toString();
    }

    private static String vni(char wanted) {
        var base = Normalizer.normalize(String.valueOf(wanted), Normalizer.Form.NFD)
                .substring(0, 1);
        for (var first : new String[] {base, "ô", "Ô", "ö", "Ö"}) {
            for (char code = 0xc0; code <= 0xff; code++) {
                boolean small = Character.isLowerCase(wanted);
                if (Character.isLowerCase(code) == small
                        && LegacyFont.VNI.toUnicode("x" + first + code).equals("x" + wanted)) {
                    return first + code;
                }
            }
        }
        for (char code = 0xc0; code <= 0xff; code++) {
            if (LegacyFont.VNI.toUnicode("x" + code).equals("x" + wanted)) {
                return String.valueOf(code);
            }
        }
        return String.valueOf(wanted);
    }
}
