package vn.vungxanh.care.rounds.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.rounds.RoundFilter;
import vn.vungxanh.care.rounds.RoundsRule;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

/**
 * Reads a {@link RoundFilter} from an address: unit (code), show, place (hamlet or site), q (name without accents), asOf
 * (instant or day), at (the time of a visit that is typed in afterwards).
 */
@Component
class RoundFilters {

    private static final int LONGEST_TEXT = 100;

    private final Units units;
    private final Clock clock;

    RoundFilters(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    RoundFilter read(Scope scope, Map<String, String> words, RoundFilter.Show usual) {
        var asOf = instant(words, "asOf", clock.instant());
        var at = instant(words, "at", asOf);
        RoundsRule.OBSERVED_IN_FUTURE.brokenIf(at.isAfter(asOf));
        var text = given(words, "q");
        return new RoundFilter(
                unit(scope, given(words, "unit"), at),
                asOf,
                at,
                show(words, usual),
                words.get("place"),
                text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    /**
     * As the code was used on that day, else as it was used last: watches of a unit do not vanish with a reform.
     *
     * @throws NotFound also for a unit outside of the jurisdiction
     */
    UnitId unit(Scope scope, @Nullable String code, Instant asOf) {
        if (code == null) {
            return scope.home();
        }
        return units.byCode(code, Vietnam.dayOf(asOf))
                .filter(unit -> scope.covers(unit.id()))
                .or(() -> units.everyUnitWithCode(code).stream()
                        .filter(unit -> scope.covers(unit.id()))
                        .reduce((first, last) -> last))
                .orElseThrow(() -> new NotFound("unit"))
                .id();
    }

    static Instant instant(Map<String, String> words, String name, Instant otherwise) {
        var typed = given(words, name);
        try {
            return typed == null ? otherwise : Vietnam.instant(typed);
        } catch (DateTimeException e) {
            throw unreadable(name, String.valueOf(typed));
        }
    }

    static @Nullable String given(Map<String, String> words, String name) {
        var text = words.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    static RuleBroken unreadable(String name, String value) {
        return new RuleBroken(RoundsRule.UNREADABLE_FILTER, name, value);
    }

    private static RoundFilter.Show show(Map<String, String> words, RoundFilter.Show usual) {
        var word = given(words, "show");
        try {
            return word == null ? usual : RoundFilter.Show.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw unreadable("show", String.valueOf(word));
        }
    }
}
