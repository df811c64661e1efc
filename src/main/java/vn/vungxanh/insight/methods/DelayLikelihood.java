package vn.vungxanh.insight.methods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.jspecify.annotations.Nullable;

/** How well a member of a family explains some delays. Points are the two parameters of the family. */
final class DelayLikelihood {

    private static final int MOST_STEPS = 2_000;
    private static final double STEP = 1e-4;

    private final DelayFamily family;
    private final List<Delay> delays;

    private DelayLikelihood(DelayFamily family, List<Delay> delays) {
        this.family = family;
        this.delays = delays;
    }

    /** Equal ones are looked at once. */
    static DelayLikelihood of(DelayFamily family, List<Delay> delays) {
        var often = new LinkedHashMap<Delay, Double>();
        delays.forEach(each -> often.merge(each.times(1), each.times(), Double::sum));
        var alike = new ArrayList<Delay>();
        often.forEach((delay, times) -> alike.add(delay.times(times)));
        return new DelayLikelihood(family, alike);
    }

    DelayFamily family() {
        return family;
    }

    DelayCurve curve(double[] point) {
        return DelayCurve.of(family, point[0], point[1]);
    }

    double at(double[] point) {
        var curve = curve(point);
        var sum = 0d;
        for (var delay : delays) {
            sum += delay.times() * delay.logLikelihood(curve);
        }
        return sum;
    }

    double longest() {
        return delays.stream()
                .mapToDouble(each -> Math.max(1, each.to() - each.exposedFrom()))
                .max()
                .orElse(1);
    }

    double[] maximum() {
        var start = inner(family.like(Math.max(0.1, mean()), Math.max(0.1, sd())));
        try {
            var found = new SimplexOptimizer(new SimpleValueChecker(1e-14, 1e-12))
                    .optimize(
                            new MaxEval(MOST_STEPS),
                            new ObjectiveFunction(point -> safe(outer(point))),
                            GoalType.MAXIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(new double[] {0.2, 0.2}))
                    .getPoint();
            return outer(found);
        } catch (MathRuntimeException noMaximum) {
            throw MethodRule.DOES_NOT_CONVERGE.broken();
        }
    }

    private double safe(double[] point) {
        if (!(point[1] > 1e-8 && point[1] < 1e8)
                || !(Math.abs(point[0]) < 1e8)
                || !family.firstIsFree() && point[0] < 1e-8) {
            return -1e300;
        }
        var value = at(point);
        return Double.isFinite(value) ? value : -1e300;
    }

    /** The inverse of the curvature at the top; null where it is flat. */
    double @Nullable [][] covariance(double[] best) {
        var a = STEP * Math.max(0.01, Math.abs(best[0]));
        var b = STEP * best[1];
        var top = at(best);
        var aa = (at(best, a, 0) - 2 * top + at(best, -a, 0)) / (a * a);
        var bb = (at(best, 0, b) - 2 * top + at(best, 0, -b)) / (b * b);
        var ab = (at(best, a, b) - at(best, a, -b) - at(best, -a, b) + at(best, -a, -b)) / (4 * a * b);
        var determinant = aa * bb - ab * ab;
        if (!(determinant > 0) || !(aa < 0)) {
            return null;
        }
        return new double[][] {{-bb / determinant, ab / determinant}, {ab / determinant, -aa / determinant}};
    }

    double[] slope(double[] best, ToDoubleFunction<DelayCurve> figure) {
        var a = STEP * Math.max(0.01, Math.abs(best[0]));
        var b = STEP * best[1];
        return new double[] {
            (figure.applyAsDouble(moved(best, a, 0)) - figure.applyAsDouble(moved(best, -a, 0))) / (2 * a),
            (figure.applyAsDouble(moved(best, 0, b)) - figure.applyAsDouble(moved(best, 0, -b))) / (2 * b)
        };
    }

    private double at(double[] best, double a, double b) {
        return at(new double[] {best[0] + a, best[1] + b});
    }

    private DelayCurve moved(double[] best, double a, double b) {
        return curve(new double[] {best[0] + a, best[1] + b});
    }

    /** What must be above 0 is searched by its logarithm. */
    private double[] inner(double[] point) {
        return new double[] {family.firstIsFree() ? point[0] : Math.log(point[0]), Math.log(point[1])};
    }

    private double[] outer(double[] point) {
        return new double[] {family.firstIsFree() ? point[0] : Math.exp(point[0]), Math.exp(point[1])};
    }

    private double mean() {
        return delays.stream().mapToDouble(each -> each.times() * each.middle()).sum()
                / delays.stream().mapToDouble(Delay::times).sum();
    }

    private double sd() {
        var mean = mean();
        var sum = delays.stream()
                .mapToDouble(each -> each.times() * Math.pow(each.middle() - mean, 2))
                .sum();
        return Math.sqrt(sum / delays.stream().mapToDouble(Delay::times).sum());
    }
}
