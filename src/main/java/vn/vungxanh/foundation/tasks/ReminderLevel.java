package vn.vungxanh.foundation.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** One step of reminding, as dated data. @param after so long after the task is due; negative: before */
record ReminderLevel(
        int number,
        Duration after,
        Told told,
        boolean inChannel,
        LocalDate from,
        @Nullable LocalDate to) {

    static List<ReminderLevel> all() {
        return ResourceTable.read("tasks/reminders.csv", ReminderLevel::row);
    }

    boolean isReached(Task task, Instant now) {
        return !task.dueAt().plus(after).isAfter(now) && DatedRows.inForce(from, to, Vietnam.dayOf(now));
    }

    private static ReminderLevel row(CSVRecord row) {
        return new ReminderLevel(
                Integer.parseInt(row.get("level")),
                Duration.parse(row.get("after")),
                Told.valueOf(row.get("told")),
                row.get("channel").equals("yes"),
                LocalDate.parse(row.get("valid_from")),
                DatedRows.day(row, "valid_to"));
    }
}
