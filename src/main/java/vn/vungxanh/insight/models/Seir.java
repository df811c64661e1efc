package vn.vungxanh.insight.models;

import java.util.List;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import vn.vungxanh.insight.methods.MethodRule;

/**
 * Susceptible, exposed, infectious, removed; some of those who stop being infectious go to hospital, some of these to intensive
 * care. Time in a compartment is gamma distributed with as many stages.
 *
 * @param latentDays from the infection until infectious, mean
 * @param infectiousDays mean
 * @param hospitalShare of the infected, 0 to 1
 * @param intensiveShare of those who are admitted, 0 to 1; they are counted in intensive care, not on the ward
 * @param wardDays length of stay, mean
 * @see <a href="https://doi.org/10.1098/rspa.1927.0118">Kermack and McKendrick 1927</a>
 * @see <a href="https://doi.org/10.1371/journal.pmed.0020174">Wearing et al. 2005</a> on the stages
 */
public record Seir(
        double population,
        double latentDays,
        int latentStages,
        double infectiousDays,
        int infectiousStages,
        double hospitalShare,
        double intensiveShare,
        double wardDays,
        double intensiveDays) {

    private static final int MOST_STAGES = 20;
    private static final int MOST_DAYS = 3650;
    private static final double RELATIVE = 1e-12;
    private static final double ABSOLUTE = 1e-15;

    public Seir {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(population >= 1) || !(population < 1e11));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!days(latentDays) || !days(infectiousDays));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!days(wardDays) || !days(intensiveDays));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!stages(latentStages) || !stages(infectiousStages));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!share(hospitalShare) || !share(intensiveShare));
    }

    /** Nobody goes to hospital. */
    public static Seir simple(double population, double latentDays, double infectiousDays) {
        return new Seir(population, latentDays, 1, infectiousDays, 1, 0, 0, 1, 1);
    }

    /**
     * @param removed no longer infectious, wherever they are
     * @param ward in hospital, not in intensive care
     * @param admissions since the start, intensive care included
     */
    public record Day(
            int day,
            double susceptible,
            double exposed,
            double infectious,
            double removed,
            double ward,
            double intensive,
            double admissions,
            double intensiveAdmissions) {}

    /**
     * @param infectious on day 0; all others are susceptible
     * @param phases the first from day 0 on
     * @return day 0 and each day up to the last
     */
    public List<Day> run(double infectious, List<Phase> phases, int lastDay) {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(infectious >= 0 && infectious <= population));
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(lastDay < 0 || lastDay > MOST_DAYS);
        var flows = new Flows(this, phases);
        var integrator = new DormandPrince853Integrator(1e-9, 1, ABSOLUTE, RELATIVE);
        var days = new java.util.ArrayList<Day>(lastDay + 1);
        var state = flows.begin(infectious);
        days.add(flows.day(0, state));
        for (var day = 1; day <= lastDay; day++) {
            state = flows.through(day - 1, day, state, integrator);
            days.add(flows.day(day, state));
        }
        return List.copyOf(days);
    }

    static double[] step(
            DormandPrince853Integrator integrator, Flows.Constant flows, double from, double to, double[] state) {
        return integrator.integrate(flows, new ODEState(from, state), to).getCompleteState();
    }

    /**
     * Share of a fully susceptible population that an epidemic without measures reaches in the end.
     *
     * @see <a href="https://doi.org/10.1098/rspa.1927.0118">Kermack and McKendrick 1927</a>
     */
    public static double finalSize(double reproduction) {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(reproduction > 0 && reproduction < 1000));
        if (reproduction <= 1) {
            return 0;
        }
        return new BracketingNthOrderBrentSolver(1e-15, 5)
                .solve(
                        200,
                        size -> 1 - size - Math.exp(-reproduction * size),
                        Math.log(reproduction) / reproduction,
                        1);
    }

    private static boolean days(double days) {
        return days > 0 && days <= MOST_DAYS;
    }

    private static boolean stages(int stages) {
        return stages >= 1 && stages <= MOST_STAGES;
    }

    private static boolean share(double share) {
        return share >= 0 && share <= 1;
    }
}
