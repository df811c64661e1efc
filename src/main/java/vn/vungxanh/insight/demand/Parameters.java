package vn.vungxanh.insight.demand;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A full set of beliefs, with the hours of work that a patient asks of each occupation. */
public record Parameters(Map<Parameter, Double> values, List<Occupation> occupations) {

    /** Shares as published are rounded to a tenth of a per cent. */
    private static final double ROUNDED = 0.0051;

    public Parameters {
        values = Map.copyOf(values);
        occupations = List.copyOf(occupations);
        for (var each : Parameter.values()) {
            var value = values.get(each);
            DemandRule.PARAMETER_OUT_OF_RANGE.brokenIf(
                    value == null || !each.takes(value), each.name(), each.least(), each.most());
        }
        var sum = sharesOf(values);
        DemandRule.SHARES_DO_NOT_ADD_UP.brokenIf(!(Math.abs(sum - 1) < ROUNDED), Math.round(sum * 1000) / 10d);
    }

    public double of(Parameter parameter) {
        return values.getOrDefault(parameter, Double.NaN);
    }

    public Parameters with(Map<Parameter, Double> changed) {
        var all = new EnumMap<Parameter, Double>(values);
        all.putAll(changed);
        return new Parameters(all, occupations);
    }

    public double share(Grade grade) {
        return of(grade.share());
    }

    /** Whole days, as beds are counted at midnight. */
    public int days(Grade grade) {
        return (int) Math.max(1, Math.round(of(grade.days())));
    }

    private static double sharesOf(Map<Parameter, Double> values) {
        return Grade.ALL.stream()
                .mapToDouble(each -> values.getOrDefault(each.share(), Double.NaN))
                .sum();
    }
}
