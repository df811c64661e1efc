package vn.vungxanh.foundation.tasks;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Colleagues;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** Gives tasks and follows them until their giver confirms them. */
@Service
@Transactional
public class Tasks {

    private final TaskRepository tasks;
    private final Colleagues colleagues;
    private final AuditTrail audit;
    private final Clock clock;

    Tasks(TaskRepository tasks, Colleagues colleagues, AuditTrail audit, Clock clock) {
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** Once a source: given again, the task of the first time is the answer. */
    public TaskId give(Scope scope, NewTask wanted) {
        return give(scope, wanted, clock.instant());
    }

    /** A task that was given before it is entered here. */
    public TaskId give(Scope scope, NewTask wanted, Instant givenAt) {
        var to = wanted.to();
        if (to == null) {
            throw TaskRule.OWNER_IS_NAMED.broken();
        }
        var what = SearchKey.nfc(wanted.what());
        TaskRule.WHAT_IS_SAID.brokenIf(what.isEmpty());
        TaskRule.OUTSIDE_YOUR_JURISDICTION.brokenIf(!scope.covers(to));
        TaskRule.DUE_AFTER_IT_IS_GIVEN.brokenIf(wanted.dueAt().isBefore(givenAt));
        var person = wanted.person();
        TaskRule.PERSON_IS_OF_THE_UNIT.brokenIf(person != null
                && !colleagues.at(to).stream().anyMatch(each -> each.id().equals(person)));
        var task = new Task(
                new TaskId(TimeOrderedId.next(clock)),
                what,
                to,
                wanted.office() == null ? null : SearchKey.nfc(wanted.office()),
                person,
                wanted.dueAt(),
                wanted.because(),
                wanted.source(),
                givenAt,
                scope.staff(),
                scope.home(),
                TaskState.OPEN,
                null,
                0,
                0,
                1);
        if (!tasks.add(task)) {
            return tasks.of(wanted.source())
                    .map(Task::id)
                    .orElseThrow(() -> new NotFound("task of " + wanted.source()));
        }
        tasks.step(task, new TaskStep(task.id().value(), givenAt, StepKind.GIVEN, scope.staff(), null, null));
        audit.wrote(scope, "tasks.audit.GIVEN", task.id().value(), null);
        return task.id();
    }

    /** How far it is; the state stays. */
    public void note(Scope scope, TaskId id, String words) {
        var task = get(id);
        TaskRule.NOT_IN_THIS_STATE.brokenIf(task.state() == TaskState.WITHDRAWN);
        TaskRule.WHAT_IS_SAID.brokenIf(SearchKey.nfc(words).isEmpty());
        record(scope, task, StepKind.PROGRESS, words, clock.instant());
    }

    public void reportDone(Scope scope, TaskId id, int version, String evidence) {
        reportDone(scope, id, version, evidence, clock.instant());
    }

    /** Done before it is entered here. */
    public void reportDone(Scope scope, TaskId id, int version, String evidence, Instant at) {
        TaskRule.EVIDENCE_IS_GIVEN.brokenIf(SearchKey.nfc(evidence).isEmpty());
        turn(scope, expect(id, TaskState.OPEN), version, StepKind.DONE, evidence, at);
    }

    /** The giver says that it is done indeed. */
    public void confirm(Scope scope, TaskId id, int version, @Nullable String words) {
        confirm(scope, id, version, words, clock.instant());
    }

    public void confirm(Scope scope, TaskId id, int version, @Nullable String words, Instant at) {
        turn(scope, decided(scope, expect(id, TaskState.DONE)), version, StepKind.CONFIRMED, words, at);
    }

    /** The giver says what is missing; it is owed again. */
    public void giveBack(Scope scope, TaskId id, int version, String reason) {
        TaskRule.REASON_IS_GIVEN.brokenIf(SearchKey.nfc(reason).isEmpty());
        turn(scope, decided(scope, expect(id, TaskState.DONE)), version, StepKind.RETURNED, reason, clock.instant());
    }

    public void withdraw(Scope scope, TaskId id, int version, String reason) {
        TaskRule.REASON_IS_GIVEN.brokenIf(SearchKey.nfc(reason).isEmpty());
        turn(scope, decided(scope, expect(id, TaskState.OPEN)), version, StepKind.WITHDRAWN, reason, clock.instant());
    }

    /** Another time until which it is due, with a reason. */
    public void move(Scope scope, TaskId id, int version, Instant dueAt, String reason) {
        TaskRule.REASON_IS_GIVEN.brokenIf(SearchKey.nfc(reason).isEmpty());
        var task = decided(scope, expect(id, TaskState.OPEN));
        TaskRule.DUE_AFTER_IT_IS_GIVEN.brokenIf(dueAt.isBefore(task.givenAt()));
        if (!tasks.turn(id, version, task.state(), task.doneAt(), dueAt)) {
            throw new StaleVersion("task " + id);
        }
        record(scope, task, StepKind.MOVED, reason, clock.instant());
    }

    /** By hand; the program reminds by itself, too. */
    public void remind(Scope scope, TaskId id, @Nullable String words) {
        record(scope, expect(id, TaskState.OPEN), StepKind.REMINDED, words, clock.instant());
    }

    private void turn(Scope scope, Task task, int version, StepKind kind, @Nullable String words, Instant at) {
        var to = kind.leadsTo() == null ? task.state() : kind.leadsTo();
        if (!tasks.turn(task.id(), version, to, kind == StepKind.DONE ? at : task.doneAt(), task.dueAt())) {
            throw new StaleVersion("task " + task.id());
        }
        record(scope, task, kind, words, at);
    }

    private void record(Scope scope, Task task, StepKind kind, @Nullable String words, Instant at) {
        var said = words == null || words.isBlank() ? null : SearchKey.nfc(words);
        tasks.step(task, new TaskStep(TimeOrderedId.next(clock), at, kind, scope.staff(), said, null));
        audit.wrote(scope, "tasks.audit." + kind, task.id().value(), null);
    }

    private Task expect(TaskId id, TaskState state) {
        var task = get(id);
        TaskRule.NOT_IN_THIS_STATE.brokenIf(task.state() != state);
        return task;
    }

    private static Task decided(Scope scope, Task task) {
        TaskRule.ONLY_THE_GIVER_DECIDES.brokenIf(!task.isDecidedBy(scope));
        return task;
    }

    private Task get(TaskId id) {
        return tasks.find(id).orElseThrow(() -> new NotFound("task " + id));
    }
}
