package vn.vungxanh.surveillance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;

/** Row by row of negative_rules.csv. */
class DischargeTestsTest {

    private static final Instant LEAVES = Instant.parse("2021-08-20T02:00:00Z");

    private final DischargeTests rules = new DischargeTests(null);

    @Test
    void twoNegativesADayApartSufficeBeforeQd3416WhateverTheLastDay() {
        var rule = rules.inForce(LocalDate.of(2021, 5, 24));

        assertThat(rule.id()).isEqualTo("vn-2020-two-negatives");
        assertThat(judge(rule, negative(72), negative(96)).met()).isTrue();
        assertThat(judge(rule, negative(72), negative(80)).met()).isFalse();
        assertThat(judge(rule, negative(72), positive(96, "33")).met()).isFalse();
    }

    @Test
    void qd3416CountsALateCtAndWantsTheLastSampleOfTheLastDay() {
        var rule = rules.inForce(LocalDate.of(2021, 8, 20));

        assertThat(rule.id()).isEqualTo("vn-2021-07-qd3416");
        assertThat(judge(rule, negative(20), positive(44, "30")).met()).isTrue();
        assertThat(judge(rule, negative(25), negative(50)).met()).isFalse();
        assertThat(judge(rule, negative(20), positive(44, "29.99")).met()).isFalse();
        assertThat(judge(rule, positive(10, "21"), negative(20), negative(48)).met())
                .isFalse();
        assertThat(judge(rule, negative(10), negative(20), negative(34)).met()).isTrue();
    }

    @Test
    void qd4689WantsOne() {
        var rule = rules.inForce(LocalDate.of(2021, 10, 6));

        assertThat(rule.id()).isEqualTo("vn-2021-10-qd4689");
        assertThat(judge(rule, positive(5, "31")).met()).isTrue();
        assertThat(judge(rule).met()).isFalse();
    }

    @Test
    void theDaysOfTheRulesMeetWithoutAGap() {
        for (var rule : rules.rules()) {
            if (rule.validTo() != null) {
                assertThat(rules.inForce(rule.validTo().plusDays(1))).isNotEqualTo(rule);
            }
            assertThat(rules.inForce(rule.validFrom())).isEqualTo(rule);
            assertThat(rule.source()).isNotBlank();
        }
    }

    private static DischargeTests.Verdict judge(NegativeRule rule, TestLine... tests) {
        return DischargeTests.judge(rule, List.of(tests), LEAVES);
    }

    private static TestLine negative(int hoursBefore) {
        return line(hoursBefore, PersonResult.NEGATIVE, null);
    }

    private static TestLine positive(int hoursBefore, String ct) {
        return line(hoursBefore, PersonResult.POSITIVE, new BigDecimal(ct));
    }

    private static TestLine line(int hoursBefore, PersonResult result, BigDecimal ct) {
        var at = LEAVES.minusSeconds(hoursBefore * 3_600L);
        return new TestLine(
                UUID.randomUUID(),
                new SpecimenId(UUID.randomUUID()),
                "X",
                new PersonId(UUID.randomUUID()),
                "A",
                1990,
                new UnitId(1),
                TestKind.PCR_SCREENING,
                Purpose.DISCHARGE,
                1,
                at,
                null,
                result,
                ct,
                at,
                true);
    }
}
