package vn.vungxanh.territory.screening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;

/** Visits by the thousand with a handful of statements. Sent twice, they count once. */
@Service
@Transactional
public class PastVisits {

    private static final int AT_ONCE = 10_000;

    private final ScreeningRounds rounds;
    private final ScreeningRepository lists;
    private final VisitRepository visits;
    private final RoundAreas areas;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    PastVisits(
            ScreeningRounds rounds,
            ScreeningRepository lists,
            VisitRepository visits,
            RoundAreas areas,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.lists = lists;
        this.visits = visits;
        this.areas = areas;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody whom the round means, house by house, for the program itself. */
    @Transactional(readOnly = true)
    public List<House> everybody(Scope scope, RoundId round) {
        var plan = rounds.get(scope, round);
        var filter = ScreeningFilter.of(plan, scope.home(), clock.instant(), ScreeningFilter.Show.TARGET);
        var conditions = new ScreeningConditions(filter, units.jurisdiction(scope.home()), areas.of(plan.areas()));
        return House.of(lists.lines(conditions, Integer.MAX_VALUE, 0));
    }

    /**
     * Each is kept as written down when it was asked.
     *
     * @return how many are new
     */
    public int take(Scope scope, RoundId round, List<NewVisit> sent) {
        var plan = rounds.get(scope, round);
        var now = clock.instant();
        var kept = 0;
        for (var from = 0; from < sent.size(); from += AT_ONCE) {
            var some = sent.subList(from, Math.min(sent.size(), from + AT_ONCE)).stream()
                    .map(visit -> Visits.checked(plan, visit, now))
                    .toList();
            kept += add(scope, plan, some, false).size();
        }
        audit.wrote(scope, "screening.audit.past", round.value(), Integer.toString(kept));
        return kept;
    }

    /** @return the ids of those that are new */
    Set<UUID> add(Scope scope, ScreeningRound plan, List<NewVisit> checked, boolean recordedNow) {
        var there = areas.of(plan.areas());
        var homes = visits.homes(
                checked.stream().map(visit -> visit.person().value()).toList());
        var at = new ArrayList<VisitRepository.Home>();
        for (var visit : checked) {
            var home = homes.get(visit.person().value());
            if (home == null) {
                throw new NotFound("person");
            }
            ScreeningRule.NOT_OF_ROUND.brokenIf(!there.covers(new UnitId(home.unit())));
            at.add(Objects.requireNonNull(home));
        }
        return new HashSet<>(visits.addAll(plan.id(), checked, at, scope, recordedNow ? clock.instant() : null));
    }
}
