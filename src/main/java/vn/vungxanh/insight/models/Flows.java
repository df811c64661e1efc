package vn.vungxanh.insight.models;

import java.util.List;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import vn.vungxanh.insight.methods.MethodRule;

/** The differential equations of {@link Seir}; the infection rate jumps where a phase begins, so no step crosses it. */
final class Flows {

    private final Seir model;
    private final List<Phase> phases;
    private final int infectiousAt;
    private final int removedAt;

    Flows(Seir model, List<Phase> phases) {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(
                phases.isEmpty() || phases.get(0).fromDay() != 0);
        for (var i = 0; i < phases.size(); i++) {
            var reproduction = phases.get(i).reproduction();
            MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(reproduction >= 0 && reproduction < 1000));
            MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(
                    i > 0 && !(phases.get(i).fromDay() > phases.get(i - 1).fromDay()));
        }
        this.model = model;
        this.phases = List.copyOf(phases);
        infectiousAt = 1 + model.latentStages();
        removedAt = infectiousAt + model.infectiousStages();
    }

    double[] begin(double infectious) {
        var state = new double[removedAt + 5];
        state[0] = model.population() - infectious;
        state[infectiousAt] = infectious;
        return state;
    }

    double[] through(double from, double to, double[] state, DormandPrince853Integrator integrator) {
        var now = from;
        var reached = state;
        for (var i = 0; i < phases.size(); i++) {
            var end = i + 1 < phases.size() ? Math.min(to, phases.get(i + 1).fromDay()) : to;
            if (phases.get(i).fromDay() < to && end > now) {
                reached = Seir.step(integrator, new Constant(phases.get(i).reproduction()), now, end, reached);
                now = end;
            }
        }
        return reached;
    }

    Seir.Day day(int day, double[] state) {
        return new Seir.Day(
                day,
                state[0],
                sum(state, 1, infectiousAt),
                sum(state, infectiousAt, removedAt),
                state[removedAt],
                state[removedAt + 1],
                state[removedAt + 2],
                state[removedAt + 3],
                state[removedAt + 4]);
    }

    private static double sum(double[] state, int from, int to) {
        var sum = 0d;
        for (var i = from; i < to; i++) {
            sum += state[i];
        }
        return sum;
    }

    /** As long as one phase lasts. */
    final class Constant implements OrdinaryDifferentialEquation {

        private final double infections;

        Constant(double reproduction) {
            infections = reproduction / model.infectiousDays() / model.population();
        }

        @Override
        public int getDimension() {
            return removedAt + 5;
        }

        @Override
        public double[] computeDerivatives(double time, double[] state) {
            var change = new double[state.length];
            var infected = infections * state[0] * sum(state, infectiousAt, removedAt);
            change[0] = -infected;
            var arriving = infected;
            for (var stage = 1; stage < removedAt; stage++) {
                var leaving = state[stage] * (stage < infectiousAt ? latent() : infectious());
                change[stage] = arriving - leaving;
                arriving = leaving;
            }
            var admitted = arriving * model.hospitalShare();
            var intensive = admitted * model.intensiveShare();
            change[removedAt] = arriving;
            change[removedAt + 1] = admitted - intensive - state[removedAt + 1] / model.wardDays();
            change[removedAt + 2] = intensive - state[removedAt + 2] / model.intensiveDays();
            change[removedAt + 3] = admitted;
            change[removedAt + 4] = intensive;
            return change;
        }

        private double latent() {
            return model.latentStages() / model.latentDays();
        }

        private double infectious() {
            return model.infectiousStages() / model.infectiousDays();
        }
    }
}
