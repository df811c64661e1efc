package vn.vungxanh.insight.scenarios;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.vungxanh.insight.models.Chime;
import vn.vungxanh.insight.models.Phase;
import vn.vungxanh.insight.models.Seir;

/**
 * How the patients come, with what each way needs to know; the others of the numbers mean nothing.
 *
 * @param cases in all, or at once
 * @param days that are looked at
 * @param over days on which they fall ill evenly
 * @param reproduction of one infectious person among the susceptible
 * @param infectious on the first day
 * @param inHospital on the first day
 * @param reduction of the contacts by measures, 0 to 1
 * @param typed new cases of each day
 */
public record Course(
        CourseKind kind,
        double cases,
        int days,
        int over,
        double reproduction,
        double infectious,
        double latentDays,
        double infectiousDays,
        double inHospital,
        double doublingDays,
        double reduction,
        List<Double> typed) {

    public static final int MOST_DAYS = 365;

    /** CHIME counts those in hospital as this share of all infected (CodeForPhilly/chime, default). */
    private static final Chime.Stay HOSPITAL = new Chime.Stay(0.025, 7);

    private static final Chime.Stay INTENSIVE = new Chime.Stay(0.0075, 9);
    private static final Chime.Stay VENTILATED = new Chime.Stay(0.005, 10);

    public Course {
        typed = List.copyOf(typed);
    }

    public static Course atOnce(double cases) {
        return new Course(CourseKind.AT_ONCE, cases, 60, 30, 2.5, 10, 3, 6, 20, 6, 0.3, List.of());
    }

    public static Course evenly(double cases, int over, int days) {
        return new Course(CourseKind.EVENLY, cases, days, over, 2.5, 10, 3, 6, 20, 6, 0.3, List.of());
    }

    /** New cases of day 0, 1, …: who becomes infectious on the day is found on the day. */
    double[] arrivals(double population) {
        ScenarioRule.PERIOD_TOO_LONG.brokenIf(days < 1 || days > MOST_DAYS, MOST_DAYS);
        return switch (kind) {
            case AT_ONCE -> new double[0];
            case EVENLY -> evenly();
            case SEIR -> modelled(population);
            case CHIME -> censused(population);
            case TYPED -> asTyped();
        };
    }

    private double[] evenly() {
        ScenarioRule.PERIOD_TOO_LONG.brokenIf(over < 1 || over > MOST_DAYS, MOST_DAYS);
        var arrivals = new double[days];
        Arrays.fill(arrivals, 0, Math.min(over, days), cases / over);
        return arrivals;
    }

    private double[] modelled(double population) {
        var run = Seir.simple(population, latentDays, infectiousDays)
                .run(
                        infectious,
                        List.of(new Phase(0, reproduction), new Phase(1, reproduction * (1 - reduction))),
                        days);
        return IntStream.range(0, days)
                .mapToDouble(day -> Math.max(0, everInfectious(run.get(day + 1)) - everInfectious(run.get(day))))
                .toArray();
    }

    private static double everInfectious(Seir.Day day) {
        return day.infectious() + day.removed();
    }

    private double[] censused(double population) {
        var run = new Chime(
                        population, 1, inHospital, doublingDays, reduction, 14, days, HOSPITAL, INTENSIVE, VENTILATED)
                .run();
        var arrivals = new double[days];
        for (var i = 1; i < run.size(); i++) {
            var day = run.get(i).day();
            if (day >= 0 && day < days) {
                arrivals[day] =
                        Math.max(0, run.get(i - 1).susceptible() - run.get(i).susceptible());
            }
        }
        return arrivals;
    }

    private double[] asTyped() {
        ScenarioRule.CURVE_UNREADABLE.brokenIf(typed.isEmpty() || typed.size() > MOST_DAYS, MOST_DAYS);
        var arrivals = new double[Math.max(days, typed.size())];
        for (var day = 0; day < typed.size(); day++) {
            arrivals[day] = typed.get(day);
        }
        return arrivals;
    }
}
