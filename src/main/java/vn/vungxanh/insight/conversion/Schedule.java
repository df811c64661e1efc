package vn.vungxanh.insight.conversion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which the chosen hospitals are converted: each must stand ready when those before it are full. */
public final class Schedule {

    private Schedule() {}

    /**
     * @param readyOn the first day whose patients the hospitals before it cannot take; 0 is the first day
     * @param orderOn by when the order must be given; before day 0 it is late already
     */
    public record Step(Choice.Used used, int readyOn, int orderOn) {

        public boolean late() {
            return orderOn < 0;
        }
    }

    /** @param patients that lie in facilities on each day */
    public static List<Step> of(Choice choice, double[] patients) {
        var steps = new ArrayList<Step>();
        var room = 0d;
        for (var used : inOrder(choice)) {
            var ready = used.hospital().inUse() ? 0 : firstAbove(patients, room);
            steps.add(new Step(
                    used,
                    ready,
                    ready - (used.hospital().inUse() ? 0 : used.hospital().days())));
            room += used.hospital().beds();
        }
        return steps;
    }

    /** What takes patients already; then centres of intensive care; then what stands soonest for most patients. */
    private static List<Choice.Used> inOrder(Choice choice) {
        return choice.used().stream()
                .sorted(Comparator.comparing(
                                (Choice.Used each) -> !each.hospital().inUse())
                        .thenComparing(each -> !each.centre())
                        .thenComparingInt(each -> each.hospital().days())
                        .thenComparing(Comparator.comparingDouble(Choice.Used::patients)
                                .reversed())
                        .thenComparing(each -> each.hospital().code()))
                .toList();
    }

    private static int firstAbove(double[] patients, double room) {
        for (var day = 0; day < patients.length; day++) {
            if (patients[day] > room + 1e-9) {
                return day;
            }
        }
        return patients.length - 1;
    }
}
