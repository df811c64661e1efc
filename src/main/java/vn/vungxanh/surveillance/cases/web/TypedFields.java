package vn.vungxanh.surveillance.cases.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.SheetDate;

/** Reads the fields of a form one by one and remembers what could not be read. */
final class TypedFields {

    private static final Pattern TIME_FIRST = Pattern.compile("(\\d{1,2})\\s*[:hH.](\\d{2})?\\s+(\\S+)");
    private static final Pattern DATE_FIRST = Pattern.compile("(\\S+)[T\\s]+(\\d{1,2})[:hH.](\\d{2})?");
    /** A bare number is the day of no calendar that people write by hand. */
    private static final Pattern DAY = Pattern.compile("\\d{1,4}[/.\\-]\\d{1,2}[/.\\-]\\d{1,4}");

    private final Map<String, String> typed;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    TypedFields(Map<String, String> typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
    }

    @Nullable
    String text(String field) {
        var text = SearchKey.nfc(typed.getOrDefault(field, ""));
        return text.isEmpty() ? null : text;
    }

    String required(String field) {
        var text = text(field);
        if (text == null) {
            problem(field, "cases.form.required");
            return "";
        }
        return text;
    }

    @Nullable
    LocalDate day(String field) {
        var text = text(field);
        return text == null ? null : day(field, text);
    }

    /** The date, or the year where only that is known. */
    @Nullable
    SheetDate birth(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var date = SheetDate.parse(text, today).orElse(null);
        if (date == null || !(text.matches("\\d{4}") || DAY.matcher(text).matches())) {
            problem(field, "cases.form.birth.unreadable", text);
            return null;
        }
        return date;
    }

    /** A day without a time means its beginning. */
    @Nullable
    Instant time(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var first = TIME_FIRST.matcher(text);
        var last = DATE_FIRST.matcher(text);
        if (first.matches()) {
            return instant(field, text, first.group(3), first.group(1), first.group(2));
        }
        if (last.matches()) {
            return instant(field, text, last.group(1), last.group(2), last.group(3));
        }
        return instant(field, text, text, "0", "00");
    }

    private @Nullable Instant instant(String field, String text, String day, String hour, @Nullable String minute) {
        var date = DAY.matcher(day).matches() ? SheetDate.parse(day, today).orElse(null) : null;
        try {
            if (date != null && date.day() != null) {
                var time = LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
                return date.day().atTime(time).atZone(Vietnam.ZONE).toInstant();
            }
        } catch (DateTimeException noSuchTime) {
            // said below
        }
        problem(field, "cases.form.time.unreadable", text);
        return null;
    }

    private @Nullable LocalDate day(String field, String text) {
        var date = DAY.matcher(text).matches() ? SheetDate.parse(text, today).orElse(null) : null;
        if (date == null || date.day() == null) {
            problem(field, "cases.form.day.unreadable", text);
            return null;
        }
        return date.day();
    }

    <E extends Enum<E>> @Nullable E choice(String field, Class<E> of) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        for (var value : of.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        problem(field, "cases.form.required");
        return null;
    }

    void problem(String field, String key, Object... details) {
        if (problems.stream().noneMatch(each -> each.field().equals(field))) {
            problems.add(FieldProblem.of(field, key, details));
        }
    }

    void problem(Rule rule, Object... details) {
        problem(FormFields.of(rule), rule.messageKey(), details);
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
