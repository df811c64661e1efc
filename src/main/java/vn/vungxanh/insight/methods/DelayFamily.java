package vn.vungxanh.insight.methods;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** Families that the days between two events are described by, each with two parameters. */
public enum DelayFamily {
    /** Shape and rate. */
    GAMMA {
        @Override
        ContinuousDistribution distribution(double first, double second) {
            return GammaDistribution.of(first, 1 / second);
        }

        @Override
        double early(double first, double second, double x) {
            return first / second * RegularizedGamma.P.value(first + 1, x * second);
        }

        @Override
        double late(double first, double second, double x) {
            return first / second * RegularizedGamma.Q.value(first + 1, x * second);
        }

        @Override
        double[] like(double mean, double sd) {
            return new double[] {mean * mean / (sd * sd), mean / (sd * sd)};
        }
    },
    /** Mean and standard deviation of the logarithm. */
    LOGNORMAL {
        @Override
        ContinuousDistribution distribution(double first, double second) {
            return LogNormalDistribution.of(first, second);
        }

        @Override
        double early(double first, double second, double x) {
            return x <= 0 ? 0 : mean(first, second) * shifted(first, second).cumulativeProbability(Math.log(x));
        }

        @Override
        double late(double first, double second, double x) {
            return mean(first, second) * (x <= 0 ? 1 : shifted(first, second).survivalProbability(Math.log(x)));
        }

        @Override
        double[] like(double mean, double sd) {
            var spread = Math.log(1 + sd * sd / (mean * mean));
            return new double[] {Math.log(mean) - spread / 2, Math.sqrt(spread)};
        }

        private double mean(double first, double second) {
            return Math.exp(first + second * second / 2);
        }

        private NormalDistribution shifted(double first, double second) {
            return NormalDistribution.of(first + second * second, second);
        }
    },
    /** Shape and scale. */
    WEIBULL {
        @Override
        ContinuousDistribution distribution(double first, double second) {
            return WeibullDistribution.of(first, second);
        }

        @Override
        double early(double first, double second, double x) {
            return mean(first, second) * RegularizedGamma.P.value(1 + 1 / first, Math.pow(x / second, first));
        }

        @Override
        double late(double first, double second, double x) {
            return mean(first, second) * RegularizedGamma.Q.value(1 + 1 / first, Math.pow(x / second, first));
        }

        @Override
        double[] like(double mean, double sd) {
            var shape = Math.pow(sd / mean, -1.086);
            return new double[] {shape, mean / Math.exp(LogGamma.value(1 + 1 / shape))};
        }

        private double mean(double first, double second) {
            return second * Math.exp(LogGamma.value(1 + 1 / first));
        }
    },
    /** Mean and standard deviation; the only one that knows days before the first event. */
    NORMAL {
        @Override
        ContinuousDistribution distribution(double first, double second) {
            return NormalDistribution.of(first, second);
        }

        @Override
        double early(double first, double second, double x) {
            var normal = NormalDistribution.of(first, second);
            return first * normal.cumulativeProbability(x) - second * second * normal.density(x);
        }

        @Override
        double late(double first, double second, double x) {
            var normal = NormalDistribution.of(first, second);
            return first * normal.survivalProbability(x) + second * second * normal.density(x);
        }

        @Override
        double[] like(double mean, double sd) {
            return new double[] {mean, sd};
        }
    };

    abstract ContinuousDistribution distribution(double first, double second);

    /** Mean of what lies below x, not divided by its chance. */
    abstract double early(double first, double second, double x);

    /** Mean of what lies above x, not divided by its chance. */
    abstract double late(double first, double second, double x);

    /** Parameters near that mean and standard deviation, to begin with. */
    abstract double[] like(double mean, double sd);

    public boolean onlyPositive() {
        return this != NORMAL;
    }

    /** Whether the first parameter may be any number; the others are above 0. */
    boolean firstIsFree() {
        return this == LOGNORMAL || this == NORMAL;
    }
}
