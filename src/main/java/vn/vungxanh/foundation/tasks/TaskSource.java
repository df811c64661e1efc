package vn.vungxanh.foundation.tasks;

import java.util.UUID;

/**
 * What made a task: it makes it once, however often it is told.
 *
 * @param room the room, such as {@code scenarios}
 * @param reference what in that room, such as the id of a meeting's decision; never a person's number or name
 */
public record TaskSource(String room, String reference) {

    /** A task that somebody gave by hand. The form brings the id, so that sending it twice gives one task. */
    public static TaskSource byHand(UUID form) {
        return new TaskSource("tasks", form.toString());
    }

    public boolean isByHand() {
        return room.equals("tasks");
    }
}
