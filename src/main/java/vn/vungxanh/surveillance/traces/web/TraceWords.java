package vn.vungxanh.surveillance.traces.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
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
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Tier;
import vn.vungxanh.surveillance.traces.TraceFilter;
import vn.vungxanh.surveillance.traces.TraceQuestion;
import vn.vungxanh.surveillance.traces.TracesRule;
import vn.vungxanh.surveillance.traces.WhatIf;

/**
 * Reads a question and a filter from an address: depth (1 for F1), definition (id), asOf (instant or day), level, tier, place
 * (id), unit (code or name, accents not needed), basis, high (true); and, for a what-if run, minutes, cumulative, crowd and days.
 */
@Component
class TraceWords {

    private static final int LONGEST_WORD = 100;

    private final Units units;
    private final Clock clock;

    TraceWords(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    TraceQuestion question(UUID caseId, Map<String, String> words, int depth) {
        return new TraceQuestion(
                caseId, depth(words, depth), given(words, "definition"), instant(words), WhatIf.NOTHING);
    }

    WhatIf whatIf(Map<String, String> words) {
        return new WhatIf(
                read(words, "minutes", Integer::valueOf),
                read(words, "cumulative", Integer::valueOf),
                read(words, "crowd", Integer::valueOf),
                read(words, "days", Integer::valueOf));
    }

    TraceFilter filter(Scope scope, Map<String, String> words) {
        return new TraceFilter(
                read(words, "level", Integer::valueOf),
                read(words, "tier", text -> Tier.valueOf(text.toUpperCase(Locale.ROOT))),
                read(words, "place", UUID::fromString),
                unit(scope, words),
                read(words, "basis", text -> Basis.valueOf(text.toUpperCase(Locale.ROOT))),
                "true".equals(given(words, "high")));
    }

    @Nullable
    Instant instant(Map<String, String> words) {
        return read(words, "asOf", Vietnam::instant);
    }

    /** A day that must be given. */
    LocalDate day(Map<String, String> words, String name) {
        var day = read(words, name, LocalDate::parse);
        if (day == null) {
            throw unreadable(name, "");
        }
        return day;
    }

    int depth(Map<String, String> words, int usual) {
        var asked = read(words, "depth", Integer::valueOf);
        return asked == null ? usual : asked;
    }

    @Nullable
    String definition(Map<String, String> words) {
        return given(words, "definition");
    }

    @Nullable
    UnitId unit(Scope scope, Map<String, String> words) {
        var text = given(words, "unit");
        if (text == null) {
            return null;
        }
        var asOf = instant(words);
        var day = Vietnam.dayOf(asOf == null ? clock.instant() : asOf);
        var meant = units.byCode(text, day);
        if (meant.isEmpty()) {
            var found = units.resolve(text, scope.home(), day);
            meant = found.unit();
            var near = found.candidates().isEmpty() ? "–" : units.candidatesOf(found);
            TracesRule.UNKNOWN_UNIT.brokenIf(meant.isEmpty(), text, near);
        }
        return meant.orElseThrow().id();
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
        return text == null || text.isBlank()
                ? null
                : text.strip().substring(0, Math.min(text.strip().length(), LONGEST_WORD));
    }

    private static RuleBroken unreadable(String name, String value) {
        return new RuleBroken(TracesRule.UNREADABLE_FILTER, name, value);
    }
}
