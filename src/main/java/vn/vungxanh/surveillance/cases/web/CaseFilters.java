package vn.vungxanh.surveillance.cases.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseRule;
import vn.vungxanh.surveillance.cases.Source;

/** Reads a {@link CaseFilter} from an address. A word that cannot be read is said by name, never passed over. */
@Component
class CaseFilters {

    private static final int LONGEST_TEXT = 100;

    private final Units units;
    private final Clock clock;

    CaseFilters(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    CaseFilter read(Scope scope, Map<String, String> words) {
        var asOf = instant(words.get("asOf"));
        return new CaseFilter(
                unit(scope, words.get("unit"), asOf),
                asOf,
                either(choice("status", words.get("status"), CaseFilter.Status.class), CaseFilter.Status.ALL),
                given(words.get("disease")),
                choice("source", words.get("source"), Source.class),
                day(words, "confirmedFrom"),
                day(words, "confirmedTo"),
                day(words, "onsetFrom"),
                day(words, "onsetTo"),
                day(words, "reportedFrom"),
                day(words, "reportedTo"),
                text(words.get("q")),
                either(choice("order", words.get("order"), CaseFilter.Order.class), CaseFilter.Order.CONFIRMED));
    }

    Instant instant(@Nullable String typed) {
        var text = given(typed);
        if (text == null) {
            return clock.instant();
        }
        try {
            return Vietnam.instant(text);
        } catch (DateTimeException e) {
            throw CaseRule.UNREADABLE_FILTER.broken("asOf", text);
        }
    }

    UnitId unit(Scope scope, @Nullable String typed, Instant asOf) {
        var code = given(typed);
        if (code == null) {
            return scope.home();
        }
        return units.byCode(code, Vietnam.dayOf(asOf))
                .orElseThrow(() -> CaseRule.UNREADABLE_FILTER.broken("unit", code))
                .id();
    }

    private static @Nullable LocalDate day(Map<String, String> words, String name) {
        var text = given(words.get(name));
        try {
            var day = text == null ? null : LocalDate.parse(text);
            if (day == null || isBelievable(day.getYear())) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw CaseRule.UNREADABLE_FILTER.broken(name, String.valueOf(text));
    }

    /** Years that the database, too, can hold. */
    private static boolean isBelievable(int year) {
        return year >= 1900 && year <= 2200;
    }

    private static <E extends Enum<E>> @Nullable E choice(String name, @Nullable String typed, Class<E> of) {
        var text = given(typed);
        try {
            return text == null ? null : Enum.valueOf(of, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw CaseRule.UNREADABLE_FILTER.broken(name, String.valueOf(text));
        }
    }

    private static <E> E either(@Nullable E chosen, E otherwise) {
        return chosen == null ? otherwise : chosen;
    }

    private static @Nullable String text(@Nullable String typed) {
        var text = given(typed == null ? null : SearchKey.nfc(typed));
        return text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
