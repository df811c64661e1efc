package vn.vungxanh.territory.screening.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.territory.screening.RoundId;
import vn.vungxanh.territory.screening.ScreeningFilter;
import vn.vungxanh.territory.screening.ScreeningFilter.Show;
import vn.vungxanh.territory.screening.ScreeningRound;
import vn.vungxanh.territory.screening.ScreeningRounds;
import vn.vungxanh.territory.screening.ScreeningRule;

/**
 * Reads a {@link ScreeningFilter} from an address: round, unit (code), show, hamlet, q (name without accents), until and
 * day (days), asOf (instant or day).
 */
@Component
class ScreeningFilters {

    private static final int LONGEST_TEXT = 100;

    private final ScreeningRounds rounds;
    private final Units units;
    private final Clock clock;

    ScreeningFilters(ScreeningRounds rounds, Units units, Clock clock) {
        this.rounds = rounds;
        this.units = units;
        this.clock = clock;
    }

    /** The round that the address names, else the current one of the unit. */
    ScreeningFilter read(Scope scope, Map<String, String> given, Show usual) {
        var words = new AddressWords(given, ScreeningRule.UNREADABLE_FILTER);
        var asOf = words.instant("asOf", clock.instant());
        var unit = unit(scope, words.text("unit"), asOf);
        var named = words.read("round", UUID::fromString);
        var round = named == null
                ? rounds.current(unit, asOf).orElseThrow(() -> new NotFound("round"))
                : rounds.get(scope, new RoundId(named));
        return filter(words, round, unit, asOf, usual);
    }

    ScreeningFilter read(Scope scope, UUID round, Map<String, String> given, Show usual) {
        var words = new AddressWords(given, ScreeningRule.UNREADABLE_FILTER);
        var asOf = words.instant("asOf", clock.instant());
        return filter(words, rounds.get(scope, new RoundId(round)), unit(scope, words.text("unit"), asOf), asOf, usual);
    }

    private static ScreeningFilter filter(
            AddressWords words, ScreeningRound round, UnitId unit, Instant asOf, Show usual) {
        return new ScreeningFilter(
                round,
                unit,
                asOf,
                words.choice("show", Show.class, usual),
                hamlet(words),
                words.typed("q", LONGEST_TEXT),
                words.day("until"),
                words.day("day"));
    }

    /** A dash stands for people of no known hamlet, for an empty word says nothing. */
    private static @Nullable String hamlet(AddressWords words) {
        var name = words.typed("hamlet", LONGEST_TEXT);
        return "-".equals(name) ? "" : name;
    }

    /**
     * As the code was used on that day, else as it was used last.
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
}
