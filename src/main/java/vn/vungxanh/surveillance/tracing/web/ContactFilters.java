package vn.vungxanh.surveillance.tracing.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.tracing.ContactFilter;
import vn.vungxanh.surveillance.tracing.TracingRule;

/**
 * Reads a {@link ContactFilter} from an address: unit (code), level (1 for F1), case (id of the index case), became and
 * sampled (true, false), from (day), asOf (instant or day), q (name without accents), disease.
 */
@Component
class ContactFilters {

    private static final int LONGEST_TEXT = 100;

    private final Units units;
    private final Clock clock;

    ContactFilters(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    ContactFilter read(Scope scope, Map<String, String> words) {
        var asOf = instant(given(words, "asOf"));
        var disease = given(words, "disease");
        var text = given(words, "q");
        return new ContactFilter(
                disease == null ? Disease.COVID_19 : disease,
                unit(scope, given(words, "unit"), asOf),
                read(words, "level", Integer::valueOf),
                read(words, "case", UUID::fromString),
                read(words, "became", Boolean::valueOf),
                read(words, "sampled", Boolean::valueOf),
                read(words, "from", LocalDate::parse),
                asOf,
                text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    Instant instant(@Nullable String typed) {
        if (typed == null) {
            return clock.instant();
        }
        try {
            return Vietnam.instant(typed);
        } catch (DateTimeException e) {
            throw unreadable("asOf", typed);
        }
    }

    private UnitId unit(Scope scope, @Nullable String code, Instant asOf) {
        return code == null
                ? scope.home()
                : units.byCode(code, Vietnam.dayOf(asOf))
                        .orElseThrow(() -> unreadable("unit", code))
                        .id();
    }

    private static <T> @Nullable T read(Map<String, String> words, String name, Function<String, T> reading) {
        var text = given(words, name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable(name, String.valueOf(text));
        }
    }

    private static @Nullable String given(Map<String, String> words, String name) {
        var text = words.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static RuleBroken unreadable(String name, String value) {
        return new RuleBroken(TracingRule.UNREADABLE_FILTER, name, value);
    }
}
