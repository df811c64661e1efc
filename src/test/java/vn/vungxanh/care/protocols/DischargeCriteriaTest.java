package vn.vungxanh.care.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row, one sentence of the regulation; its source stands in the first column. */
class DischargeCriteriaTest {

    private static final DischargeRules RULES = new DischargeRules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            before QĐ 3416: two negatives suffice             | 2021-05-24 | yes | 2021-05-20 | -          | 2021-05-22 2021-05-24 | 2 | yes | -
            before QĐ 3416: one is missing                    | 2021-05-24 | no  | 2021-05-10 | -          | 2021-05-22            | 2 | no  | SAMPLE
            QĐ 3416 without symptoms: day 10, two samples     | 2021-07-24 | no  | 2021-07-14 | -          | 2021-07-22 2021-07-24 | 2 | yes | -
            QĐ 3416 without symptoms: day 9 is too early      | 2021-07-23 | no  | 2021-07-14 | -          | 2021-07-21 2021-07-23 | 2 | yes | DAYS
            QĐ 3416 without symptoms: sample 2 is missing     | 2021-07-24 | no  | 2021-07-14 | -          | 2021-07-24            | 2 | no  | SAMPLE
            QĐ 3416: the last sample is older than 24 hours   | 2021-07-26 | no  | 2021-07-14 | -          | 2021-07-20 2021-07-22 | 2 | no  | SAMPLES_FIT
            QĐ 3416 with symptoms: day 14, free since day 10  | 2021-07-28 | yes | 2021-07-14 | 2021-07-24 | 2021-07-26 2021-07-28 | 2 | yes | -
            QĐ 3416 with symptoms: day 13 is too early        | 2021-07-27 | yes | 2021-07-14 | 2021-07-20 | 2021-07-25 2021-07-27 | 2 | yes | DAYS
            QĐ 3416 with symptoms: free for 2 days only       | 2021-08-05 | yes | 2021-07-14 | 2021-08-03 | 2021-08-03 2021-08-05 | 2 | yes | SYMPTOM_FREE
            QĐ 3416 with symptoms: still ill                  | 2021-08-05 | yes | 2021-07-14 | -          | 2021-08-03 2021-08-05 | 2 | yes | SYMPTOM_FREE
            QĐ 4689 without symptoms: day 10, negative day 9  | 2021-10-16 | no  | 2021-10-06 | -          | 2021-10-15            | 1 | yes | -
            QĐ 4689 without symptoms: the sample is of day 8  | 2021-10-16 | no  | 2021-10-06 | -          | 2021-10-14            | 1 | yes | SAMPLE_DAY
            QĐ 4689 without symptoms: day 9 is too early      | 2021-10-15 | no  | 2021-10-06 | -          | 2021-10-15            | 1 | yes | DAYS
            QĐ 4689 with symptoms: day 14, free for 3 days    | 2021-10-20 | yes | 2021-10-06 | 2021-10-17 | 2021-10-19            | 1 | yes | -
            QĐ 4689 with symptoms: free for 2 days only       | 2021-10-20 | yes | 2021-10-06 | 2021-10-18 | 2021-10-19            | 1 | yes | SYMPTOM_FREE
            QĐ 4689: Ct still below 30 on day 20              | 2021-10-26 | no  | 2021-10-06 | -          | -                     | 1 | no  | SAMPLE
            QĐ 4689: Ct still below 30, day 21 lets go        | 2021-10-27 | no  | 2021-10-06 | -          | -                     | 1 | no  | -
            QĐ 4689 with symptoms: day 21 but still ill       | 2021-10-27 | yes | 2021-10-06 | -          | -                     | 1 | no  | SYMPTOM_FREE
            """)
    void oneSentenceOfTheRegulation(
            String source,
            LocalDate on,
            String symptoms,
            LocalDate dayZero,
            @Nullable LocalDate freeSince,
            @Nullable String negatives,
            int needed,
            String suffice,
            Criterion.@Nullable Kind missing) {
        var had = symptoms.equals("yes");
        var patient = new Recovery(on, had, dayZero, freeSince, latestFirst(negatives), needed, suffice.equals("yes"));

        var criteria = DischargeCriteria.judge(RULES.inForce(had, on), patient);

        assertThat(criteria.missing().stream().map(Criterion::kind).distinct())
                .as(source)
                .containsExactlyElementsOf(missing == null ? List.of() : List.of(missing));
        assertThat(criteria.met()).as(source).isEqualTo(missing == null);
    }

    @ParameterizedTest
    @CsvSource({"2021-05-24, 14", "2021-07-14, 14", "2021-10-05, 14", "2021-10-06, 7", "2026-11-22, 7"})
    void theWatchAtHomeFollowsTheRuleOfTheDay(LocalDate on, int days) {
        assertThat(RULES.inForce(true, on).watchDays()).isEqualTo(days);
        assertThat(RULES.inForce(false, on).watchDays()).isEqualTo(days);
    }

    @Test
    void theEarliestDayIsSaidThoughSamplesAreMissing() {
        var day = LocalDate.of(2021, 7, 20);
        var patient = new Recovery(day, false, LocalDate.of(2021, 7, 14), null, List.of(), 2, false);

        var criteria = DischargeCriteria.judge(RULES.inForce(false, day), patient);

        assertThat(criteria.earliest()).isEqualTo(LocalDate.of(2021, 7, 24));
        assertThat(criteria.points())
                .filteredOn(point -> point.kind() == Criterion.Kind.SAMPLE)
                .hasSize(2);
    }

    @Test
    void everyRuleNamesItsSource() {
        assertThat(RULES.all())
                .allMatch(rule -> !rule.source().isBlank() && !rule.confidence().isBlank());
        assertThat(new Triage().rules()).allMatch(rule -> !rule.source().isBlank());
    }

    private static List<LocalDate> latestFirst(@Nullable String days) {
        return days == null
                ? List.of()
                : Arrays.stream(days.split(" "))
                        .map(LocalDate::parse)
                        .sorted((a, b) -> b.compareTo(a))
                        .toList();
    }
}
