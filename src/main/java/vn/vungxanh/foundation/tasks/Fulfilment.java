package vn.vungxanh.foundation.tasks;

import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.kernel.TimeOrderedId;

/** Closes a task of which the record itself shows that it is done, before anybody is told that it is late. */
@Component
class Fulfilment {

    private final ObjectProvider<TaskOrigin> origins;
    private final TaskRepository tasks;
    private final Clock clock;

    Fulfilment(ObjectProvider<TaskOrigin> origins, TaskRepository tasks, Clock clock) {
        this.origins = origins;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** False while it is owed. */
    boolean closes(Task task, Instant now) {
        var shown = origins.stream()
                .filter(each -> each.room().equals(task.source().room()))
                .flatMap(each -> each.fulfilled(task.source().reference(), task.to(), now).stream())
                .findFirst();
        if (shown.isEmpty() || !tasks.turn(task.id(), task.version(), TaskState.CONFIRMED, now, task.dueAt())) {
            return false;
        }
        for (var kind : new StepKind[] {StepKind.DONE, StepKind.CONFIRMED}) {
            var words = kind == StepKind.DONE ? shown.get() : null;
            tasks.step(task, new TaskStep(TimeOrderedId.next(clock), now, kind, StaffId.PROGRAM, words, null));
        }
        return true;
    }
}
