package vn.vungxanh.surveillance.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.SheetDate;

/** Results, Ct values and times in the words of machines and of people. */
public final class ResultWords {

    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ofPattern("d/M/yyyy H:mm[:ss]"),
            DateTimeFormatter.ofPattern("H:mm d/M/yyyy"),
            DateTimeFormatter.ofPattern("yyyy-M-d H:mm[:ss]"),
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss"),
            DateTimeFormatter.ofPattern("yyyyMMddHHmm"));

    private ResultWords() {}

    public static Optional<TestResult> result(String text) {
        var bare = text.strip();
        if (bare.equals("+") || bare.equals("(+)")) {
            return Optional.of(TestResult.POSITIVE);
        }
        if (bare.equals("-") || bare.equals("(-)") || bare.equals("−")) {
            return Optional.of(TestResult.NEGATIVE);
        }
        return switch (SearchKey.of(text)) {
            case "positive", "pos", "p", "duong tinh", "duong", "detected", "reactive", "1", "260373001", "10828004" ->
                Optional.of(TestResult.POSITIVE);
            case "negative",
                    "neg",
                    "n",
                    "am tinh",
                    "am",
                    "not detected",
                    "undetected",
                    "nonreactive",
                    "non reactive",
                    "0",
                    "260415000",
                    "260385009" -> Optional.of(TestResult.NEGATIVE);
            case "unclear",
                    "indeterminate",
                    "inconclusive",
                    "ind",
                    "nghi ngo",
                    "khong xac dinh",
                    "presumptive",
                    "419984006" -> Optional.of(TestResult.UNCLEAR);
            case "invalid", "inv", "error", "failed", "khong hop le", "loi", "125154007" ->
                Optional.of(TestResult.INVALID);
            default -> Optional.empty();
        };
    }

    /** "23,4", "23.40", or words that say that there is none. Null inside means none; empty means unreadable. */
    public static Optional<Optional<BigDecimal>> ct(String text) {
        var bare = text.strip();
        if (bare.isEmpty() || SearchKey.of(bare).matches("|na|n a|undetermined|undet|no ct|nan|khong co")) {
            return Optional.of(Optional.empty());
        }
        try {
            var value = new BigDecimal(bare.replace(',', '.')).setScale(2, RoundingMode.HALF_UP);
            return value.precision() > 4 ? Optional.empty() : Optional.of(Optional.of(value));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** A day alone means its noon, which is neither before the sample nor after the next morning. */
    public static Optional<Instant> time(String text, LocalDate today) {
        var bare = text.strip();
        for (var form : TIMES) {
            try {
                return Optional.of(
                        LocalDateTime.parse(bare, form).atZone(Vietnam.ZONE).toInstant());
            } catch (DateTimeException next) {
                // another form may fit
            }
        }
        try {
            if (bare.contains("T")) {
                return Optional.of(Vietnam.instant(bare));
            }
        } catch (DateTimeException next) {
            // perhaps a day
        }
        return SheetDate.parse(bare, today)
                .filter(date -> !date.isYearOnly())
                .map(SheetDate::day)
                .map(day -> day.atTime(12, 0).atZone(Vietnam.ZONE).toInstant());
    }
}
