package vn.vungxanh.insight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.risk.InTheProvince;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Disease;

/** What no room counts is typed in or comes in a list, with its day and source. */
@HouseTest
class TypedFiguresTest extends InTheProvince {

    @ParameterizedTest
    @CsvSource({"vi, Số liệu nhập tay", "en, Figures typed in"})
    void thePageOpensInBothLanguages(String language, String words) throws Exception {
        opens(get("/facts"), language, words);
    }

    @Test
    void whatIsRefusedStaysTyped() throws Exception {
        browser.perform(post("/facts/past")
                        .param("unit", "nơi nào đó")
                        .param("cases", "4")
                        .param("year", "2024")
                        .param("number", "5")
                        .param("source", "Báo cáo năm")
                        .with(csrf())
                        .with(committee))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Không rõ đơn vị")));
    }

    @Test
    void anotherProvincesFiguresDoNotExistAndWhoMayNotDecideIsRefused() throws Exception {
        var officer = province.staff.signedIn("26506", Role.UNIT_OFFICER);

        browser.perform(get("/facts?unit=22").with(officer)).andExpect(status().isNotFound());
        browser.perform(post("/facts").with(csrf()).with(officer)).andExpect(status().isForbidden());
        browser.perform(post("/facts/past").with(csrf()).with(officer)).andExpect(status().isForbidden());
    }

    @Test
    void aListOfCoverageIsTakenOnceAndABadRowSaysWhy() {
        var kind = province.bean(CoverageImport.class);
        var row = Map.of(
                "unit",
                "Xã Bình Trung",
                "fact",
                "POPULATION_FULL",
                "share",
                "82,5 %",
                "day",
                "2022-02-01",
                "source",
                "Báo cáo tuần 4/2022");
        var bad = new java.util.HashMap<>(row);
        bad.put("share", "820");
        var rows = List.of(new MappedRow(1, row), new MappedRow(2, bad));

        var first = ActingAs.call(province.scope, () -> kind.store(province.scope, rows));
        var again = ActingAs.call(province.scope, () -> kind.store(province.scope, rows));

        assertThat(kind.authority()).isEqualTo(Permission.DECIDE_RISK);
        assertThat(first.get(0)).isEqualTo(RowOutcome.CREATED);
        assertThat(first.get(1).problems())
                .singleElement()
                .satisfies(each -> assertThat(each.column()).isEqualTo("share"));
        assertThat(again.get(0)).isEqualTo(RowOutcome.DUPLICATE);
        assertThat(province.judged("qd-218-2022", "2022-02-02")
                        .site(province.unit("26593"))
                        .facts()
                        .get(Fact.POPULATION_FULL))
                .isEqualTo(0.825);
    }

    @Test
    void aTypedFigureCountsFromItsDayAndCanBeTakenBack() {
        var figures = province.bean(TypedFigures.class);
        var unit = province.unit("26536");
        var day = LocalDate.of(2021, 10, 20);
        ActingAs.run(
                province.scope,
                () -> figures.enter(
                        province.scope,
                        unit,
                        Disease.COVID_19,
                        Fact.ADULT_FIRST_DOSE,
                        day,
                        0.98,
                        "Sở Y tế 20/10/2021"));

        assertThat(fact(unit, "2021-10-19")).isNull();
        assertThat(fact(unit, "2021-10-21")).isEqualTo(0.98);
        ActingAs.run(
                province.scope,
                () -> figures.enter(
                        province.scope, unit, Disease.COVID_19, Fact.ADULT_FIRST_DOSE, day, null, "Nhập nhầm"));
        assertThat(fact(unit, "2021-10-21")).isNull();
        assertThatThrownBy(() -> ActingAs.call(province.scope, () -> {
                    figures.enter(province.scope, unit, Disease.COVID_19, Fact.CASES_WEEK, day, 5.0, "Sở Y tế");
                    return true;
                }))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(FactsRule.FACT_IS_COUNTED));
    }

    private Double fact(UnitId unit, String day) {
        return province.judged("qd-4800-2021", day).site(unit).facts().get(Fact.ADULT_FIRST_DOSE);
    }
}
