package vn.vungxanh.territory.screening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** What came of knocking. Sent twice, it is kept once; told by two, the person counts once. */
@Service
@Transactional
public class Visits {

    /** Clocks of telephones differ by so much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final Duration UNDO = Duration.ofDays(1);
    private static final int LONGEST_REASON = 300;

    private final ScreeningRounds rounds;
    private final RoundAreas areas;
    private final VisitRepository visits;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Visits(
            ScreeningRounds rounds,
            RoundAreas areas,
            VisitRepository visits,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.rounds = rounds;
        this.areas = areas;
        this.visits = visits;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * All or none.
     *
     * @throws NotFound for a person outside the reader's jurisdiction
     */
    public VisitReceipt record(Scope scope, RoundId round, List<NewVisit> sent) {
        ScreeningRule.NOBODY_NAMED.brokenIf(sent.isEmpty());
        var plan = rounds.get(scope, round);
        ScreeningRule.ROUND_CLOSED.brokenIf(plan.closedAt() != null);
        var now = clock.instant();
        var there = areas.of(plan.areas());
        var homes =
                visits.homes(sent.stream().map(visit -> visit.person().value()).toList());
        var fresh = new ArrayList<NewVisit>();
        for (var each : sent) {
            var home = homes.get(each.person().value());
            if (home == null) {
                throw new NotFound("person");
            }
            ScreeningRule.NOT_OF_ROUND.brokenIf(!there.covers(new UnitId(home.unit())));
            var visit = checked(plan, each, now);
            if (visits.add(round, visit, home, scope, now)) {
                fresh.add(visit);
            } else {
                ScreeningRule.VISIT_ID_TAKEN.brokenIf(visits.personOf(visit.id())
                        .filter(visit.person().value()::equals)
                        .isEmpty());
            }
        }
        if (!fresh.isEmpty()) {
            audit.wrote(
                    scope,
                    "screening.audit.asked",
                    fresh.stream().map(visit -> visit.person().value()).toList(),
                    null);
        }
        var flagged = fresh.stream()
                .filter(visit -> visit.outcome() == Outcome.SYMPTOMS)
                .map(NewVisit::id)
                .toList();
        if (!flagged.isEmpty()) {
            news.publishEvent(new SignsFound(flagged));
        }
        return new VisitReceipt(fresh.size(), sent.size() - fresh.size(), flagged.size());
    }

    /** One tap for a household: everybody well. */
    public VisitReceipt allWell(
            Scope scope, RoundId round, UUID tap, Collection<PersonId> people, Way way, Instant at) {
        return record(
                scope,
                round,
                people.stream()
                        .map(person -> NewVisit.well(tap, person, way, at))
                        .toList());
    }

    /** A slip of the finger: takes back one's own tap within a day. */
    public int undo(Scope scope, UUID tap) {
        var now = clock.instant();
        var persons = visits.withdraw(tap, scope.staff().value(), now.minus(UNDO), now);
        ScreeningRule.TOO_LATE_TO_UNDO.brokenIf(persons.isEmpty());
        audit.wrote(scope, "screening.audit.withdrawn", persons, null);
        return persons.size();
    }

    /** Those of them who were asked in this round already, by their present records. */
    @Transactional(readOnly = true)
    public List<UUID> asked(Scope scope, RoundId round, Collection<UUID> persons) {
        return persons.isEmpty() ? List.of() : visits.asked(round, persons);
    }

    static NewVisit checked(ScreeningRound plan, NewVisit visit, Instant now) {
        var reason = visit.reason() == null ? "" : SearchKey.nfc(visit.reason());
        ScreeningRule.TEXT_TOO_LONG.brokenIf(reason.length() > LONGEST_REASON);
        ScreeningRule.ASKED_IN_FUTURE.brokenIf(visit.askedAt().isAfter(now.plus(TOLERANCE)));
        var day = Vietnam.dayOf(visit.askedAt());
        ScreeningRule.ASKED_BEFORE_ROUND.brokenIf(day.isBefore(plan.fromOn()), plan.fromOn());
        ScreeningRule.ASKED_AFTER_ROUND.brokenIf(day.isAfter(plan.toOn()), plan.toOn());
        ScreeningRule.SIGN_MISSING.brokenIf(
                visit.outcome() == Outcome.SYMPTOMS && visit.signs().isEmpty());
        ScreeningRule.WELL_WITH_SIGN.brokenIf(
                visit.outcome() != Outcome.SYMPTOMS && !visit.signs().isEmpty());
        ScreeningRule.SIGN_NOT_ASKED.brokenIf(!plan.questions().containsAll(visit.signs()));
        ScreeningRule.REASON_MISSING.brokenIf(!visit.outcome().asked() && reason.isEmpty());
        return new NewVisit(
                visit.id(),
                visit.person(),
                visit.outcome(),
                visit.signs(),
                reason.isEmpty() ? null : reason,
                visit.way(),
                visit.askedAt(),
                visit.tap());
    }
}
