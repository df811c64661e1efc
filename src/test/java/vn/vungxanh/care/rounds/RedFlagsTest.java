package vn.vungxanh.care.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The dated tables, row by row. */
class RedFlagsTest {

    private static final LocalDate MAY = LocalDate.of(2021, 5, 24);
    private static final LocalDate AUGUST = LocalDate.of(2021, 8, 30);
    private final RedFlags flags = new RedFlags();

    static List<RedFlag> rows() {
        return new RedFlags().all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowAlarmsAtItsThresholdAndNotBeforeItsDay(RedFlag row) {
        var person = personOf(row, row.validFrom());
        var before = personOf(row, row.validFrom().minusDays(1));

        assertThat(flags.seen(person, at(row, 0))).as("at the threshold").contains(row);
        assertThat(flags.seen(person, Vitals.WELL)).isEmpty();
        assertThat(flags.seen(before, at(row, 0))).as("the day before").doesNotContain(row);
        if (row.measure() != RedFlag.Measure.SYMPTOM) {
            assertThat(flags.seen(person, at(row, -1)))
                    .as("just on the safe side")
                    .doesNotContain(row);
        }
        assertThat(row.source()).isNotBlank();
        assertThat(row.confidence()).isIn("H", "M", "R");
        assertThat(row.nameVi()).isNotBlank().isNotEqualTo(row.nameEn());
    }

    @ParameterizedTest
    @CsvSource({
        // temperature, SpO2, breaths, reason, birth year, the flags
        "37.9,,,HOME,1990,",
        "38.0,,,HOME,1990,fever",
        "39.5,,,HOME,1990,high-fever fever",
        ",95,,HOME,1990,",
        ",93,,HOME,1990,spo2-94",
        ",95,,HOME,1950,spo2-96-vulnerable",
        ",95,,CASE_AT_HOME,1990,spo2-96-case",
        ",,22,HOME,1990,breaths-adult",
        ",,22,HOME,2014,",
        ",,31,HOME,2014,breaths-child",
        ",,31,HOME,2019,",
        ",,41,HOME,2019,breaths-infant",
        ",,22,HOME,,breaths-adult"
    })
    void thresholdsFollowTheGroup(
            BigDecimal temperature, Integer spo2, Integer breaths, WatchReason reason, Integer birthYear, String red) {
        var person = new Watched("COVID-19", reason, false, birthYear, AUGUST);
        var seen = flags.seen(person, new Vitals(temperature, spo2, null, breaths, Set.of()));
        assertThat(seen.stream().map(RedFlag::id))
                .containsExactlyElementsOf(red == null ? List.of() : List.of(red.split(" ")));
    }

    @Test
    void aCoughMattersInIsolationAndNotInAKnownPatientOrAnotherDisease() {
        var cough = new Vitals(null, null, null, null, Set.of(Symptom.COUGH));
        assertThat(flags.seen(new Watched("COVID-19", WatchReason.HOME, false, 1990, MAY), cough))
                .hasSize(1);
        assertThat(flags.seen(new Watched("COVID-19", WatchReason.DISCHARGED, false, 1990, MAY), cough))
                .isEmpty();
        assertThat(flags.seen(new Watched("MEASLES", WatchReason.HOME, false, 1990, MAY), cough))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HOME,2021-05-24T06:00+07:00,2021-05-24T00:00+07:00,2021-05-23T12:00+07:00",
        "HOME,2021-05-24T12:00+07:00,2021-05-24T12:00+07:00,2021-05-24T00:00+07:00",
        "DISCHARGED,2021-05-24T23:59+07:00,2021-05-24T12:00+07:00,2021-05-24T00:00+07:00",
        "AFTERWARDS,2021-05-24T18:00+07:00,2021-05-24T00:00+07:00,2021-05-23T00:00+07:00"
    })
    void theDayHasThePartsOfItsRule(WatchReason reason, String at, String part, String before) {
        var rule = new VisitRules().inForce(reason, MAY);
        assertThat(rule.partOf(instant(at))).isEqualTo(instant(part));
        assertThat(rule.partBefore(instant(at))).isEqualTo(instant(before));
    }

    @Test
    void whereNoTextIsInForceOnceADayIsAsked() {
        assertThat(new VisitRules()
                        .inForce(WatchReason.HOME, LocalDate.of(2019, 1, 1))
                        .timesADay())
                .isEqualTo(1);
        assertThat(new VisitRules().inForce(WatchReason.HOME, MAY).timesADay()).isEqualTo(2);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Watched personOf(RedFlag row, LocalDate day) {
        var year = day.getYear();
        return switch (row.who()) {
            case CHILD -> new Watched("COVID-19", WatchReason.HOME, false, year - 8, day);
            case INFANT -> new Watched("COVID-19", WatchReason.HOME, false, year - 1, day);
            case VULNERABLE -> new Watched("COVID-19", WatchReason.HOME, true, year - 30, day);
            case CASE -> new Watched("COVID-19", WatchReason.CASE_AT_HOME, false, year - 30, day);
            default -> new Watched("COVID-19", WatchReason.HOME, false, year - 30, day);
        };
    }

    /** Just red for a step of 0, just not for -1. */
    private static Vitals at(RedFlag row, int step) {
        if (row.measure() == RedFlag.Measure.SYMPTOM) {
            return new Vitals(null, null, null, null, Set.of(Symptom.valueOf(row.value())));
        }
        var smallest = row.measure() == RedFlag.Measure.TEMPERATURE ? new BigDecimal("0.1") : BigDecimal.ONE;
        var upwards = row.comparison().startsWith(">");
        var value = new BigDecimal(row.value());
        if (!row.comparison().endsWith("=")) {
            value = upwards ? value.add(smallest) : value.subtract(smallest);
        }
        var away = smallest.multiply(BigDecimal.valueOf(upwards ? step : -step));
        value = value.add(away);
        var whole = value.intValue();
        return switch (row.measure()) {
            case TEMPERATURE -> new Vitals(value, null, null, null, Set.of());
            case SPO2 -> new Vitals(null, whole, null, null, Set.of());
            case PULSE -> new Vitals(null, null, whole, null, Set.of());
            default -> new Vitals(null, null, null, whole, Set.of());
        };
    }
}
