package vn.vungxanh.surveillance.followup.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.followup.FollowFilter;
import vn.vungxanh.surveillance.followup.FollowupRule;

/**
 * Reads a {@link FollowFilter} from an address: unit (code), show, tracer (id, or "me"), case (id), level, q (name without
 * accents), asOf (instant or day).
 */
@Component
class FollowFilters {

    private static final int LONGEST_TEXT = 100;
    private static final String ME = "me";

    private final Units units;
    private final Clock clock;

    FollowFilters(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    FollowFilter read(Scope scope, Map<String, String> words, FollowFilter.Show usual) {
        var asOf = instant(given(words, "asOf"));
        var text = given(words, "q");
        var show = read(words, "show", word -> FollowFilter.Show.valueOf(word.toUpperCase(Locale.ROOT)));
        return new FollowFilter(
                unit(scope, given(words, "unit"), asOf),
                show == null ? usual : show,
                read(words, "tracer", word -> ME.equals(word) ? scope.staff() : new StaffId(UUID.fromString(word))),
                read(words, "case", UUID::fromString),
                read(words, "level", Integer::valueOf),
                asOf,
                text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                null);
    }

    Instant instant(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return clock.instant();
        }
        try {
            return Vietnam.instant(typed);
        } catch (DateTimeException e) {
            throw unreadable("asOf", typed);
        }
    }

    /** @throws NotFound also for a unit outside of the jurisdiction */
    UnitId unit(Scope scope, @Nullable String code, Instant asOf) {
        if (code == null) {
            return scope.home();
        }
        return units.byCode(code, Vietnam.dayOf(asOf))
                .filter(unit -> scope.covers(unit.id()))
                .orElseThrow(() -> new NotFound("unit"))
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

    static @Nullable String given(Map<String, String> words, String name) {
        var text = words.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    static RuleBroken unreadable(String name, String value) {
        return new RuleBroken(FollowupRule.UNREADABLE_FILTER, name, value);
    }
}
