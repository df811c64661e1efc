package vn.vungxanh.insight.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaQuantilesTest {

    private static final double[] LEVELS = {0.001, 0.025, 0.5, 0.975, 0.9999};

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.9, 1, 1.5, 2, 7, 58, 1001, 250_000.25})
    void everyShapeHasTheQuantilesOfItsDistribution(double shape) {
        var quantiles = new GammaQuantiles(LEVELS);
        var first = quantiles.of(shape, 0.5);
        var again = quantiles.of(shape, 1);

        for (var i = 0; i < LEVELS.length; i++) {
            var reached = GammaDistribution.of(shape, 1).cumulativeProbability(again[i]);
            assertThat(reached).isCloseTo(LEVELS[i], within(1e-9));
            assertThat(first[i]).isCloseTo(again[i] / 2, within(1e-12 * again[i]));
        }
    }
}
