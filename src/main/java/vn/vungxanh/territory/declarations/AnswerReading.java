package vn.vungxanh.territory.declarations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;

/** The answer to one question as it is kept, or the rule that it breaks. */
final class AnswerReading {

    private static final int MOST_PLACES = 12;
    private static final int LONGEST_PLACE = 120;
    private static final int EARLIEST = 1850;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");

    private final Units units;
    private final LocalDate today;

    AnswerReading(Units units, LocalDate today) {
        this.units = units;
        this.today = today;
    }

    /** Empty for no answer. */
    String read(Field field, String raw) {
        DeclarationsRule.TEXT_UNREADABLE.brokenIf(halfCharacters(raw));
        // Far beyond any answer: not worth the cleaning.
        DeclarationsRule.TEXT_TOO_LONG.brokenIf(raw.length() > 4 * field.longest() + 64, field.longest());
        var text = field.type() == FieldType.PLACES ? places(raw) : SearchKey.nfc(raw);
        if (text.isEmpty()) {
            return text;
        }
        DeclarationsRule.TEXT_TOO_LONG.brokenIf(text.length() > field.longest(), field.longest());
        return switch (field.type()) {
            case BIRTH -> birth(text);
            case DAY -> day(text).toString();
            case SEX, YESNO, CHOICE -> option(field, text);
            case MANY -> options(field, text);
            case UNIT -> commune(text);
            case EMAIL -> email(text);
            default -> text;
        };
    }

    private static boolean halfCharacters(String text) {
        return text.codePoints().anyMatch(sign -> sign <= Character.MAX_VALUE && Character.isSurrogate((char) sign));
    }

    private static String places(String raw) {
        var lines =
                raw.lines().map(SearchKey::nfc).filter(line -> !line.isEmpty()).toList();
        DeclarationsRule.TOO_MANY_PLACES.brokenIf(lines.size() > MOST_PLACES, MOST_PLACES);
        DeclarationsRule.TEXT_TOO_LONG.brokenIf(
                lines.stream().anyMatch(line -> line.length() > LONGEST_PLACE), LONGEST_PLACE);
        return String.join("\n", lines);
    }

    private String birth(String text) {
        if (YEAR.matcher(text).matches()) {
            DeclarationsRule.DAY_UNREADABLE.brokenIf(Integer.parseInt(text) < EARLIEST);
            DeclarationsRule.DAY_IN_FUTURE.brokenIf(Integer.parseInt(text) > today.getYear());
            return text;
        }
        return day(text).toString();
    }

    private LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            DeclarationsRule.DAY_UNREADABLE.brokenIf(day.getYear() < EARLIEST);
            DeclarationsRule.DAY_IN_FUTURE.brokenIf(day.isAfter(today));
            return day;
        } catch (DateTimeException e) {
            throw DeclarationsRule.DAY_UNREADABLE.broken();
        }
    }

    private static String option(Field field, String text) {
        var option = text.toUpperCase(Locale.ROOT);
        DeclarationsRule.OPTION_UNKNOWN.brokenIf(!field.options().contains(option));
        return option;
    }

    private static String options(Field field, String text) {
        List<String> chosen = Arrays.stream(text.split(","))
                .map(each -> option(field, each.strip()))
                .toList();
        return field.options().stream().filter(chosen::contains).collect(Collectors.joining(","));
    }

    private String commune(String text) {
        var unit = units.byCode(text, today).filter(found -> found.level() == UnitLevel.COMMUNE);
        return unit.orElseThrow(DeclarationsRule.COMMUNE_UNKNOWN::broken).code();
    }

    private static String email(String text) {
        DeclarationsRule.EMAIL_MALFORMED.brokenIf(!EMAIL.matcher(text).matches());
        return Objects.requireNonNull(text);
    }
}
