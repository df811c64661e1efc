package vn.vungxanh.capacity.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vungxanh.kernel.RuleBroken;

class BurnRateTest {

    private static final Instant SIX = Instant.parse("2021-05-23T23:00:00Z");

    @Test
    void aWeekIsDividedBySevenAndAYoungerLedgerByItsOwnDays() {
        assertThat(rate("70", Duration.ofDays(40))).isEqualByComparingTo("10");
        assertThat(rate("70", Duration.ofDays(2))).isEqualByComparingTo("35");
        assertThat(rate("70", Duration.ofMinutes(5))).isEqualByComparingTo("70");
        assertThat(BurnRate.ofLedger(BigDecimal.TEN, null, SIX)).isEmpty();
    }

    @Test
    void theDayOnWhichNothingIsLeftFollows() {
        var rate = BurnRate.ofLedger(new BigDecimal("70"), SIX.minus(Duration.ofDays(40)), SIX)
                .orElseThrow();

        assertThat(rate.daysLeft(new BigDecimal("25"))).isEqualTo(2.5);
        assertThat(BurnRate.runsOutOn(2.5, SIX)).isEqualTo(LocalDate.of(2021, 5, 26));
        assertThat(BurnRate.runsOutOn(null, SIX)).isNull();
    }

    /** The calculator of the CDC: 100 boxes at first, 20 came, 60 are left after four days. */
    @Test
    void byHandItIsFirstCountAndReceivedLessLastCountByDays() {
        var rate = BurnRate.byHand(of(100), of(20), of(60), of(4));

        assertThat(rate.perDay()).isEqualByComparingTo("15");
        assertThat(rate.daysLeft(of(60))).isEqualTo(4.0);
        assertThatThrownBy(() -> BurnRate.byHand(of(10), of(0), of(11), of(1)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(StockRule.BURN_UNREADABLE));
    }

    @Test
    void thresholdsAreChosenByTheItemAndTheDay() {
        var thresholds = new Thresholds();
        var day = LocalDate.of(2021, 5, 24);
        var suits = thresholds.of(new ItemCode("PPE_SET"), day);

        assertThat(thresholds.of(new ItemCode("PCR_TEST"), day).alarmDays()).isEqualTo(10);
        assertThat(suits.level(true, 6.9)).isEqualTo(Threshold.Level.ALARM);
        assertThat(suits.level(true, 7.0)).isEqualTo(Threshold.Level.WARN);
        assertThat(suits.level(true, 14.0)).isEqualTo(Threshold.Level.ENOUGH);
        assertThat(suits.level(false, 0.0)).isEqualTo(Threshold.Level.OUT);
        assertThat(suits.level(true, null)).isEqualTo(Threshold.Level.UNMEASURED);
    }

    @Test
    void daysWithoutAnEntryKeepWhatWasThere() {
        var days = DayOfStock.of(
                List.of(
                        new SlipReadings.Day(LocalDate.of(2021, 5, 1), of(100), of(0)),
                        new SlipReadings.Day(LocalDate.of(2021, 5, 22), of(-30), of(30))),
                LocalDate.of(2021, 5, 24),
                4);

        assertThat(days).extracting(day -> day.left().intValue()).containsExactly(100, 70, 70, 70);
        assertThat(days).extracting(day -> day.used().intValue()).containsExactly(0, 30, 0, 0);
    }

    private static BigDecimal rate(String used, Duration age) {
        return BurnRate.ofLedger(new BigDecimal(used), SIX.minus(age), SIX)
                .orElseThrow()
                .perDay();
    }

    private static BigDecimal of(int number) {
        return BigDecimal.valueOf(number);
    }
}
