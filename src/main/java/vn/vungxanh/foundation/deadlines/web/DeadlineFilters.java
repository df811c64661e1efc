package vn.vungxanh.foundation.deadlines.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.deadlines.DeadlineFilter;
import vn.vungxanh.foundation.deadlines.DeadlineFilter.Show;
import vn.vungxanh.foundation.deadlines.DeadlineRule;
import vn.vungxanh.foundation.deadlines.LegalClocks;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;

/** Reads filters from addresses. A word that cannot be read is said by name, never passed over. */
@Component
class DeadlineFilters {

    private final Units units;
    private final LegalClocks law;
    private final Clock clock;

    DeadlineFilters(Units units, LegalClocks law, Clock clock) {
        this.units = units;
        this.law = law;
        this.clock = clock;
    }

    DeadlineFilter read(Scope scope, Map<String, String> words) {
        var asOf = instant(given(words, "asOf"));
        var kind = given(words, "clock");
        if (kind != null && !law.knows(kind)) {
            throw DeadlineRule.UNREADABLE_FILTER.broken("clock", kind);
        }
        return new DeadlineFilter(unit(scope, given(words, "unit"), asOf), asOf, show(given(words, "show")), kind);
    }

    /** A code, or a name with or without accents; one outside the jurisdiction does not exist. */
    private UnitId unit(Scope scope, @Nullable String text, Instant asOf) {
        if (text == null) {
            return scope.home();
        }
        var day = Vietnam.dayOf(asOf);
        var found = units.byCode(text, day)
                .or(() -> units.resolve(text, scope.home(), day).unit())
                .filter(unit -> scope.covers(unit.id()))
                .orElseThrow(() -> new NotFound("unit " + text));
        return found.id();
    }

    private Instant instant(@Nullable String text) {
        try {
            return text == null ? clock.instant() : Vietnam.instant(text);
        } catch (DateTimeException e) {
            throw DeadlineRule.UNREADABLE_FILTER.broken("asOf", String.valueOf(text));
        }
    }

    private static Show show(@Nullable String text) {
        try {
            return text == null ? Show.LATE : Show.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw DeadlineRule.UNREADABLE_FILTER.broken("show", String.valueOf(text));
        }
    }

    private static @Nullable String given(Map<String, String> words, String name) {
        var text = words.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
