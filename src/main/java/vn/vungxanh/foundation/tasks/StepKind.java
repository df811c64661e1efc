package vn.vungxanh.foundation.tasks;

import org.jspecify.annotations.Nullable;

/** What can happen to a task, and what state it then has; none where the state stays. */
public enum StepKind {
    GIVEN(TaskState.OPEN),
    PROGRESS(null),
    DONE(TaskState.DONE),
    RETURNED(TaskState.OPEN),
    CONFIRMED(TaskState.CONFIRMED),
    WITHDRAWN(TaskState.WITHDRAWN),
    MOVED(null),
    REMINDED(null);

    private final @Nullable TaskState leadsTo;

    StepKind(@Nullable TaskState leadsTo) {
        this.leadsTo = leadsTo;
    }

    public @Nullable TaskState leadsTo() {
        return leadsTo;
    }

    public String key() {
        return "tasks.step." + name();
    }
}
