package vn.vungxanh.insight.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vungxanh.support.Oracle.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.Oracle;

class DelayFitTest {

    private static final double CLOSE = 1e-4;

    @ParameterizedTest
    @CsvSource({
        "hk_serial_interval_positive, hk_serial_interval_input.csv, serial_interval, gamma, GAMMA",
        "hk_serial_interval_positive, hk_serial_interval_input.csv, serial_interval, lnorm, LOGNORMAL",
        "hk_serial_interval_positive, hk_serial_interval_input.csv, serial_interval, weibull, WEIBULL",
        "hk_serial_interval_all, hk_serial_interval_input.csv, serial_interval, norm, NORMAL",
        "hk_onset_to_confirm_gt0, hk_onset_to_confirm_input.csv, onset_to_confirm, gamma, GAMMA",
        "hk_onset_to_confirm_gt0, hk_onset_to_confirm_input.csv, onset_to_confirm, lnorm, LOGNORMAL",
        "hk_onset_to_confirm_gt0, hk_onset_to_confirm_input.csv, onset_to_confirm, weibull, WEIBULL",
        "mers_onset_to_report_gt0, mers_onset_to_report_input.csv, onset_to_report, gamma, GAMMA",
        "mers_onset_to_report_gt0, mers_onset_to_report_input.csv, onset_to_report, lnorm, LOGNORMAL",
        "mers_onset_to_report_gt0, mers_onset_to_report_input.csv, onset_to_report, weibull, WEIBULL",
        "ebola_sim_onset_to_hosp_gt0, ebola_sim_onset_to_hosp_input.csv, onset_to_hosp, gamma, GAMMA",
        "ebola_sim_onset_to_hosp_gt0, ebola_sim_onset_to_hosp_input.csv, onset_to_hosp, lnorm, LOGNORMAL",
        "ebola_sim_onset_to_hosp_gt0, ebola_sim_onset_to_hosp_input.csv, onset_to_hosp, weibull, WEIBULL"
    })
    void exactDelaysEqualTheReference(String data, String file, String column, String theirName, DelayFamily family) {
        var theirs = new Oracle("delays/fits.csv").row(Map.of("data", data, "dist", theirName));
        var delays = Arrays.stream(new Oracle("delays/" + file).column(column))
                .filter(days -> days > 0 || family == DelayFamily.NORMAL)
                .mapToObj(Delay::exactly)
                .toList();

        var ours = DelayFit.of(family, delays);

        var errors = Objects.requireNonNull(ours.errors());
        assertThat(ours.cases()).isEqualTo(Oracle.number(theirs, "n"));
        assertClose(ours.curve().first(), Oracle.number(theirs, "p1"), CLOSE, "first parameter");
        assertClose(ours.curve().second(), Oracle.number(theirs, "p2"), CLOSE, "second parameter");
        assertClose(errors[0], Oracle.number(theirs, "se1"), 2e-4, "error of the first");
        assertClose(errors[1], Oracle.number(theirs, "se2"), 2e-4, "error of the second");
        assertClose(ours.logLikelihood(), Oracle.number(theirs, "loglik"), 1e-8, "likelihood");
        assertClose(ours.aic(), Oracle.number(theirs, "aic"), 1e-8, "AIC");
    }

    @ParameterizedTest
    @CsvSource({
        "L, meanlog, LOGNORMAL", "L, sdlog, LOGNORMAL", "L, p5, LOGNORMAL", "L, p50, LOGNORMAL", "L, p95, LOGNORMAL",
        "L, p99, LOGNORMAL", "W, shape, WEIBULL", "W, scale, WEIBULL", "W, p5, WEIBULL", "W, p50, WEIBULL",
        "W, p95, WEIBULL", "W, p99, WEIBULL"
    })
    void delaysOfWhichBothEndsHaveAWindowEqualTheReference(String theirName, String figure, DelayFamily family) {
        var theirs =
                new Oracle("delays/mers_incubation_censored_fits.csv").row(Map.of("dist", theirName, "stat", figure));

        var ours = DelayFit.of(family, incubations());

        var value = figure.startsWith("p")
                ? ours.curve().quantile(Integer.parseInt(figure.substring(1)) / 100d)
                : figure.equals("meanlog") || figure.equals("shape")
                        ? ours.curve().first()
                        : ours.curve().second();
        assertThat(value)
                .as(figure)
                .isCloseTo(Oracle.number(theirs, "est"), Offset.offset(5e-4 + CLOSE * Oracle.number(theirs, "est")));
        assertClose(ours.logLikelihood(), Oracle.number(theirs, "loglik"), 1e-6, "likelihood");
        if (figure.equals("meanlog") || figure.equals("shape") || figure.equals("sdlog") || figure.equals("scale")) {
            var error =
                    Objects.requireNonNull(ours.errors())[figure.equals("meanlog") || figure.equals("shape") ? 0 : 1];
            assertThat(error).as(figure).isCloseTo(Oracle.number(theirs, "StdErr"), Offset.offset(1e-3));
        }
    }

