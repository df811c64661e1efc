package vn.vungxanh.insight.analytics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import vn.vungxanh.surveillance.cases.DayCount;
import vn.vungxanh.surveillance.cases.Source;

/**
 * Confirmed cases by the day of their report, every day from the first to the last; days without cases are 0.
 *
 * @param imported of them those infected elsewhere
 */
public record DailyCases(LocalDate first, double[] all, double[] imported) {

    static DailyCases of(List<DayCount> counts, LocalDate from, LocalDate to) {
        var days = (int) ChronoUnit.DAYS.between(from, to) + 1;
        var all = new double[days];
        var imported = new double[days];
        for (var count : counts) {
            var day = (int) ChronoUnit.DAYS.between(from, count.day());
            if (day >= 0 && day < days) {
                all[day] += count.cases();
                imported[day] += count.source() == Source.IMPORTED ? count.cases() : 0;
            }
        }
        return new DailyCases(from, all, imported);
    }

    public LocalDate day(int index) {
        return first.plusDays(index);
    }

    public LocalDate last() {
        return day(all.length - 1);
    }

    /** Of so many days up to the last but {@code skipped}. */
    long sum(int days, int skipped) {
        var to = Math.max(0, all.length - skipped);
        return Math.round(Arrays.stream(all, Math.max(0, to - days), to).sum());
    }

    double[] lastDays(int days) {
        return Arrays.copyOfRange(all, Math.max(0, all.length - days), all.length);
    }

    /** From the first day with a case on; an estimate needs a beginning. */
    DailyCases fromFirstCase() {
        var start = 0;
        while (start < all.length - 1 && all[start] == 0) {
            start++;
        }
        return new DailyCases(
                day(start),
                Arrays.copyOfRange(all, start, all.length),
                Arrays.copyOfRange(imported, start, imported.length));
    }
}
