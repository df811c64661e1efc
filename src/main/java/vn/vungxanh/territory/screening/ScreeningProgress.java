package vn.vungxanh.territory.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** How far a round has come: numbers, no person. */
@Service
@Transactional(readOnly = true)
public class ScreeningProgress {

    /** A unit that enters nothing for so long is silent. */
    static final Duration SILENCE = Duration.ofDays(2);

    private final ScreeningRepository lists;
    private final RoundAreas areas;
    private final Units units;

    ScreeningProgress(ScreeningRepository lists, RoundAreas areas, Units units) {
        this.lists = lists;
        this.areas = areas;
        this.units = units;
    }

    public RoundProgress of(Scope scope, ScreeningFilter filter) {
        var tallies = lists.tallies(conditions(filter));
        var asOf = filter.asOf();
        var communes = units.subtree(filter.unit()).stream()
                .map(units::get)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .map(unit -> progress(filter, unit, tallies))
                .filter(UnitProgress::silent)
                .toList();
        var below = children(filter.unit(), Vietnam.dayOf(asOf));
        var parts = below.stream()
                .map(unit -> progress(filter, unit, tallies))
                .filter(part ->
                        part.tally().target() > 0 || part.tally().moved() > 0 || isInside(filter.round(), part.unit()))
                .map(part -> with(part, communes))
                .toList();
        var asked = asked(filter, jurisdictionOf(filter.unit()));
        var whole = with(progress(filter, units.get(filter.unit()), tallies), communes);
        return new RoundProgress(
                filter,
                whole,
                parts,
                below.isEmpty() || units.get(filter.unit()).level() == UnitLevel.COMMUNE
                        ? lists.hamlets(conditions(filter))
                        : List.of(),
                asked,
                Pace.of(asked, filter.round().fromOn(), Vietnam.dayOf(asOf), whole.base()),
                communes);
    }

    /** The rounds beside each other, in one unit. */
    public List<RoundComparison> compare(Scope scope, List<ScreeningRound> rounds, UnitId unit, Instant asOf) {
        return rounds.stream()
                .filter(round -> areas.overlap(areas.of(round.areas()), jurisdictionOf(unit)))
                .map(round -> {
                    var filter = ScreeningFilter.of(round, unit, asOf, ScreeningFilter.Show.TARGET);
                    return new RoundComparison(
                            round,
                            progress(filter, units.get(unit), lists.tallies(conditions(filter))),
                            asked(filter, jurisdictionOf(unit)));
                })
                .toList();
    }

    public Tally sum(Scope scope, ScreeningFilter filter) {
        return lists.tallies(conditions(filter)).stream().reduce(Tally.NONE, Tally::plus);
    }

    List<Tally> tallies(ScreeningFilter filter) {
        return lists.tallies(conditions(filter));
    }

    List<DayCount> days(ScreeningFilter filter) {
        return lists.days(conditions(filter));
    }

    private TreeMap<LocalDate, Long> asked(ScreeningFilter filter, Jurisdiction there) {
        var asked = new TreeMap<LocalDate, Long>();
        lists.days(conditions(filter)).stream()
                .filter(day -> there.covers(new UnitId(day.unit())))
                .forEach(day -> asked.merge(day.day(), day.asked(), Long::sum));
        return asked;
    }

    private UnitProgress progress(ScreeningFilter filter, Unit unit, List<Tally> tallies) {
        var there = jurisdictionOf(unit.id());
        var tally = tallies.stream()
                .filter(each -> there.covers(new UnitId(each.unit())))
                .reduce(Tally.NONE, Tally::plus);
        var population = areas.population(unit.id(), filter.round().areas());
        return new UnitProgress(
                unit,
                tally,
                population == null ? null : population.people(),
                population == null ? List.of() : population.sources(),
                filter.round().basis(),
                silent(filter, tally),
                0);
    }

    private UnitProgress with(UnitProgress part, List<UnitProgress> silent) {
        var inside = silent.stream()
                .filter(each -> part.unit().holds(each.unit().id()))
                .count();
        return new UnitProgress(
                part.unit(),
                part.tally(),
                part.population(),
                part.populationSources(),
                part.basis(),
                part.silent(),
                inside);
    }

    private static boolean silent(ScreeningFilter filter, Tally tally) {
        var since = filter.asOf().minus(SILENCE);
        return filter.round().running(filter.asOf())
                && tally.open() > 0
                && Vietnam.startOf(filter.round().fromOn()).isBefore(since)
                && (tally.lastAt() == null || tally.lastAt().isBefore(since));
    }

    private boolean isInside(ScreeningRound round, Unit unit) {
        return round.areas().stream().anyMatch(area -> units.get(area).holds(unit.id()) || unit.holds(area));
    }

    /** Of a unit that a reform has dissolved the units that it had on its last day. */
    private List<Unit> children(UnitId id, LocalDate today) {
        var unit = units.get(id);
        var last = unit.validTo();
        return units.children(id, last != null && last.isBefore(today) ? last : today);
    }

    private Jurisdiction jurisdictionOf(UnitId unit) {
        return units.jurisdiction(unit);
    }

    private ScreeningConditions conditions(ScreeningFilter filter) {
        return new ScreeningConditions(
                filter, jurisdictionOf(filter.unit()), areas.of(filter.round().areas()));
    }
}
