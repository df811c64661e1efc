package vn.vungxanh.care.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.vungxanh.kernel.RuleBroken;

/** One line is one sentence of the texts: source; illness, subject, facts, province, day; rule, days, after, count, place, samples. */
class RegulationsTest {

    private static final List<Regulation> RULES = RuleTable.regulations();

    private static final String SENTENCES = """
            NĐ 101/2010 art. 5       | COVID-19 F1 - - 2020-06-01         | vn-2020-f1 14 0 ISOLATION CENTRAL 1,13
            NĐ 101/2010 art. 5       | COVID-19 F1 - - 2021-05-04         | vn-2020-f1 14 0 ISOLATION CENTRAL 1,13
            NĐ 101/2010 art. 5       | COVID-19 ENTRANT - - 2020-06-01    | vn-2020-entrant 14 0 ISOLATION CENTRAL 1,13
            Ministry 05/5/2021       | COVID-19 F1 - - 2021-05-05         | vn-2021-05-f1 21 7 ISOLATION CENTRAL 1,14,20
            Ministry 05/5/2021       | COVID-19 F1 - - 2021-07-13         | vn-2021-05-f1 21 7 ISOLATION CENTRAL 1,14,20
            Ministry 05/5/2021       | COVID-19 ENTRANT - - 2021-08-03    | vn-2021-05-entrant 21 7 ISOLATION CENTRAL 1,14,20
            Report 88 II.2.4a        | COVID-19 F1 - 11 2021-05-24        | db-2021-05-f1 14 7 ISOLATION CENTRAL 1,7,13
            Report 88 II.2.3b        | COVID-19 ENTRANT - 11 2021-05-24   | db-2021-05-entrant 14 7 ISOLATION CENTRAL 1,7,13
            Report 88, not before    | COVID-19 F1 - 11 2021-05-06        | vn-2021-05-f1 21 7 ISOLATION CENTRAL 1,14,20
            Report 88, not elsewhere | COVID-19 F1 - 22 2021-05-24        | vn-2021-05-f1 21 7 ISOLATION CENTRAL 1,14,20
            CV 5599 14/7/2021        | COVID-19 F1 - - 2021-07-14         | vn-2021-07-f1-central 14 14 ISOLATION CENTRAL 1,7,14
            CV 5599, home            | COVID-19 F1 house - 2021-07-14     | vn-2021-07-f1-home 14 14 ISOLATION HOME 1,7,14
            CV 5599, home later      | COVID-19 F1 tested - 2021-08-14    | vn-2021-07-f1-split 14 14 ISOLATION HOME 7
            CV 6288 04/8/2021        | COVID-19 ENTRANT immune - 2021-08-04 | vn-2021-08-entrant-vax 7 7 ISOLATION CENTRAL 1,7
            proposed                 | COVID-19 ENTRANT - - 2021-08-04    | vn-2021-08-entrant 14 14 ISOLATION CENTRAL 1,7,14
            CV 10696 16/12/2021      | COVID-19 F1 immune - 2021-12-16    | vn-2021-12-f1-vax 7 7 ISOLATION HOME 1,7
            CV 10696, unvaccinated   | COVID-19 F1 - - 2021-12-16         | vn-2021-12-f1-unvax 14 14 ISOLATION CENTRAL 1,7,14
            CV 762 21/02/2022        | COVID-19 F1 immune - 2022-02-21    | vn-2022-02-f1-vax 5 5 EXPOSURE HOME 5
            CV 762, unvaccinated     | COVID-19 F1 - - 2022-02-21         | vn-2022-02-f1-unvax 7 3 EXPOSURE HOME 7
            Nhân Dân 2022            | COVID-19 F0_HOME - - 2022-02-01    | vn-2022-f0-home 7 0 ISOLATION HOME 7
            QĐ 5053 step 5           | COVID-19 F2 - - 2021-05-24         | f2-home 14 0 ISOLATION HOME 1
            CV 11042                 | COVID-19 F2 - - 2022-02-21         | f2-home-2022 0 7 ISOLATION HOME -
            QĐ 3416 14/7/2021        | COVID-19 DISCHARGED - - 2021-07-14 | qd3416-discharged 14 0 ISOLATION HOME -
            QĐ 4689 06/10/2021       | COVID-19 DISCHARGED - - 2021-10-06 | qd4689-discharged 7 0 ISOLATION HOME -
            before QĐ 3416           | COVID-19 DISCHARGED - - 2021-05-24 | discharged-before 14 0 ISOLATION HOME -
            NĐ 101/2010, another     | MERS F1 - - 2015-06-01             | any-2010 null 0 ISOLATION CENTRAL -
            NĐ 165/2026 art. 14      | MERS F1 - - 2026-07-01             | vn-2026 null 0 ISOLATION HOME -
            """;

