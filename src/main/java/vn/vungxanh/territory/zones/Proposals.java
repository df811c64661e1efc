package vn.vungxanh.territory.zones;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Succession;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/**
 * What the program makes of new cases: those of one hamlet, each within the length of the clock from the one before, are
 * proposed as one outbreak with a zone as small as the hamlet. Officers confirm, merge and split; a case of a hamlet that
 * nobody knows stands for its commune. Cases of long ago propose nothing.
 */
@Component
class Proposals {

    private final OutbreakRepository outbreaks;
    private final OutbreakCasesRepository cases;
    private final ZoneRepository zones;
    private final ZoneWriter writer;
    private final HappeningRepository history;
    private final ClockRules rules;
    private final Units units;
    private final Clock clock;

    Proposals(
            OutbreakRepository outbreaks,
            OutbreakCasesRepository cases,
            ZoneRepository zones,
            ZoneWriter writer,
            HappeningRepository history,
            ClockRules rules,
            Units units,
            Clock clock) {
        this.outbreaks = outbreaks;
        this.cases = cases;
        this.zones = zones;
        this.writer = writer;
        this.history = history;
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    /** All of one unit. A case that an outbreak has already is passed over, so that hearing twice changes nothing. */
    void heard(Scope scope, UnitId unit, Collection<UUID> ids) {
        if (units.get(unit).level().compareTo(UnitLevel.COMMUNE) < 0) {
            return;
        }
        var now = clock.instant();
        var today = Vietnam.dayOf(now);
        var around = units.jurisdiction(today(unit).id());
        var standing = zones.inForce(around, now);
        var open = new HashMap<String, List<OutbreakRepository.Open>>();
        for (var loose : cases.loose(ids)) {
            var days = rules.inForce(loose.disease(), today).days();
            if (!loose.unit().equals(unit) || daysBetween(loose.confirmedAt(), now) > 2L * days) {
                continue;
            }
            var known = open.computeIfAbsent(
                    loose.disease(), disease -> new ArrayList<>(outbreaks.openIn(around, disease)));
            var outbreak = joinOrPropose(scope, loose, known, days, now);
            outbreaks.link(outbreak, List.of(loose.id()), now, scope.login());
            var holding = standing.stream()
                    .filter(zone -> zone.disease().equals(loose.disease()) && holds(zone, loose, outbreak))
                    .toList();
            holding.forEach(zone -> belongsTo(zone, outbreak, now));
            holding.forEach(zone -> setBack(scope, zone, loose));
            if (holding.isEmpty() && daysBetween(loose.confirmedAt(), now) <= days) {
                proposeZone(scope, loose, outbreak, now);
            }
        }
    }

    private OutbreakId joinOrPropose(
            Scope scope,
            OutbreakCasesRepository.Loose loose,
            List<OutbreakRepository.Open> open,
            int days,
            Instant now) {
        var key = keyOf(loose.hamlet());
        for (var n = 0; n < open.size(); n++) {
            var known = open.get(n);
            var last = known.lastConfirmedAt();
            if (known.hamletKey().equals(key)
                    && (last == null
                            || Math.abs(ChronoUnit.DAYS.between(
                                            Vietnam.dayOf(last), Vietnam.dayOf(loose.confirmedAt())))
                                    <= days)) {
                open.set(n, grown(known, loose.confirmedAt()));
                return known.id();
            }
        }
        var unit = today(loose.unit());
        var id = new OutbreakId(TimeOrderedId.next(clock));
        var wanted = new NewOutbreak(
                unit.id(), OutbreakKind.HAMLET, name(loose.hamlet(), unit), loose.hamlet(), loose.disease(), List.of());
        outbreaks.add(id, wanted, key, OutbreakState.PROPOSED, now);
        open.add(new OutbreakRepository.Open(id, unit.id(), key, OutbreakState.PROPOSED, loose.confirmedAt()));
        return id;
    }

    private void proposeZone(Scope scope, OutbreakCasesRepository.Loose loose, OutbreakId outbreak, Instant now) {
        if (zones.ofOutbreak(outbreak, now).stream().anyMatch(zone -> zone.state() != ZoneState.LIFTED)) {
            return;
        }
        var unit = today(loose.unit());
        var hamlet = loose.hamlet();
        var hamlets = hamlet == null || hamlet.isBlank() ? List.<String>of() : List.of(hamlet);
        var id = new ZoneId(TimeOrderedId.next(clock));
        writer.propose(
                id,
                new ZoneWriter.Proposal(unit.id(), ZoneKind.LOCKDOWN, name(hamlet, unit), loose.disease(), outbreak),
                now);
        var extent = new Extent(hamlets, List.of(), null, null, null);
        var keys = hamlets.stream().map(SearchKey::of).toList();
        // A proposal lies there at no time yet: what is decided comes after it.
        writer.lay(
                TimeOrderedId.next(clock),
                new ZoneWriter.Laid(
                        id, unit.id(), Instant.EPOCH, new ExtentChecks.Checked(extent, keys, null), null, null),
                now,
                scope.login());
        history.add(id, unit.id(), Happening.Kind.PROPOSED, now, null, scope.login());
    }

    /** A zone that was declared before its outbreak was known: the decision confirms the outbreak too. */
    private void belongsTo(Zone zone, OutbreakId outbreak, Instant now) {
        if (zone.outbreak() == null && writer.joinOutbreak(zone.id(), outbreak)) {
            outbreaks.settle(outbreak, OutbreakState.CONFIRMED, null, now);
        }
    }

    private void setBack(Scope scope, Zone zone, OutbreakCasesRepository.Loose loose) {
        var starts = zone.startsAt();
        if (starts != null && !Vietnam.dayOf(loose.confirmedAt()).isBefore(Vietnam.dayOf(starts))) {
            history.caseInside(zone.id(), zone.unit(), loose.id(), loose.confirmedAt(), null, scope.login());
        }
    }

    private static boolean holds(Zone zone, OutbreakCasesRepository.Loose loose, OutbreakId outbreak) {
        var keys = zone.extent().hamlets().stream().map(SearchKey::of).toList();
        return outbreak.equals(zone.outbreak())
                || keys.contains(keyOf(loose.hamlet()))
                || loose.household() != null && zone.extent().households().contains(loose.household());
    }

    private static OutbreakRepository.Open grown(OutbreakRepository.Open known, Instant at) {
        var last = known.lastConfirmedAt();
        return new OutbreakRepository.Open(
                known.id(),
                known.unit(),
                known.hamletKey(),
                known.state(),
                last == null || at.isAfter(last) ? at : last);
    }

    /** Where the unit went whole into one other since, that one decides now. */
    Unit today(UnitId unit) {
        var known = units.get(unit);
        if (known.existedOn(Vietnam.dayOf(clock.instant()))) {
            return known;
        }
        var after =
                units.becameOf(unit).stream().map(Succession::unit).distinct().toList();
        return after.size() == 1 ? after.get(0) : known;
    }

    private static String name(@Nullable String hamlet, Unit unit) {
        return hamlet == null || hamlet.isBlank() ? unit.name() : hamlet + ", " + unit.name();
    }

    private static String keyOf(@Nullable String hamlet) {
        return hamlet == null ? "" : SearchKey.of(hamlet);
    }

    private static long daysBetween(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
