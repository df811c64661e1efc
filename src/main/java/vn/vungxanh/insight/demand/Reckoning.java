package vn.vungxanh.insight.demand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Multiplies patients by parameters. The only place where needs are reckoned. */
public final class Reckoning {

    private static final double MOST_CASES = 10_000_000;
    private static final int MOST_DAYS = 730;

    private final Parameters parameters;

    public Reckoning(Parameters parameters) {
        this.parameters = parameters;
    }

    /** So many who are ill at the same time, as in a plan for 1,000, 5,000 or 10,000. */
    public Needs atOnce(double cases) {
        DemandRule.CASES_OUT_OF_RANGE.brokenIf(!(cases >= 1 && cases <= MOST_CASES), MOST_CASES);
        var ill = Split.of(cases, parameters);
        var replaced = Grade.ALL.stream()
                .mapToDouble(each -> ill.of(each) / parameters.of(each.days()))
                .sum();
        return needs(ill, replaced, replaced * of(Parameter.ISOLATION_DAYS));
    }

    /** @param arrivals new cases of day 0, 1, …; whoever is ill stays the days of his grade, the first day counted */
    public List<Needs> course(double[] arrivals) {
        DemandRule.COURSE_OUT_OF_RANGE.brokenIf(arrivals.length == 0 || arrivals.length > MOST_DAYS, MOST_DAYS);
        var sum = 0d;
        for (var each : arrivals) {
            DemandRule.CASES_OUT_OF_RANGE.brokenIf(!(each >= 0 && each <= MOST_CASES), MOST_CASES);
            sum += each;
        }
        DemandRule.CASES_OUT_OF_RANGE.brokenIf(!(sum <= MOST_CASES), MOST_CASES);
        var days = new ArrayList<Needs>(arrivals.length);
        for (var day = 0; day < arrivals.length; day++) {
            days.add(needs(
                    new Split(
                            census(arrivals, day, Grade.MILD),
                            census(arrivals, day, Grade.MODERATE),
                            census(arrivals, day, Grade.SEVERE),
                            census(arrivals, day, Grade.CRITICAL)),
                    arrivals[day],
                    last(arrivals, day, (int) Math.round(of(Parameter.ISOLATION_DAYS)))));
        }
        return List.copyOf(days);
    }

    /** Tests that so many cases bring in the end: their own, of those who turn out healthy, of their contacts. */
    public double[] testsOf(double cases) {
        var ill = Split.of(cases, parameters);
        return new double[] {
            (ill.mild() + ill.moderate()) * of(Parameter.TESTS_LIGHT) + ill.heavy() * of(Parameter.TESTS_HEAVY),
            cases * of(Parameter.NEGATIVES),
            cases * of(Parameter.CONTACTS) * of(Parameter.CONTACTS_TESTED)
        };
    }

    private double census(double[] arrivals, int day, Grade grade) {
        return last(arrivals, day, parameters.days(grade)) * parameters.share(grade);
    }

    private static double last(double[] arrivals, int day, int days) {
        var sum = 0d;
        for (var came = Math.max(0, day - days + 1); came <= day; came++) {
            sum += arrivals[came];
        }
        return sum;
    }

    /** @param recent cases whose contacts are still isolated */
    private Needs needs(Split ill, double newCases, double recent) {
        var lying = new Split(
                ill.mild() * of(Parameter.MILD_IN_FACILITY),
                ill.moderate() * of(Parameter.MODERATE_IN_FACILITY),
                ill.severe(),
                ill.critical());
        var isolated = recent * of(Parameter.CONTACTS) * of(Parameter.CONTACTS_IN_SITES);
        return new Needs(
                ill,
                lying,
                newCases,
                breathing(lying),
                workers(lying, newCases),
                supplies(lying, isolated),
                tests(newCases),
                lying.heavy() * of(Parameter.AMBULANCES_PER_BED),
                isolated,
                ill.severe() * of(Parameter.SEVERE_FATALITY) + ill.critical() * of(Parameter.CRITICAL_FATALITY));
    }

    private Needs.Breathing breathing(Split lying) {
        var invasive = lying.critical() * of(Parameter.INVASIVE_SHARE);
        return new Needs.Breathing(
                invasive,
                lying.critical() * (1 - of(Parameter.INVASIVE_SHARE)),
                lying.severe() * of(Parameter.SEVERE_OXYGEN) + lying.critical() * of(Parameter.CRITICAL_OXYGEN));
    }

    private Needs.Workers workers(Split lying, double newCases) {
        var kinds = new LinkedHashMap<String, Double>();
        for (var each : parameters.occupations()) {
            kinds.put(
                    each.code(),
                    Grade.ALL.stream()
                                    .mapToDouble(grade -> lying.of(grade) * each.hours(grade))
                                    .sum()
                            / of(Parameter.SHIFT_HOURS));
        }
        return new Needs.Workers(
                carers(lying, Grade.SEVERE) + carers(lying, Grade.CRITICAL),
                carers(lying, Grade.MODERATE),
                carers(lying, Grade.MILD),
                newCases * (1 + of(Parameter.NEGATIVES)) / of(Parameter.SCREENED_PER_WORKER),
                lying.heavy() * of(Parameter.ENGINEERS_PER_BED),
                kinds);
    }

    private double carers(Split lying, Grade grade) {
        var hours = parameters.occupations().stream()
                .filter(Occupation::care)
                .mapToDouble(each -> each.hours(grade))
                .sum();
        return lying.of(grade) * hours / of(Parameter.SHIFT_HOURS);
    }

    private Needs.Supplies supplies(Split lying, double isolated) {
        return new Needs.Supplies(
                lying.severe() * of(Parameter.SUITS_SEVERE) + lying.critical() * of(Parameter.SUITS_CRITICAL),
                (lying.mild() + lying.moderate()) * of(Parameter.SUITS_LIGHT),
                (lying.total() + isolated) * of(Parameter.MEALS),
                lying.total() * of(Parameter.WASTE_KG));
    }

    private Needs.Tests tests(double newCases) {
        var of = testsOf(newCases);
        var cases = of[0];
        var others = of[1] + of[2];
        var byLaboratory = 1 - of(Parameter.ANTIGEN_SHARE);
        return new Needs.Tests(
                cases + others,
                (cases + others) * of(Parameter.ANTIGEN_SHARE) * (1 + of(Parameter.WASTAGE)),
                (cases + others) * byLaboratory,
                others * byLaboratory / of(Parameter.POOL_SIZE),
                cases * byLaboratory);
    }

    private double of(Parameter parameter) {
        return parameters.of(parameter);
    }
}
