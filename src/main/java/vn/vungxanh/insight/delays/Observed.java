package vn.vungxanh.insight.delays;

import java.util.List;

/**
 * Delays as they were seen, without any model.
 *
 * @param half that many days or less took half of them; NaN where there are none
 */
public record Observed(int cases, double half, double nineOfTen, double longest) {

    /** @param days the shortest first */
    static Observed of(List<Double> days) {
        return new Observed(
                days.size(), at(days, 0.5), at(days, 0.9), days.isEmpty() ? Double.NaN : days.get(days.size() - 1));
    }

    private static double at(List<Double> days, double share) {
        return days.isEmpty() ? Double.NaN : days.get((int) Math.ceil(share * days.size()) - 1);
    }
}
