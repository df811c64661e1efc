package vn.vungxanh.surveillance.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** The boards of cases: which step of tracing is done, by whom, and which one is late. */
@Service
@Transactional
public class CaseBoards {

    private static final int MOST_TRACERS = 50;

    private final BoardRepository boards;
    private final StepRepository records;
    private final Steps steps;
    private final EscalationRules escalation;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    CaseBoards(
            BoardRepository boards,
            StepRepository records,
            Steps steps,
            EscalationRules escalation,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.boards = boards;
        this.records = records;
        this.steps = steps;
        this.escalation = escalation;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** The open cases of a unit and all below it, those with the most to make up for first. */
    public Slice<CaseBoard> open(Scope scope, UnitId unit, int page, int size) {
        var conditions = conditions(FollowFilter.of(unit, FollowFilter.Show.OPEN, clock.instant()));
        var cases = boards.openCases(conditions, (page - 1) * size, size);
        audit.saw(
                scope,
                "followup.audit.boards",
                cases.stream().map(BoardCase::person).toList());
        return new Slice<>(boarded(cases), boards.count(conditions), page, size);
    }

    public List<TracerLoad> loads(Scope scope, UnitId unit) {
        return boards.loads(conditions(FollowFilter.of(unit, FollowFilter.Show.OPEN, clock.instant())), MOST_TRACERS);
    }

    /** @throws NotFound also when the case lies outside the reader's jurisdiction */
    public CaseBoard of(Scope scope, UUID caseId) {
        var filter =
                new FollowFilter(scope.home(), FollowFilter.Show.OPEN, null, caseId, null, clock.instant(), null, null);
        var found = boards.openCases(conditions(filter), 0, 1);
        audit.saw(
                scope,
                "followup.audit.boards",
                found.stream().map(BoardCase::person).toList());
        return boarded(found).stream().findFirst().orElseThrow(() -> new NotFound("board"));
    }

    /** Ticks a step, or takes the tick back; the earlier word stays on record. */
    public void mark(
            Scope scope, UUID caseId, String step, boolean done, @Nullable Instant doneAt, @Nullable String note) {
        var board = of(scope, caseId);
        FollowupRule.UNKNOWN_STEP.brokenIf(
                board.steps().stream().noneMatch(state -> state.step().id().equals(step)));
        var now = clock.instant();
        FollowupRule.STEP_IN_FUTURE.brokenIf(doneAt != null && doneAt.isAfter(now));
        records.mark(
                TimeOrderedId.next(clock),
                caseId,
                board.illness().unit(),
                step,
                done,
                doneAt == null ? now : doneAt,
                note == null || note.isBlank() ? null : note.strip(),
                scope.staff().value(),
                now);
        audit.wrote(scope, "followup.audit.marked", board.illness().person(), step);
    }

    private List<CaseBoard> boarded(List<BoardCase> cases) {
        var now = clock.instant();
        var ids = cases.stream().map(BoardCase::id).toList();
        var shown = records.shown(ids, now);
        var marks = records.marks(ids, now);
        return cases.stream()
                .map(one -> new CaseBoard(
                        one,
                        steps.inForce(Vietnam.dayOf(one.reportedAt())).stream()
                                .map(step -> state(
                                        step,
                                        one,
                                        shown.getOrDefault(one.id(), Map.of()).get(step.computed()),
                                        marks.getOrDefault(one.id(), Map.of()).get(step.id()),
                                        now))
                                .toList()))
                .toList();
    }

    private static StepState state(
            Step step,
            BoardCase illness,
            StepRepository.@Nullable Shown shown,
            StepRepository.@Nullable Mark mark,
            Instant now) {
        var hours = step.deadlineHours();
        var dueAt = hours == null ? null : illness.reportedAt().plus(Duration.ofHours(hours));
        var ticked = mark != null && mark.done();
        var shownAt = shown == null ? null : shown.at();
        var doneAt = ticked && mark != null ? mark.at() : shownAt;
        return new StepState(
                step,
                doneAt != null,
                ticked,
                doneAt,
                ticked && mark != null ? mark.by() : null,
                mark == null ? null : mark.note(),
                shown == null ? null : shown.part(),
                shown == null ? null : shown.whole(),
                dueAt,
                dueAt != null && (doneAt == null ? now : doneAt).isAfter(dueAt));
    }

    private FollowConditions conditions(FollowFilter filter) {
        return new FollowConditions(
                filter, units.jurisdiction(filter.unit()), escalation.inForce(Vietnam.dayOf(filter.asOf())));
    }
}
