package vn.vungxanh.territory.checkins;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.surveillance.presence.CheckIn;
import vn.vungxanh.surveillance.presence.Intake;
import vn.vungxanh.surveillance.presence.PresenceRule;
import vn.vungxanh.surveillance.presence.Receipt;
import vn.vungxanh.surveillance.presence.Sighting;
import vn.vungxanh.surveillance.presence.Sightings;
import vn.vungxanh.territory.checkins.Arrived.Outcome;

/**
 * The door for everybody who comes and goes. What can be true goes to the record of presence at once; what cannot is held.
 * When a call returns, it is on disk. Nobody needs to be signed in: who may say so for whom, the caller has decided.
 */
@Component
public class Arrivals {

    /** As long as the record of presence takes a stay to last at most. */
    private static final Duration LONGEST_STAY = Duration.ofHours(18);

    private final Intake intake;
    private final Plausibility plausibility;
    private final HeldRepository held;
    private final Sightings sightings;
    private final OpenSight sight;
    private final Units units;
    private final Clock clock;
    private final Map<UnitId, Scope> scopes = new ConcurrentHashMap<>();

    Arrivals(
            Intake intake,
            Plausibility plausibility,
            HeldRepository held,
            Sightings sightings,
            OpenSight sight,
            Units units,
            Clock clock) {
        this.intake = intake;
        this.plausibility = plausibility;
        this.held = held;
        this.sightings = sightings;
        this.sight = sight;
        this.units = units;
        this.clock = clock;
    }

    /** @throws vn.vungxanh.surveillance.presence.IntakeFull nothing was kept; try again a little later */
    public Arrived arrive(Arrival arrival) {
        var doubts = plausibility.doubts(arrival);
        if (doubts.isEmpty()) {
            return count(arrival);
        }
        PresenceRule.IN_FUTURE.brokenIf(arrival.in().isAfter(clock.instant().plus(Duration.ofMinutes(5))));
        var fresh = sight.call(() -> held.add(TimeOrderedId.next(clock), arrival, doubts, clock.instant()));
        return new Arrived(arrival.id(), fresh ? Outcome.HELD : Outcome.DUPLICATE, arrival.in());
    }

    /** Without asking whether it can be true. */
    Arrived count(Arrival arrival) {
        var receipt = send(arrival.id(), arrival.at(), arrival.person(), arrival.in(), arrival.out());
        var again = arrival.stamped() && receipt.rule() == PresenceRule.ID_USED_FOR_ANOTHER;
        if (receipt.rule() != null && !again) {
            throw receipt.rule().broken();
        }
        var outcome = receipt.outcome() == Receipt.Outcome.STORED ? Outcome.STORED : Outcome.DUPLICATE;
        return new Arrived(arrival.id(), outcome, arrival.in());
    }

    /** Ends the last stay of this person here; empty when nobody had checked in. */
    public boolean leave(String id, PostedPlace place, UUID person) {
        var now = clock.instant();
        var since = now.minus(LONGEST_STAY);
        var stay = since(person, place);
        if (stay.isEmpty()) {
            return sight.call(() -> held.leave(place.place().id().value(), person, since, now));
        }
        count(new Arrival(id, place, person, stay.get(), now, true, null, Source.PAGE));
        return true;
    }

    /** Since when this person is here, as far as the person did not check out. For the person's own telephone only. */
    public Optional<Instant> hereSince(UUID person, PostedPlace place) {
        var counted = since(person, place);
        var since = clock.instant().minus(LONGEST_STAY);
        return counted.isPresent()
                ? counted
                : sight.call(() -> held.since(place.place().id().value(), person, since));
    }

    private Optional<Instant> since(UUID person, PostedPlace place) {
        var now = clock.instant();
        var stays = sightings.of(person, now.minus(LONGEST_STAY), now.plusSeconds(1)).stream()
                .filter(stay -> stay.place() == place.place().number())
                .toList();
        return stays.isEmpty() ? Optional.empty() : open(stays.get(stays.size() - 1));
    }

    private static Optional<Instant> open(Sighting last) {
        return last.out() == null ? Optional.of(last.in()) : Optional.empty();
    }

    private Receipt send(
            String id, PostedPlace place, UUID person, Instant in, @org.jspecify.annotations.Nullable Instant out) {
        var scope = scopes.computeIfAbsent(place.place().unit(), unit -> Scope.ofProgram(unit, units));
        return intake.checkIns(
                        scope, List.of(new CheckIn(id, person, place.place().id(), in, out)))
                .get(0);
    }
}
