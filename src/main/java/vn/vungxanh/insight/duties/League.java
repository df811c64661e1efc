package vn.vungxanh.insight.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** The units below one, the worst first. */
@Service
public class League {

    /** @param own what the unit owes by itself, not one of the rows */
    public record Table(Instant asOf, Tally all, Tally own, List<Row> rows, List<Standing> standings) {}

    public record Row(Unit unit, Tally tally) {}

    private record Part(Unit unit, Jurisdiction reach, List<Standing> standings, List<FormShare> shares) {}

    /** Silent before late, then the smaller share in time, then the smaller share complete; who owes nothing last. */
    private static final Comparator<Tally> WORST_FIRST = Comparator.comparing((Tally tally) -> tally.owed() == 0)
            .thenComparing(Comparator.comparingLong(Tally::silent).reversed())
            .thenComparing(Comparator.comparingLong(Tally::late).reversed())
            .thenComparingDouble(tally -> orAll(tally.onTimeShare()))
            .thenComparingDouble(tally -> orAll(tally.completeShare()));

    private final DutyBoard board;
    private final Completeness completeness;
    private final LeagueMemory memory;
    private final Units units;
    private final Clock clock;

    League(DutyBoard board, Completeness completeness, LeagueMemory memory, Units units, Clock clock) {
        this.board = board;
        this.completeness = completeness;
        this.memory = memory;
        this.units = units;
        this.clock = clock;
    }

    /** As of now, or of less than half a minute ago: the table says which. One that is remembered asks no database. */
    public Table recent(Scope scope, UnitId unit, @Nullable UnitLevel level) {
        return memory.recent(scope, unit, level, () -> of(scope, unit, clock.instant(), level));
    }

    /** @param level the units of this level as rows; those directly below when null */
    @Transactional(readOnly = true)
    public Table of(Scope scope, UnitId unit, Instant asOf, @Nullable UnitLevel level) {
        var standings = board.standings(scope, unit, asOf);
        var shares = completeness.shares(scope, unit, asOf);
        var own = new ArrayList<Standing>();
        var ownShares = new ArrayList<FormShare>();
        var parts = parts(unit, Vietnam.dayOf(asOf), level);
        share(standings, Standing::unit, parts, Part::standings, own);
        share(shares, FormShare::unit, parts, Part::shares, ownShares);
        var rows = parts.stream()
                .map(part -> new Row(part.unit(), Tally.of(part.standings(), part.shares())))
                .sorted(Comparator.comparing(Row::tally, WORST_FIRST)
                        .thenComparing(row -> row.unit().id().value()))
                .toList();
        return new Table(asOf, Tally.of(standings, shares), Tally.of(own, ownShares), rows, standings);
    }

    private List<Part> parts(UnitId unit, LocalDate day, @Nullable UnitLevel level) {
        var below = level == null
                ? units.children(unit, day)
                : units.subtree(unit).stream()
                        .map(units::get)
                        .filter(each -> each.level() == level
                                && each.existedOn(day)
                                && !each.id().equals(unit))
                        .toList();
        return below.stream()
                .map(each -> new Part(each, units.jurisdiction(each.id()), new ArrayList<>(), new ArrayList<>()))
                .toList();
    }

    private static <T> void share(
            List<T> all, Function<T, UnitId> place, List<Part> parts, Function<Part, List<T>> kept, List<T> rest) {
        var known = new HashMap<UnitId, List<T>>();
        for (var each : all) {
            known.computeIfAbsent(
                            place.apply(each),
                            unit -> parts.stream()
                                    .filter(part -> part.reach().covers(unit))
                                    .findFirst()
                                    .map(kept)
                                    .orElse(rest))
                    .add(each);
        }
    }

    private static double orAll(@Nullable Double share) {
        return share == null ? 100 : share;
    }
}
