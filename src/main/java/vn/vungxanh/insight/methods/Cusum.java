package vn.vungxanh.insight.methods;

import java.util.ArrayList;
import java.util.List;

/**
 * Small excesses over what is expected, added up until they are too many.
 *
 * @param expected the usual count
 * @param reference k: so much above the usual is still usual, in standard deviations
 * @param decision h: an alarm from here on
 * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19990830)18:16%3C2111::AID-SIM171%3E3.0.CO;2-Q">Rossi et al. 1999</a>
 */
public record Cusum(double expected, double reference, double decision, Scale scale) {

    /** How a count becomes a number with mean 0 and variance 1. */
    public enum Scale {
        STANDARD {
            @Override
            double of(double count, double mean) {
                return (count - mean) / Math.sqrt(mean);
            }

            @Override
            double back(double standard, double mean) {
                return Math.ceil(standard * Math.sqrt(mean) + mean);
            }
        },
        ROSSI {
            @Override
            double of(double count, double mean) {
                return (count - 3 * mean + 2 * Math.sqrt(count * mean)) / (2 * Math.sqrt(mean));
            }

            @Override
            double back(double standard, double mean) {
                var root = Math.sqrt(4 * mean + 2 * standard * Math.sqrt(mean)) - Math.sqrt(mean);
                return root * root;
            }
        },
        ANSCOMBE {
            @Override
            double of(double count, double mean) {
                return 1.5 * (Math.pow(count, TWO_THIRDS) - Math.pow(mean, TWO_THIRDS)) / Math.pow(mean, 1 / 6d);
            }

            @Override
            double back(double standard, double mean) {
                var power = standard * Math.pow(mean, 1 / 6d) / 1.5 + Math.pow(mean, TWO_THIRDS);
                return power < 0 ? 0 : Math.pow(power, 1.5);
            }
        };

        private static final double TWO_THIRDS = 2 / 3d;

        abstract double of(double count, double mean);

        abstract double back(double standard, double mean);
    }

    public Cusum {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(expected > 0) || !(reference >= 0) || !(decision > 0));
    }

    /** The usual values of the paper, for one false alarm in about 500 days. */
    public static Cusum usual(double expected) {
        return new Cusum(expected, 1.04, 2.26, Scale.ROSSI);
    }

    /** @param bound the count of the day from which on it would have been an alarm */
    public record Day(int index, double observed, double sum, double bound, boolean alarm) {}

    public List<Day> of(double[] series) {
        Counts.check(series, 1);
        var days = new ArrayList<Day>();
        var sum = 0d;
        for (var day = 0; day < series.length; day++) {
            var bound = Math.max(0, scale.back(decision + reference - sum, expected));
            sum = Math.max(0, sum + scale.of(series[day], expected) - reference);
            days.add(new Day(day, series[day], sum, bound, sum >= decision));
        }
        return days;
    }
}