    /** The closed form against a sum over ten thousand pairs of instants. */
    @ParameterizedTest
    @EnumSource(DelayFamily.class)
    void theChanceOfTwoWindowsIsTheDoubleIntegral(DelayFamily family) {
        var curve =
                DelayCurve.of(family, family == DelayFamily.GAMMA ? 2.3 : 1.7, family == DelayFamily.WEIBULL ? 6 : 0.6);
        for (var delay : new Delay[] {Delay.ofDays(0), Delay.ofDays(3), window(0, 4, 2, 3), window(0, 1, 6, 9)}) {
            var sum = 0d;
            var steps = 400;
            for (var i = 0; i < steps; i++) {
                var exposed = delay.exposedFrom() + (i + 0.5) / steps * (delay.exposedTo() - delay.exposedFrom());
                sum += curve.upTo(delay.to() - exposed) - curve.upTo(delay.from() - exposed);
            }
            sum *= (delay.exposedTo() - delay.exposedFrom()) / steps;

            assertThat(Math.exp(delay.logLikelihood(curve)))
                    .as(delay.toString())
                    .isCloseTo(sum, Offset.offset(2e-5));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GAMMA", "LOGNORMAL", "WEIBULL"})
    void whatIsStillToComeIsAllowedForInAGrowingEpidemic(DelayFamily family) {
        var chance = new Random(88);
        var start = family.like(8, 4);
        var law = DelayCurve.of(family, start[0], start[1]);
        var delays = new ArrayList<Delay>();
        var naive = new ArrayList<Delay>();
        for (var n = 0; n < 4_000; n++) {
            var began = Math.floor(30 * Math.log(1 + chance.nextDouble() * (Math.E * Math.E * Math.E - 1)) / 3);
            var days = (int) Math.floor(chance.nextDouble() + law.quantile(chance.nextDouble()));
            if (began + days < 30) {
                delays.add(Delay.ofDays(days).seenUntil(30 - began));
                naive.add(Delay.ofDays(days));
            }
        }

        assertThat(DelayFit.of(family, naive).mean().value()).isLessThan(7.2);
        var fit = DelayFit.of(family, delays);
        assertThat(fit.mean().value()).isCloseTo(8, Offset.offset(0.6));
        assertThat(Objects.requireNonNull(fit.mean().low())).isLessThan(8.1);
        assertThat(Objects.requireNonNull(fit.mean().high())).isGreaterThan(7.9);
    }

    @Test
    void equalDelaysCountAsOftenAsTheyWereSeen() {
        var each = new ArrayList<Delay>();
        var counted = new ArrayList<Delay>();
        for (var days = 0; days < 9; days++) {
            var often = 1 + days * (9 - days) / 3;
            each.addAll(Collections.nCopies(often, Delay.ofDays(days)));
            counted.add(Delay.ofDays(days).times(often));
        }

        var one = DelayFit.of(DelayFamily.GAMMA, each);
        var other = DelayFit.of(DelayFamily.GAMMA, counted);

        assertThat(other.cases()).isEqualTo(one.cases());
        assertThat(other.mean()).isEqualTo(one.mean());
        assertThat(DelayFit.all(counted, DelayFamily.values()))
                .extracting(DelayFit::aic)
                .isSorted();
    }

    @Test
    void whatNoDistributionExplainsIsRefused() {
        refused(MethodRule.SERIES_TOO_SHORT, DelayFamily.GAMMA, exact(1, 2, 3));
        refused(MethodRule.DELAYS_ALL_ALIKE, DelayFamily.LOGNORMAL, exact(3, 3, 3, 3, 3, 3));
        refused(MethodRule.DELAYS_ALL_ALIKE, DelayFamily.GAMMA, Collections.nCopies(40, Delay.ofDays(20)));
        refused(MethodRule.DELAY_NOT_POSITIVE, DelayFamily.WEIBULL, exact(0, 1, 2, 3, 4, 5));
        assertThatThrownBy(() -> window(3, 2, 4, 5)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> Delay.exactly(Double.NaN)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new Delay(0, 1, 4, 5, 4.5, 1)).isInstanceOf(RuleBroken.class);
        assertThat(DelayFit.of(DelayFamily.NORMAL, exact(-1, 0, 1, 2, 3, 4))
                        .mean()
                        .value())
                .isCloseTo(1.5, Offset.offset(1e-6));
    }

    private static void refused(MethodRule rule, DelayFamily family, List<Delay> delays) {
        assertThatThrownBy(() -> DelayFit.of(family, delays))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    private static List<Delay> exact(double... days) {
        return Arrays.stream(days).mapToObj(Delay::exactly).toList();
    }

    private static Delay window(double exposedFrom, double exposedTo, double from, double to) {
        return new Delay(exposedFrom, exposedTo, from, to, Double.POSITIVE_INFINITY, 1);
    }

    private static List<Delay> incubations() {
        var given = new Oracle("delays/mers_incubation_censored_input.csv");
        double[] exposedFrom = given.column("EL");
        double[] exposedTo = given.column("ER");
        double[] from = given.column("SL");
        double[] to = given.column("SR");
        return IntStream.range(0, from.length)
                .mapToObj(n -> window(exposedFrom[n], exposedTo[n], from[n], to[n]))
                .toList();
    }
}
