package vn.vungxanh.platform.sheets;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text cell means. */
final class CellText {

    private static final Pattern WRAPPED = Pattern.compile("=\\s*\"([^\"]*)\"");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\r]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** Excel's way of writing a long number: the digits behind it are gone. */
    private static final Pattern SCIENTIFIC = Pattern.compile("\\s*'?[+-]?\\d([.,]\\d+)?[eE]\\+?\\d{1,3}\\s*");
    /** Excel writes what XML cannot hold as _x000D_, and a text that looks like that as _x005F_x000D_. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    static Set<SheetCell.Note> notes(String text) {
        return text.length() < 24
                        && (text.indexOf('E') >= 0 || text.indexOf('e') >= 0)
                        && SCIENTIFIC.matcher(text).matches()
                ? Set.of(SheetCell.Note.LOST_DIGITS)
                : Set.of();
    }

    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        var unwrapped = WRAPPED.matcher(text.strip());
        var inner = unwrapped.matches() ? unwrapped.group(1) : text;
        var visible = INVISIBLE.matcher(inner).replaceAll("");
        var single = BLANKS.matcher(visible).replaceAll(" ").strip();
        var bare = single.length() > 1 && single.charAt(0) == '\''
                ? single.substring(1).strip()
                : single;
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace('\u00d0', 'Đ')
                .replace('\u00f0', 'đ');
    }

    /** The usual case, at no cost: printable ASCII without double blanks, apostrophe or equals sign. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '=' || c == '\'' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    static String unescape(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(hit -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
    }

    static String escape(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = (c < ' ' && c != '\t' && c != '\n') || c == '\ufffe' || c == '\uffff';
            boolean looksEscaped =
                    c == '_' && ESCAPED.matcher(text).region(i, text.length()).lookingAt();
            if (out == null && (control || looksEscaped)) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                if (control || looksEscaped) {
                    out.append(String.format("_x%04X_", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
        return out == null ? text : out.toString();
    }
}
