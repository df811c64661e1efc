package vn.vungxanh.insight.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.levels.Criterion;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.territory.zones.OutbreakKind;

/** From cases and outbreaks in the records to levels. Each test has a month of its own. */
@HouseTest
class RecordsToLevelsTest {

    private static final String COLOURS = "qd-2686-2021";

    @Autowired
    ApplicationContext house;

    private Province province;

    @BeforeEach
    void place() {
        province = new Province(house);
    }

    @Test
    void aClusterOfUnknownSourceIsRedItsNeighboursOrangeAndTheNextOnesYellow() {
        var first = province.sick("26574", Source.COMMUNITY, "2021-06-10");
        var second = province.sick("26574", Source.CONTACT, "2021-06-11");

        assertThat(level("26574", "2021-06-11")).isEqualTo(3);
        province.cluster("26574", OutbreakKind.HAMLET, List.of(first, second));

        var judged = province.judged(COLOURS, "2021-06-11");
        var red = judged.verdict(province.unit("26574"));
        assertThat(red.level()).isEqualTo(4);
        assertThat(red.why()).extracting(Criterion::key).containsExactly("cluster_untraced");
        var neighbours = judged.site(province.unit("26574")).neighbours();
        assertThat(neighbours).isNotEmpty();
        for (var each : neighbours) {
            assertThat(judged.verdicts().get(each).level()).isGreaterThanOrEqualTo(3);
        }
        // As it was before the cases, whatever was recorded since.
        assertThat(level("26574", "2021-06-09")).isEqualTo(1);
        assertThat(judged.site(province.unit("26574")).facts().get(Fact.CASES_WEEK))
                .isEqualTo(2);
        assertThat(judged.site(province.scope.home()).facts().get(Fact.CASES_WEEK))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aSchoolIsRedAlsoWhenItsSourceIsKnown() {
        var cases = List.of(
                province.sick("26599", Source.IMPORTED, "2021-07-20"),
                province.sick("26599", Source.CONTACT, "2021-07-20"));
        assertThat(level("26599", "2021-07-21")).isEqualTo(2);

        province.cluster("26599", OutbreakKind.SCHOOL, cases);

        assertThat(level("26599", "2021-07-21")).isEqualTo(4);
    }

    @Test
    void whatIsWrittenDownIsWrittenOnceAndTellsWhatRose() {
        province.keep("2021-08-10");
        province.sick("26704", Source.UNKNOWN, "2021-08-11");

        var changed = province.keep("2021-08-12");
        var again = province.keep("2021-08-12");

        var unit = province.unit("26704").value();
        assertThat(changed).anySatisfy(each -> {
            assertThat(each.unit()).isEqualTo(unit);
            assertThat(each.regime()).isEqualTo(COLOURS);
            assertThat(each.from()).isEqualTo(1);
            assertThat(each.to()).isEqualTo(3);
        });
        assertThat(again).isEmpty();
        var judged = province.judged(COLOURS, "2021-08-12");
        var risk = province.bean(RiskQueries.class);
        assertThat(province.together(() -> risk.since(judged))).containsEntry(unit, Province.at("2021-08-12"));
        assertThat(province.together(() -> risk.sinceYesterday(judged)))
                .anyMatch(each -> each.unit() == unit && each.before() == 1 && each.after() == 3);
        province.keep("2021-08-11");
        assertThat(province.together(() -> risk.history(
                        province.scope,
                        province.unit("26704"),
                        Disease.COVID_19,
                        judged.regime(),
                        Province.at("2021-08-10"),
                        Province.at("2021-08-12"))))
                .extracting(LevelRow::level)
                .startsWith(1)
                .endsWith(3);
    }

    @Test
    void aCommuneKnowsTheLevelOfItsNeighboursButNobodyElsesProvince() {
        var commune = province.staff.scope("26575", Role.UNIT_OFFICER);
        var risk = province.bean(RiskQueries.class);
        var regime = province.bean(RiskRegimes.class).find(COLOURS).orElseThrow();

        var judged = ActingAs.call(
                commune,
                () -> risk.judge(commune, commune.home(), Disease.COVID_19, regime, Province.at("2021-06-11")));

        assertThat(judged.verdicts()).hasSizeGreaterThan(80);
        assertThatThrownBy(() -> ActingAs.call(
                        commune,
                        () -> risk.judge(
                                commune, province.unit("103"), Disease.COVID_19, regime, Province.at("2021-06-11"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theUnitsAreThoseOfTheDayAlsoAfterTheReform() {
        var judged = province.judged(COLOURS, "2021-06-11");
        var units = province.bean(Units.class);
        assertThat(judged.land().sites())
                .anyMatch(site -> units.get(new UnitId(site.unit())).level() == UnitLevel.DISTRICT);

        var scope = province.staff.scope("11", Role.COMMITTEE);
        var now = ActingAs.call(
                scope,
                () -> province.bean(RiskQueries.class)
                        .judge(
                                scope,
                                units.byCode("11", LocalDate.of(2026, 8, 1))
                                        .orElseThrow()
                                        .id(),
                                Disease.COVID_19,
                                province.bean(RiskRegimes.class)
                                        .find("tt-15-2026")
                                        .orElseThrow(),
                                Province.at("2026-08-01")));
        assertThat(now.verdicts()).hasSize(46);
        assertThat(now.land().sites())
                .filteredOn(site -> site.within() != null)
                .allSatisfy(site -> assertThat(site.neighbours()).isNotEmpty());
    }

    @Test
    void anOfficerConfirmsOrOverridesAndTwoAtOnceDoNotBoth() {
        var decisions = province.bean(Decisions.class);
        var regime = province.bean(RiskRegimes.class).find("qd-218-2022").orElseThrow();
        var unit = province.unit("26731");

        assertThatThrownBy(() -> ActingAs.call(
                        province.scope, () -> decisions.decide(province.scope, wanted(unit, regime, 3, 0, null, null))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(RiskRule.REASON_TOO_SHORT));
        assertThatThrownBy(() -> ActingAs.call(
                        province.scope,
                        () -> decisions.decide(
                                province.scope, wanted(unit, regime, 3, 0, "Gần khu công nghiệp", null))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(RiskRule.DOCUMENT_MISSING));
        ActingAs.run(
                province.scope,
                () -> decisions.decide(
                        province.scope, wanted(unit, regime, 3, 0, "Gần khu công nghiệp", "12/QĐ-UBND")));

        assertThatThrownBy(() -> ActingAs.call(
                        province.scope,
                        () -> decisions.decide(
                                province.scope, wanted(unit, regime, 2, 0, "Gần khu công nghiệp", "13/QĐ-UBND"))))
                .isInstanceOf(StaleVersion.class);
        var known = province.together(
                () -> province.bean(RiskQueries.class).decisions(province.scope, unit, Disease.COVID_19, regime));
        assertThat(known).singleElement().satisfies(each -> {
            assertThat(each.level()).isEqualTo(3);
            assertThat(each.overrides()).isTrue();
        });
    }

    private int level(String commune, String day) {
        return province.judged(COLOURS, day).verdict(province.unit(commune)).level();
    }

    private Decisions.Wanted wanted(
            UnitId unit, RiskRegime regime, int level, int seen, String reason, String document) {
        return new Decisions.Wanted(
                unit, Disease.COVID_19, regime, level, seen, reason, document, null, Province.at("2022-02-01"));
    }
}
