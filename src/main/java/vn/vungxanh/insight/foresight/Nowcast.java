package vn.vungxanh.insight.foresight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vungxanh.insight.methods.MethodRule;

/**
 * How many cases have begun on the last days, also those that nobody has reported yet. The level of a day is taken from the
 * days around it, each for as much of it as is known, and from how many are reported a day at present where little is known;
 * what is missing is a negative binomial count.
 *
 * @see <a href="https://doi.org/10.1111/biom.12194">Höhle and an der Heiden 2014, the question and its reference data</a>
 */
public final class Nowcast {

    private static final int DAYS_OF_REPORTING = 7;
    private static final int DAYS_AROUND = 10;
    /** Days by which a neighbouring day counts less. */
    private static final double KERNEL = 2;
    /** So many days does the present rate of reports weigh. */
    private static final double RATE_WEIGHT = 2;

    private static final double SIZE = 2.5;
    private static final int MOST_DAYS = 5_000;

    private final int[][] counts;
    private final LocalDate first;
    private final ReportingDelays delays;
    private final int[] known;
    private final double rate;

    /** So many cases that began on one day and were reported on another. */
    public record Reported(LocalDate begun, LocalDate reported, int cases) {}

    /**
     * @param known already reported
     * @param share that is believed to be known
     */
    public record Day(LocalDate day, int known, int median, int low, int high, double share) {}

    /** @param last what was reported until its end is known */
    public Nowcast(List<Reported> reports, LocalDate last) {
        var usable = reports.stream()
                .filter(each -> !each.reported().isAfter(last) && !each.begun().isAfter(each.reported()))
                .toList();
        first = usable.stream()
                .map(Reported::begun)
                .min(LocalDate::compareTo)
                .orElseThrow(() -> MethodRule.NOTHING_TO_COUNT.broken());
        MethodRule.SERIES_TOO_LONG.brokenIf(ChronoUnit.DAYS.between(first, last) > MOST_DAYS, MOST_DAYS);
        counts = new int[(int) ChronoUnit.DAYS.between(first, last) + 1][ReportingDelays.LONGEST + 1];
        for (var each : usable) {
            var delay = (int) ChronoUnit.DAYS.between(each.begun(), each.reported());
            counts[index(each.begun())][Math.min(delay, ReportingDelays.LONGEST)] += each.cases();
        }
        delays = new ReportingDelays(counts);
        known = Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        rate = usable.stream()
                        .filter(each -> each.reported().isAfter(last.minusDays(DAYS_OF_REPORTING)))
                        .mapToInt(Reported::cases)
                        .sum()
                / (double) DAYS_OF_REPORTING;
    }

    /** The last so many days, the earliest first. */
    public List<Day> days(int many) {
        var days = new ArrayList<Day>();
        for (var day = Math.max(0, counts.length - many); day < counts.length; day++) {
            var share = share(day);
            var missing = new Counted(level(day) * (1 - share), SIZE);
            days.add(new Day(
                    first.plusDays(day),
                    known[day],
                    known[day] + missing.quantile(0.5),
                    known[day] + missing.quantile(0.025),
                    known[day] + missing.quantile(0.975),
                    share));
        }
        return days;
    }

    private double level(int day) {
        var cases = RATE_WEIGHT * rate;
        var days = RATE_WEIGHT;
        for (var near = Math.max(0, day - DAYS_AROUND);
                near <= Math.min(counts.length - 1, day + DAYS_AROUND);
                near++) {
            var weight = Math.exp(-0.5 * Math.pow((near - day) / KERNEL, 2));
            cases += weight * known[near];
            days += weight * share(near);
        }
        return cases / days;
    }

    private double share(int day) {
        return delays.share(counts.length - 1 - day);
    }

    private int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }
}
