package vn.vungxanh.platform.sheets;

import java.util.regex.Pattern;

/**
 * Keeps a CSV cell from being computed (OWASP ASVS 5, 1.2.10). XLSX needs none of this: its string cells are never
 * formulas. A phone number (+84…), a number (-3) and a plain @name stay as they are.
 */
final class FormulaGuard {

    private static final Pattern STARTS_FORMULA =
            Pattern.compile("'*[\\s\\p{Z}\\p{Cc}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final Pattern STARTS_WITH_CONTROL = Pattern.compile("'*[\\t\\r\\n\\x00].*", Pattern.DOTALL);
    private static final Pattern HARMLESS =
            Pattern.compile("[+-]\\d[\\d .,()-]*%?|@[\\p{L}\\p{M}\\d_][\\p{L}\\p{M}\\d_.-]*|[-+]");

    private FormulaGuard() {}

    static String guard(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    static String unguard(String text) {
        return text.startsWith("'") && isDangerous(text) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text) {
        return (STARTS_FORMULA.matcher(text).matches()
                        || STARTS_WITH_CONTROL.matcher(text).matches())
                && !HARMLESS.matcher(text).matches();
    }
}
