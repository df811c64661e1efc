package vn.vungxanh.insight.models;

import java.util.ArrayList;
import java.util.List;
import vn.vungxanh.insight.methods.MethodRule;

/**
 * Beds that a growing epidemic will fill, in steps of a day, from what a hospital knows: how many lie there today and how fast
 * that doubles.
 *
 * @param marketShare share of the region's patients that come here, 0 to 1
 * @param inHospital now
 * @param doublingDays before the measures
 * @param contactReduction by the measures from today on, 0 to 1
 * @see <a href="https://doi.org/10.7326/M20-1260">Weissman et al. 2020</a>
 */
public record Chime(
        double population,
        double marketShare,
        double inHospital,
        double doublingDays,
        double contactReduction,
        double infectiousDays,
        int daysAhead,
        Stay hospital,
        Stay intensive,
        Stay ventilated) {

    private static final int MOST_DAYS = 3650;

    /**
     * @param rate of all infected, 0 to 1
     * @param days length of stay
     */
    public record Stay(double rate, int days) {

        public Stay {
            MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(rate > 0 && rate <= 1) || days < 1 || days > 365);
        }
    }

    /**
     * @param ever came here for it since the first day
     * @param admitted on this day
     */
    public record Beds(double ever, double admitted, double census) {}

    /** @param day 0 is today */
    public record Day(
            int day,
            double susceptible,
            double infectious,
            double removed,
            Beds hospital,
            Beds intensive,
            Beds ventilated) {}

    public Chime {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(population >= 1 && population < 1e11));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(marketShare > 0 && marketShare <= 1));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(inHospital > 0 && inHospital <= population));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(doublingDays > 0 && doublingDays <= MOST_DAYS));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(contactReduction >= 0 && contactReduction <= 1));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(infectiousDays >= 1 && infectiousDays <= 365));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(daysAhead < 1 || daysAhead > MOST_DAYS);
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(1 / hospital.rate() / marketShare >= population);
    }

    /** From the day when the first patient lay in hospital; the days before today are reckoned back from today's patients. */
    public List<Day> run() {
        var first = firstInfected();
        var growth = Math.pow(2, 1 / doublingDays) - 1;
        var rate = (growth + recovery()) / (population - first);
        var behind = daysSinceTheFirst(project(first, rate, daysAhead, 0, 0));
        return project(first, rate, behind, rate * (1 - contactReduction), daysAhead);
    }

    private double firstInfected() {
        return 1 / hospital.rate() / marketShare;
    }

    private double recovery() {
        return 1 / infectiousDays;
    }

    /** While more come every day: after the peak as many lie there once more. */
    private int daysSinceTheFirst(List<Day> unhindered) {
        var best = 0;
        for (var day = 1; day < unhindered.size() && rises(unhindered, day); day++) {
            if (distance(unhindered.get(day)) < distance(unhindered.get(best))) {
                best = day;
            }
        }
        return best;
    }

    private static boolean rises(List<Day> days, int day) {
        return days.get(day).hospital().census() > days.get(day - 1).hospital().census();
    }

    private double distance(Day day) {
        return Math.abs(day.hospital().census() - inHospital);
    }

    private List<Day> project(double first, double before, int daysBefore, double after, int daysAfter) {
        var days = new ArrayList<Day>(daysBefore + daysAfter + 1);
        var s = population - first;
        var i = first;
        var r = 0d;
        for (var day = 0; day <= daysBefore + daysAfter; day++) {
            days.add(new Day(
                    day - daysBefore,
                    s,
                    i,
                    r,
                    beds(hospital, i + r, days, Day::hospital),
                    beds(intensive, i + r, days, Day::intensive),
                    beds(ventilated, i + r, days, Day::ventilated)));
            var infected = (day < daysBefore ? before : after) * s * i;
            var recovered = recovery() * i;
            var nextS = Math.max(0, s - infected);
            var nextI = Math.max(0, i + infected - recovered);
            var nextR = Math.max(0, r + recovered);
            var scale = population / (nextS + nextI + nextR);
            s = nextS * scale;
            i = nextI * scale;
            r = nextR * scale;
        }
        return days;
    }

    private Beds beds(Stay stay, double infected, List<Day> before, java.util.function.Function<Day, Beds> of) {
        var ever = infected * stay.rate() * marketShare;
        if (before.isEmpty()) {
            return new Beds(ever, 0, 0);
        }
        var left = before.size() < stay.days()
                ? of.apply(before.get(0))
                : of.apply(before.get(before.size() - stay.days()));
        return new Beds(ever, ever - of.apply(before.get(before.size() - 1)).ever(), ever - left.ever());
    }
}
