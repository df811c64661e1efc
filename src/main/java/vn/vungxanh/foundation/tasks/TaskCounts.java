package vn.vungxanh.foundation.tasks;

/**
 * How the tasks of a unit stand.
 *
 * @param owed not done, the late ones among them
 * @param today of those, due later on the same day
 * @param waiting done, not yet confirmed
 * @param confirmed and of these, done after their time
 */
public record TaskCounts(long owed, long late, long today, long waiting, long confirmed, long confirmedLate) {

    public static final TaskCounts NONE = new TaskCounts(0, 0, 0, 0, 0, 0);

    public TaskCounts plus(TaskCounts other) {
        return new TaskCounts(
                owed + other.owed,
                late + other.late,
                today + other.today,
                waiting + other.waiting,
                confirmed + other.confirmed,
                confirmedLate + other.confirmedLate);
    }
}
