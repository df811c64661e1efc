package vn.vungxanh.platform.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as people write it, or the year alone. */
public record SheetDate(int year, @Nullable LocalDate day) {

    private static final int OLDEST_YEAR = 1880;
    private static final int LATEST_YEAR = 2100;
    private static final String TIME = "(?:[T\\s]+\\d{1,2}(?:[:hH]\\d{0,2}){0,1}(?::\\d{2}(?:\\.\\d+)?)?Z?)?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4}|\\d{2})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})" + TIME);
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:ngày\\s+)?(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern YEAR_ONLY = Pattern.compile(
            "(?:(?:sinh\\s+)?n(?:ă|a)m\\s*(?:sinh)?:?\\s*)?(\\d{4})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Days of Excel between 1954 and 2119: a date that lost its format. */
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:\\.\\d+)?");

    /** {@code today} decides the century of a year of two digits: never in the future. */
    public static Optional<SheetDate> parse(String text, LocalDate today) {
        var match = DAY_FIRST.matcher(text);
        if (match.matches()) {
            return day(fullYear(match.group(3), today), match.group(2), match.group(1));
        }
        match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return day(Integer.parseInt(match.group(1)), match.group(2), match.group(3));
        }
        match = IN_WORDS.matcher(text);
        if (match.matches()) {
            return day(Integer.parseInt(match.group(3)), match.group(2), match.group(1));
        }
        match = YEAR_ONLY.matcher(text);
        if (match.matches()) {
            int year = Integer.parseInt(match.group(1));
            return isBelievable(year) ? Optional.of(new SheetDate(year, null)) : Optional.empty();
        }
        if (SERIAL.matcher(text).matches()) {
            return ExcelDay.of(Double.parseDouble(text), false).map(at -> of(at.toLocalDate()));
        }
        return Optional.empty();
    }

    public static SheetDate of(LocalDate day) {
        return new SheetDate(day.getYear(), day);
    }

    public boolean isYearOnly() {
        return day == null;
    }

    private static int fullYear(String year, LocalDate today) {
        int number = Integer.parseInt(year);
        if (year.length() == 4) {
            return number;
        }
        int century = today.getYear() / 100 * 100;
        return century + number <= today.getYear() ? century + number : century - 100 + number;
    }

    private static Optional<SheetDate> day(int year, String month, String day) {
        if (!isBelievable(year)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day))));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static boolean isBelievable(int year) {
        return year >= OLDEST_YEAR && year <= LATEST_YEAR;
    }
}
