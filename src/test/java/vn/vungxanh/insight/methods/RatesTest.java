package vn.vungxanh.insight.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vungxanh.support.Oracle.assertClose;

import java.util.Objects;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import vn.vungxanh.support.Oracle;

class RatesTest {

    private static final double CLOSE = 1e-6;
    private static final double SEARCHED = 2e-3;

    @Test
    void theLimitsOfAShareEqualTheReference() {
        for (var row : new Oracle("rates/binomial_ci.csv").rows()) {
            var share = new Proportion(Long.parseLong(row.get("x")), Long.parseLong(row.get("n")));
            assertClose(share.exact().low(), Oracle.number(row, "exact_lo"), CLOSE, row.toString());
            assertClose(share.exact().high(), Oracle.number(row, "exact_hi"), CLOSE, row.toString());
            assertClose(share.wilson().low(), Oracle.number(row, "wilson_lo"), CLOSE, row.toString());
            assertClose(share.wilson().high(), Oracle.number(row, "wilson_hi"), CLOSE, row.toString());
        }
    }

    /** The reference searches its limits to about a thousandth; ours must leave exactly 2.5 % on each side. */
    @Test
    void theLimitsOfARateEqualTheReferenceAndLeaveTheSameChanceOnBothSides() {
        for (var row : new Oracle("rates/poisson_exact_ci.csv").rows()) {
            var rate = new Incidence(Long.parseLong(row.get("x")), Double.parseDouble(row.get("pt")));
            assertClose(rate.value(), Oracle.number(row, "rate"), CLOSE, row.toString());
            assertClose(rate.exact().low(), Oracle.number(row, "lower"), SEARCHED, row.toString());
            assertClose(rate.exact().high(), Oracle.number(row, "upper"), SEARCHED, row.toString());
            var most = PoissonDistribution.of(rate.exact().high() * rate.people());
            assertClose(most.cumulativeProbability((int) rate.cases()), 0.025, 1e-9, row.toString());
            if (rate.cases() > 0) {
                var least = PoissonDistribution.of(rate.exact().low() * rate.people());
                assertClose(least.survivalProbability((int) rate.cases() - 1), 0.025, 1e-9, row.toString());
            }
        }
    }

    /** Oswego 1940: it was the vanilla ice cream. */
    @Test
    void theAttackRatesOfASupperEqualTheReference() {
        for (var row : new Oracle("rates/oswego_attack_rates.csv").rows()) {
            var food = row.get("food");
            var rates = new AttackRates(cell(row.get("a")), cell(row.get("b")), cell(row.get("c")), cell(row.get("d")));
            var risk = Objects.requireNonNull(rates.riskRatio());
            assertClose(risk.value(), Oracle.number(row, "RR"), CLOSE, food);
            assertClose(risk.low(), Oracle.number(row, "RR_lo"), CLOSE, food);
            assertClose(risk.high(), Oracle.number(row, "RR_hi"), CLOSE, food);
            var odds = Objects.requireNonNull(rates.oddsRatio());
            assertClose(odds.value(), Oracle.number(row, "OR"), CLOSE, food);
            assertClose(odds.low(), Oracle.number(row, "OR_lo"), CLOSE, food);
            assertClose(odds.high(), Oracle.number(row, "OR_hi"), CLOSE, food);
            assertClose(rates.chiSquared(), Oracle.number(row, "chi2"), CLOSE, food);
            assertClose(rates.fisher(), Oracle.number(row, "fisher_p"), CLOSE, food);
        }
    }

    @Test
    void anEmptyCellHasNoRatio() {
        assertThat(new AttackRates(5, 3, 0, 9).riskRatio()).isNull();
        assertThat(new AttackRates(5, 0, 2, 9).oddsRatio()).isNull();
        assertThat(new AttackRates(0, 4, 0, 9).chiSquared()).isZero();
    }

    private static long cell(String text) {
        return Long.parseLong(text);
    }
}
