package vn.vungxanh.territory.declarations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.zones.OutbreakQueries;
import vn.vungxanh.territory.zones.OutbreakState;
import vn.vungxanh.territory.zones.ZoneDeclared;
import vn.vungxanh.territory.zones.ZoneLifted;
import vn.vungxanh.territory.zones.ZoneQueries;

/**
 * Where an outbreak goes on or a zone is in force: a public fact, whoever asks. Asked for every declaration, so the answer of
 * the day is remembered and renewed every minute.
 */
@Component
class AffectedUnits {

    private static final Duration STALE = Duration.ofMinutes(3);

    private static final int MOST_DAYS = 60;

    private record Known(Instant until, Set<Integer> units) {}

    private final ZoneQueries zones;
    private final OutbreakQueries outbreaks;
    private final Units units;
    private final Clock clock;
    private final Map<LocalDate, Known> known = new ConcurrentHashMap<>();

    AffectedUnits(ZoneQueries zones, OutbreakQueries outbreaks, Units units, Clock clock) {
        this.zones = zones;
        this.outbreaks = outbreaks;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Whether one of the places named lay in an affected unit, or held one: a district that was visited while one of its
     * communes was affected. A province says too little for that, and the own commune nothing new.
     */
    boolean anyOf(Answers answers, UnitId own, LocalDate day) {
        var there = on(day);
        return !there.isEmpty()
                && answers.places().stream()
                        .flatMap(text -> units.resolve(text, null, day).unit().stream())
                        .filter(place -> !place.id().equals(own))
                        .anyMatch(place -> touches(place, there));
    }

    private boolean touches(Unit place, Set<Integer> there) {
        return place.level().compareTo(UnitLevel.DISTRICT) >= 0
                && there.stream()
                        .map(UnitId::new)
                        .anyMatch(each -> place.holds(each)
                                || units.find(each)
                                        .map(unit -> unit.holds(place.id()))
                                        .orElse(false));
    }

    /** Units with a zone in force or a confirmed outbreak that goes on, on that day. */
    Set<Integer> on(LocalDate day) {
        var last = known.get(day);
        return last != null && clock.instant().isBefore(last.until())
                ? last.units()
                : learn(day).units();
    }

    /** So that hardly any declaration waits for the answer. */
    @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void renew() {
        learn(Vietnam.dayOf(clock.instant()));
    }

    private Known learn(LocalDate day) {
        if (known.size() >= MOST_DAYS) {
            known.clear();
        }
        var found = ask(day);
        known.put(day, found);
        return found;
    }

    @TransactionalEventListener
    void on(ZoneDeclared news) {
        known.clear();
    }

    @TransactionalEventListener
    void on(ZoneLifted news) {
        known.clear();
    }

    private Known ask(LocalDate day) {
        var found = new HashSet<Integer>();
        for (var root : units.roots(day)) {
            var everything = Scope.ofProgram(root.id(), units);
            ActingAs.run(everything, () -> {
                zones.current(everything, root.id(), day)
                        .forEach(zone -> found.add(zone.unit().value()));
                outbreaks.list(everything, root.id(), Vietnam.startOf(day.plusDays(1))).stream()
                        .filter(each -> each.state() == OutbreakState.CONFIRMED)
                        .forEach(each -> found.add(each.unit().value()));
            });
        }
        return new Known(clock.instant().plus(STALE), Set.copyOf(found));
    }
}
