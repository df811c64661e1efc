package vn.vungxanh.insight.statutory;

import java.time.DateTimeException;
import java.time.LocalDate;
import vn.vungxanh.kernel.SearchKey;

/** What somebody types into a field: how it is kept and how it stands on paper. */
final class FieldWords {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_LINE = 300;

    private FieldWords() {}

    /** As kept: an ISO day, digits, the code of a choice, or words; empty takes back. */
    static String kept(FormField field, String typed) {
        var text = field.kind() == FormField.Kind.LONG
                ? String.join("\n", typed.strip().lines().map(SearchKey::nfc).toList())
                : SearchKey.nfc(typed);
        if (text.isEmpty()) {
            return text;
        }
        StatutoryRule.TOO_LONG.brokenIf(
                text.length() > (field.kind() == FormField.Kind.LONG ? LONGEST : LONGEST_LINE), field.labelVi());
        switch (field.kind()) {
            case DAY:
                StatutoryRule.UNREADABLE_FIELD.brokenIf(!isDay(text), field.labelVi(), text);
                return text;
            case NUMBER:
                var digits = text.replaceAll("[.\\s]", "");
                StatutoryRule.UNREADABLE_FIELD.brokenIf(!digits.matches("\\d{1,9}"), field.labelVi(), text);
                return digits;
            case CHOICE:
                StatutoryRule.UNREADABLE_FIELD.brokenIf(field.choice(text) == null, field.labelVi(), text);
                return text;
            default:
                return text;
        }
    }

    /** Nothing is 0. */
    static long number(String typed, String field) {
        var digits = typed.replaceAll("[.\\s]", "");
        StatutoryRule.UNREADABLE_FIELD.brokenIf(!digits.matches("\\d{0,9}"), field, typed);
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** As it stands on paper. */
    static String said(FormField field, String kept) {
        if (field.kind() == FormField.Kind.DAY && isDay(kept)) {
            return Value.said(LocalDate.parse(kept));
        }
        var choice = field.kind() == FormField.Kind.CHOICE ? field.choice(kept) : null;
        return choice == null ? kept : choice.vi();
    }

    private static boolean isDay(String text) {
        try {
            var year = LocalDate.parse(text).getYear();
            return year >= 1900 && year <= 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
