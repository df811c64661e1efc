package vn.vungxanh.insight.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.facts.FactsRule;
import vn.vungxanh.insight.facts.TypedFigures;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Disease;

/** Levels of civil defence and the warning of a new disease, from what offices enter to what is written down and shown. */
@HouseTest
class CivilDefenceTest {

    private static final String DEFENCE = "tt-15-2026-pttds";
    private static final String FIRST = "tt-15-2026";

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Province province;

    @BeforeEach
    void place() {
        province = new Province(house);
    }

    @Test
    void aDeclaredEpidemicWithoutForcesRisesAsGovernmentsCeaseToCopeAndFallsAgain() {
        var unit = today("26707");
        follow();
        var before = written(unit);
        declare(unit, 3, 0);
        say(unit, Fact.COMMUNE_COPES, 1.0);
        follow();
        assertThat(written(unit)).isEqualTo(before).isEqualTo(1);

        say(unit, Fact.FORCES_SHORT, 1.0);
        follow();
        assertThat(written(unit)).isEqualTo(2);

        say(unit, Fact.COMMUNE_COPES, 0.0);
        follow();
        assertThat(written(unit)).isEqualTo(3);

        say(unit, Fact.PROVINCE_COPES, 0.0);
        follow();
        assertThat(written(unit)).isEqualTo(4);

        declare(unit, 1, 1);
        follow();
        assertThat(written(unit)).isEqualTo(1);
    }

    @Test
    void theSameDiseaseIsNotNewButOneThatAnOfficeCallsNewWarnsFromMediumOn() {
        var unit = today("26713");
        assertThat(judged(unit, FIRST).site(unit).facts().get(Fact.NEW_DISEASE)).isEqualTo(0);

        say(unit, Fact.NEW_DISEASE, 1.0);
        say(unit, Fact.AD_HOC_RISK, 1.0);
        assertThat(judged(unit, FIRST).verdict(unit).level()).isEqualTo(1);

        say(unit, Fact.AD_HOC_RISK, 2.0);
        var warned = judged(unit, FIRST).verdict(unit);
        assertThat(warned.level()).isEqualTo(2);
        assertThat(warned.why()).extracting(each -> each.key()).containsExactly("new_disease");

        say(unit, Fact.NEW_DISEASE, null);
        assertThat(judged(unit, FIRST).verdict(unit).level()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0", "5", "2.5"})
    void anAssessmentIsOneOfFourLevels(double risk) {
        assertThatThrownBy(() -> say(today("26713"), Fact.AD_HOC_RISK, risk))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(FactsRule.IMPOSSIBLE_VALUE));
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Điều 17 đến 19 không nêu con số, 'Đề xuất của hệ thống, văn bản không nêu số'",
        "en, Articles 17 to 19 give no number, 'Proposed by the program, the text gives no number'"
    })
    void thePageSaysWhatIsAProposal(String language, String note, String mark) throws Exception {
        var unit = province.bean(Units.class).get(today("26722"));
        var committee = province.staff.signedIn(Province.CODE, Role.COMMITTEE);

        browser.perform(get("/risk/units/" + unit.code())
                        .param("regime", DEFENCE)
                        .param("lang", language)
                        .with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(note)))
                .andExpect(content().string(containsString(mark)));
        browser.perform(get("/api/v1/units/" + unit.code() + "/risk")
                        .param("regime", DEFENCE)
                        .with(committee))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.thresholds['linked.epidemic']").value(5))
                .andExpect(jsonPath("$.thresholds['forces.contacts']").value(50));
    }

    @Test
    void everyLevelHasItsMeasures() {
        var regime = province.bean(RiskRegimes.class).find(DEFENCE).orElseThrow();

        for (var level : regime.levels()) {
            assertThat(province.bean(ProposedMeasures.class).of(regime, level.number()))
                    .isNotEmpty();
        }
        assertThat(regime.base()).isNotNull();
        assertThat(province.bean(RiskRegimes.class).on(day()).get(0).id()).isEqualTo(FIRST);
        assertThat(province.bean(RiskRegimes.class).on(day())).contains(regime);
    }

    private UnitId today(String commune) {
        var units = province.bean(Units.class);
        var recorded = province.unit(commune);
        return units.get(recorded).existedOn(day())
                ? recorded
                : units.becameOf(recorded).get(0).unit().id();
    }

    private LocalDate day() {
        return Vietnam.dayOf(province.bean(Clock.class).instant());
    }

    private void follow() {
        province.bean(FollowsFacts.class).catchUp();
    }

    private void say(UnitId unit, Fact fact, Double value) {
        ActingAs.run(
                province.scope,
                () -> province.bean(TypedFigures.class)
                        .enter(province.scope, unit, Disease.COVID_19, fact, day(), value, "Sở Y tế"));
    }

    private void declare(UnitId unit, int level, int seen) {
        var regime = province.bean(RiskRegimes.class).find(FIRST).orElseThrow();
        ActingAs.run(
                province.scope,
                () -> province.bean(Decisions.class)
                        .decide(
                                province.scope,
                                new Decisions.Wanted(
                                        unit,
                                        Disease.COVID_19,
                                        regime,
                                        level,
                                        seen,
                                        "Theo tình hình thực tế tại xã",
                                        "15/TB-UBND",
                                        null,
                                        province.bean(Clock.class).instant())));
    }

    private Judged judged(UnitId unit, String regime) {
        return ActingAs.call(
                province.scope,
                () -> province.bean(RiskQueries.class)
                        .judge(
                                province.scope,
                                unit,
                                Disease.COVID_19,
                                province.bean(RiskRegimes.class).find(regime).orElseThrow(),
                                province.bean(Clock.class).instant()));
    }

    private int written(UnitId unit) {
        var regime = province.bean(RiskRegimes.class).find(DEFENCE).orElseThrow();
        var now = province.bean(Clock.class).instant().plusSeconds(1);
        var history = ActingAs.call(
                province.scope,
                () -> province.bean(RiskQueries.class)
                        .history(province.scope, unit, Disease.COVID_19, regime, now.minusSeconds(1), now));
        return history.isEmpty() ? 1 : history.get(history.size() - 1).level();
    }
}
