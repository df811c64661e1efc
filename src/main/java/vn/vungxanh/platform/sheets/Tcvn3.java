package vn.vungxanh.platform.sheets;

import java.util.Locale;

/** TCVN3 (ABC), the third set of TCVN 5712:1993: codes 0xA1 to 0xFE. */
final class Tcvn3 {

    private static final int FIRST = 0xa1;
    /** From 0xA1 to 0xFE, a dot where the set has no letter. */
    private static final String LETTERS = "ĂÂÊÔƠƯĐăâêôơưđ......" + "àảãáạ.ằẳẵắ......."
            + "ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù." + "ủũúụừửữứựỳỷỹýỵ";

    private Tcvn3() {}

    static String toUnicode(String text) {
        var out = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                appendWord(text, start, i, out);
                if (i < text.length()) {
                    out.append(' ');
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    /** The font of capitals (.VnTimeH) shows the small codes as capitals: a word of capitals around them is one. */
    private static void appendWord(String text, int from, int to, StringBuilder out) {
        var word = new StringBuilder(to - from);
        int capitals = 0;
        int small = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
            small += c >= 'a' && c <= 'z' ? 1 : 0;
            word.append(letter(c));
        }
        out.append(
                capitals > 0 && small == 0 && to - from > 1
                        ? word.toString().toUpperCase(Locale.ROOT)
                        : word.toString());
    }

    private static char letter(char c) {
        int index = c - FIRST;
        return index >= 0 && index < LETTERS.length() && LETTERS.charAt(index) != '.' ? LETTERS.charAt(index) : c;
    }
}