    @TestFactory
    Stream<DynamicTest> eachSentenceOfTheTextsIsApplied() {
        return SENTENCES
                .lines()
                .map(line -> line.split("\\|"))
                .map(parts -> DynamicTest.dynamicTest(parts[0].strip() + " → " + parts[2].strip(), () -> {
                    var asked = parts[1].strip().split(" +");
                    var applied = choose(asked).applied();
                    var samples = applied.testDays().isEmpty()
                            ? "-"
                            : String.join(
                                    ",",
                                    applied.testDays().stream()
                                            .map(String::valueOf)
                                            .toList());
                    assertThat("%s %s %s %s %s %s"
                                    .formatted(
                                            applied.id(),
                                            applied.days(),
                                            applied.followupDays(),
                                            applied.countFrom(),
                                            applied.place(),
                                            samples))
                            .isEqualTo(parts[2].strip());
                }));
    }

    @Test
    void everyRowOfTheTableIsTestedAndNamesItsSource() {
        var tested = new HashSet<String>();
        SENTENCES
                .lines()
                .forEach(line -> tested.add(line.split("\\|")[2].strip().split(" ")[0]));

        assertThat(RULES).extracting(Regulation::id).doesNotHaveDuplicates();
        assertThat(RULES).extracting(Regulation::id).containsExactlyInAnyOrderElementsOf(tested);
        assertThat(RULES)
                .allMatch(rule -> !rule.source().isBlank() && rule.confidence().matches("[HMR]"));
    }

    @Test
    void aProvinceThatAsksForLessThanTheMinistryIsShownBesideIt() {
        var choice = choose("COVID-19", "F1", "-", "11", "2021-05-24");

        assertThat(choice.isShorterThanNational()).isTrue();
        assertThat(choice.departsFrom()).map(Regulation::id).contains("vn-2021-05-f1");
    }

    @Test
    void daysFromTheStartAndDaysFromTheExposureAreCountedAsTheTextsDo() {
        var may = LocalDate.of(2021, 5, 7);
        var national = Term.of(CountFrom.ISOLATION, may.minusDays(3), may, 21, 0, List.of(1, 14, 20));
        var late = Term.of(CountFrom.EXPOSURE, may, may.plusDays(2), 5, 0, List.of(5));

        assertThat(national.endsOn()).isEqualTo(LocalDate.of(2021, 5, 28));
        assertThat(national.tests()).containsExactly(may, LocalDate.of(2021, 5, 20), LocalDate.of(2021, 5, 26));
        assertThat(national.dayNumber(may)).isEqualTo(1);
        assertThat(late.endsOn()).isEqualTo(LocalDate.of(2021, 5, 12));
        assertThat(late.tests()).containsExactly(LocalDate.of(2021, 5, 12));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> Term.of(CountFrom.EXPOSURE, null, may, 5, 0, List.of()))
                .matches(broken -> broken.rule() == IsolationRule.EXPOSURE_NEEDED);
    }

    private static RuleChoice choose(String... asked) {
        var known = Arrays.asList(asked[2].split("\\+"));
        var facts = new RuleFacts(known.contains("immune"), known.contains("house"), known.contains("tested"));
        return Regulations.choose(
                        RULES, asked[0], Subject.valueOf(asked[1]), facts, Set.of(asked[3]), LocalDate.parse(asked[4]))
                .orElseThrow();
    }
}
