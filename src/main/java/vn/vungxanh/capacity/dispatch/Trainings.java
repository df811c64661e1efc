package vn.vungxanh.capacity.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Courses and drills; what a drill found is mended by somebody until a day. */
@Service
@Transactional
public class Trainings {

    private static final int MOST_PEOPLE = 100_000;

    private final TrainingRepository trainings;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Trainings(TrainingRepository trainings, Units units, AuditTrail audit, Clock clock) {
        this.trainings = trainings;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public UUID hold(Scope scope, NewTraining wanted) {
        DispatchRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        DispatchRule.PEOPLE_NOT_COUNTED.brokenIf(
                wanted.participants().isEmpty()
                        || wanted.participants().values().stream().anyMatch(each -> each < 1 || each > MOST_PEOPLE),
                MOST_PEOPLE);
        DispatchRule.MORE_PASSED_THAN_CAME.brokenIf(
                wanted.passed() != null && (wanted.passed() < 0 || wanted.passed() > wanted.people()), wanted.people());
        var hours = wanted.hours();
        var clean = new NewTraining(
                wanted.unit(),
                wanted.kind(),
                Words.needed(wanted.title(), 200, DispatchRule.TITLE_MISSING),
                Words.given(wanted.place(), 200),
                Words.given(wanted.organiser(), 200),
                wanted.heldOn(),
                hours == null ? null : (Integer) Math.max(1, Math.min(400, hours)),
                wanted.participants(),
                wanted.passed(),
                Words.given(wanted.result(), 1000));
        var id = TimeOrderedId.next(clock);
        trainings.add(id, clean, clock.instant(), scope.login());
        audit.wrote(scope, "dispatch.audit.training", id, clean.title());
        return id;
    }

    public void find(Scope scope, UUID training, String finding, String measure, String owner, LocalDate dueOn) {
        var held = open(scope, training);
        var id = TimeOrderedId.next(clock);
        DispatchRule.ENDS_BEFORE_START.brokenIf(dueOn.isBefore(held.facts().heldOn()));
        trainings.find(
                id,
                training,
                held.facts().unit(),
                new Training.Finding(
                        id,
                        Words.needed(finding, 1000, DispatchRule.FINDING_INCOMPLETE),
                        Words.needed(measure, 1000, DispatchRule.FINDING_INCOMPLETE),
                        Words.needed(owner, 200, DispatchRule.FINDING_INCOMPLETE),
                        dueOn,
                        null,
                        null,
                        1));
        audit.wrote(scope, "dispatch.audit.finding", training, null);
    }

    public void mend(Scope scope, UUID training, UUID finding, int version, @Nullable String outcome) {
        var held = open(scope, training);
        var found = held.findings().stream()
                .filter(each -> each.id().equals(finding))
                .findFirst()
                .orElseThrow(() -> new NotFound("finding " + finding));
        DispatchRule.FINDING_DONE.brokenIf(found.doneOn() != null);
        var said = Words.needed(outcome, 1000, DispatchRule.FINDING_INCOMPLETE);
        if (!trainings.mend(finding, version, Vietnam.dayOf(clock.instant()), said)) {
            throw new StaleVersion("finding " + finding);
        }
        audit.wrote(scope, "dispatch.audit.finding", training, null);
    }

    @Transactional(readOnly = true)
    public Training open(Scope scope, UUID id) {
        return trainings.open(id).orElseThrow(() -> new NotFound("training " + id));
    }

    @Transactional(readOnly = true)
    public List<Training> list(Scope scope, UnitId unit, Instant asOf) {
        return trainings.list(units.jurisdiction(unit), Vietnam.dayOf(asOf));
    }
}
