package vn.vungxanh.insight.levels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.insight.levels.Site.Tier;

/** TT 15/2026/TT-BYT and QĐ 02/2016/QĐ-TTg. */
class ByThresholdTest {

    private static final Parameters NEW = new Parameters(Map.of(
            "a.warning",
            1.0,
            "years",
            5.0,
            "sd.warning",
            1.0,
            "sd.epidemic",
            2.0,
            "linked.warning",
            3.0,
            "linked.epidemic",
            5.0,
            "parts",
            1.0));

    private static final Parameters OLD = new Parameters(Map.of("a.days", 28.0, "years", 3.0, "parts", 2.0));

    private static final Usual USUAL = Usual.of(List.of(2, 4, 4, 6, 4));

    private static Facts endemic(double week, double month) {
        return Facts.of(Fact.GROUP_A, 0)
                .with(Fact.ENDEMIC, 1)
                .with(Fact.WEEK_TO_DATE, week)
                .with(Fact.MONTH_TO_DATE, month)
                .with(Fact.WEEK_MEAN, USUAL.mean())
                .with(Fact.WEEK_SD, USUAL.sd())
                .with(Fact.WEEK_YEARS, USUAL.years())
                .with(Fact.MONTH_MEAN, USUAL.mean())
                .with(Fact.MONTH_SD, USUAL.sd())
                .with(Fact.MONTH_YEARS, USUAL.years());
    }

    @Test
    void theDeviationIsThatOfASample() {
        assertThat(USUAL.mean()).isEqualTo(4);
        assertThat(USUAL.sd()).isEqualTo(Math.sqrt(2));
        assertThat(Usual.of(List.of()).years()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "5, 6, 1", "5.4, 6, 1", "6, 6, 2", "3, 6.8, 1", "3, 6.9, 3", "7, 7, 3"})
    void theWeekWarnsFromOneDeviationAndTheMonthIsAnEpidemicBeyondTwo(double week, double month, int level) {
        var verdict = ByThreshold.commune(endemic(week, month), NEW);

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.certain()).isTrue();
    }

    @Test
    void fewerThanFiveYearsAreNoHistory() {
        var verdict =
                ByThreshold.commune(endemic(9, 9).with(Fact.MONTH_YEARS, 4).with(Fact.WEEK_YEARS, 4), NEW);

        assertThat(verdict.level()).isEqualTo(1);
        assertThat(verdict.upTo()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"2, 4, 1", "3, 4, 2", "3, 5, 3", "0, 5, 3"})
    void linkedCasesCountWhereTheDiseaseIsNotAtHome(double week, double month, int level) {
        var facts = Facts.of(Fact.GROUP_A, 0)
                .with(Fact.ENDEMIC, 0)
                .with(Fact.LINKED_WEEK, week)
                .with(Fact.LINKED_MONTH, month);

        assertThat(ByThreshold.commune(facts, NEW).level()).isEqualTo(level);
    }

    @Test
    void oneCaseOfGroupAWarnsAndNobodyKnowsWhenItIsAnEpidemic() {
        var verdict = ByThreshold.commune(Facts.of(Fact.GROUP_A, 1).with(Fact.MONTH_TO_DATE, 1), NEW);

        assertThat(verdict.level()).isEqualTo(2);
        assertThat(verdict.upTo()).isEqualTo(3);
        assertThat(ByThreshold.commune(Facts.of(Fact.GROUP_A, 1).with(Fact.MONTH_TO_DATE, 9), NEW.with("a.epidemic", 5))
                        .level())
                .isEqualTo(3);
    }

    /** Article 22: from medium on. Not new, or new and low: no warning. New and not assessed: nobody knows. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1",
        "1, 2, 2, 2",
        "1, 3, 2, 2",
        "1, 4, 2, 2",
        "1, , 1, 2",
        "0, 4, 1, 1",
        "0, , 1, 1",
        ", , 1, 1",
        ", 2, 1, 2",
        ", 1, 1, 1"
    })
    void aNewDiseaseWarnsFromAMediumAssessmentOn(Double isNew, Double risk, int level, int upTo) {
        var rules = NEW.with("adhoc.warning", 2);
        var facts = endemic(0, 0).with(Fact.NEW_DISEASE, isNew).with(Fact.AD_HOC_RISK, risk);

        var verdict = ByThreshold.commune(facts, rules);

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.upTo()).isEqualTo(upTo);
    }

    @Test
    void whatWasSaidOfTheProvinceHoldsForItsCommunesUnlessTheirOwnSaysOtherwise() {
        var rules = NEW.with("adhoc.warning", 2);
        var province =
                new Site(9, Tier.PROVINCE, null, Facts.of(Fact.NEW_DISEASE, 1).with(Fact.AD_HOC_RISK, 2), List.of());
        var land = Landscape.of(site(1, endemic(0, 0)), site(2, endemic(0, 0).with(Fact.AD_HOC_RISK, 1)), province);

        var verdicts = new ByThreshold().judge(land, rules);

        assertThat(verdicts.get(1).level()).isEqualTo(2);
        assertThat(verdicts.get(2).level()).isEqualTo(1);
        assertThat(verdicts.get(9).why()).extracting(Criterion::key).contains("new_disease", "parts_warned");
    }

    @Test
    void aDeclaredEpidemicIsOverWhenTheMonthIsBackAtTheThreshold() {
        var over = ByThreshold.commune(endemic(1, 6).with(Fact.DECLARED, 1), NEW);
        var goesOn = ByThreshold.commune(endemic(1, 7).with(Fact.DECLARED, 1), NEW);

        assertThat(over.criteria()).filteredOn(each -> each.key().equals("end")).allMatch(Criterion::met);
        assertThat(goesOn.criteria())
                .filteredOn(each -> each.key().equals("end"))
                .noneMatch(Criterion::met);
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "27, 2", "28, 1"})
    void underTheOldLawOneCaseOfGroupAIsEnoughUntilItsTimeIsOver(double days, int level) {
        var site = site(
                1, Facts.of(Fact.GROUP_A, 1).with(Fact.DAYS_SINCE_LAST, days).with(Fact.DECLARED, 1));

        var verdict = new ByDeclaration().judge(Landscape.of(site), OLD).get(1);

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.criteria().get(1).met()).isEqualTo(days >= 28);
    }

    @Test
    void underTheOldLawTwoCommunesMakeADistrict() {
        var bad = Facts.of(Fact.GROUP_A, 0)
                .with(Fact.MONTH_TO_DATE, 5)
                .with(Fact.MONTH_MEAN_3, 4)
                .with(Fact.MONTH_YEARS_3, 3);
        var good = bad.with(Fact.MONTH_TO_DATE, 4);
        var district = new Site(9, Tier.DISTRICT, null, Facts.of(Fact.GROUP_A, 0), List.of());

        assertThat(new ByDeclaration().judge(Landscape.of(site(1, bad), site(2, good), district), OLD))
                .satisfies(verdicts -> {
                    assertThat(verdicts.get(1).level()).isEqualTo(2);
                    assertThat(verdicts.get(2).level()).isEqualTo(1);
                    assertThat(verdicts.get(9).level()).isEqualTo(1);
                });
        assertThat(new ByDeclaration()
                        .judge(Landscape.of(site(1, bad), site(2, bad), district), OLD)
                        .get(9)
                        .level())
                .isEqualTo(2);
    }

    private static Site site(int unit, Facts facts) {
        return new Site(unit, Tier.COMMUNE, 9, facts, List.of());
    }
}
