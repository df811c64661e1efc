package vn.vungxanh.care.rounds;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;

/** What the team saw. Sent twice, it counts once. */
@Service
@Transactional
public class Observations {

    /** Clocks of telephones differ by so much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final Duration UNDO = Duration.ofDays(1);

    private final WatchRepository watches;
    private final ObservationRepository observations;
    private final RaisesAlarms alarms;
    private final AuditTrail audit;
    private final Clock clock;

    Observations(
            WatchRepository watches,
            ObservationRepository observations,
            RaisesAlarms alarms,
            AuditTrail audit,
            Clock clock) {
        this.watches = watches;
        this.observations = observations;
        this.alarms = alarms;
        this.audit = audit;
        this.clock = clock;
    }

    public Receipt record(Scope scope, NewObservation seen) {
        return recordAll(scope, List.of(seen));
    }

    /** All or none. */
    public Receipt recordAll(Scope scope, List<NewObservation> sent) {
        RoundsRule.NOBODY_NAMED.brokenIf(sent.isEmpty());
        var now = clock.instant();
        var known = watches(sent.stream().map(NewObservation::watch).toList());
        var fresh = new HashMap<NewObservation, Watch>();
        for (var seen : sent) {
            var watch = known.get(seen.watch());
            if (watch == null) {
                throw new NotFound("watch");
            }
            check(seen, watch, now);
            if (observations.add(seen, watch, scope, now)) {
                fresh.put(seen, watch);
            } else {
                RoundsRule.OBSERVATION_ID_TAKEN.brokenIf(observations
                        .personOf(seen.id())
                        .filter(watch.person().value()::equals)
                        .isEmpty());
            }
        }
        var raised = alarms.raise(scope, fresh, now);
        if (!fresh.isEmpty()) {
            var persons =
                    fresh.values().stream().map(watch -> watch.person().value()).toList();
            audit.wrote(scope, "rounds.audit.observed", persons, null);
        }
        return new Receipt(fresh.size(), sent.size() - fresh.size(), raised);
    }

    /**
     * One tap for a household: everybody well, without symptoms.
     *
     * @param round the sender's id of the tap
     */
    public Receipt allWell(Scope scope, UUID round, Collection<WatchId> household, Instant at, Way way) {
        var looks = new ArrayList<NewObservation>();
        for (var watch : household) {
            var id = UUID.nameUUIDFromBytes((round + " " + watch).getBytes(StandardCharsets.UTF_8));
            looks.add(new NewObservation(id, watch, at, SightOutcome.SEEN, way, Vitals.WELL, null, round));
        }
        return recordAll(scope, looks);
    }

    /** A slip of the finger: takes back one's own tap, of a household or of one look; alarms stay open. */
    public int undo(Scope scope, UUID round) {
        var now = clock.instant();
        var persons = observations.withdraw(round, scope.staff().value(), now.minus(UNDO), now);
        RoundsRule.TOO_LATE_TO_UNDO.brokenIf(persons.isEmpty());
        audit.wrote(scope, "rounds.audit.withdrawn", persons, null);
        return persons.size();
    }

    private Map<WatchId, Watch> watches(Collection<WatchId> ids) {
        return watches.all(ids).stream().collect(Collectors.toMap(Watch::id, watch -> watch));
    }

    private static void check(NewObservation seen, Watch watch, Instant now) {
        var vitals = seen.vitals();
        vitals.check();
        RoundsRule.OBSERVED_IN_FUTURE.brokenIf(seen.observedAt().isAfter(now.plus(TOLERANCE)));
        RoundsRule.OBSERVED_BEFORE_WATCH.brokenIf(
                seen.observedAt().isBefore(Vietnam.startOf(Vietnam.dayOf(watch.startedAt()))));
        var ended = watch.endedAt();
        RoundsRule.OBSERVED_AFTER_WATCH.brokenIf(ended != null
                        && seen.observedAt().isAfter(ended)
                || watch.endsByItself() && Vietnam.dayOf(seen.observedAt()).isAfter(watch.untilOn()));
        RoundsRule.NOT_MET_BUT_MEASURED.brokenIf(seen.outcome() == SightOutcome.NOT_MET && !vitals.equals(Vitals.WELL));
    }
}
