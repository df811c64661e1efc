package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a step of a case's board is.
 *
 * @param ticked somebody said so; else it follows from records
 * @param part how many of {@code whole} are there, where the step is about many
 * @param dueAt null without a deadline
 */
public record StepState(
        Step step,
        boolean done,
        boolean ticked,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String note,
        @Nullable Long part,
        @Nullable Long whole,
        @Nullable Instant dueAt,
        boolean late) {}
