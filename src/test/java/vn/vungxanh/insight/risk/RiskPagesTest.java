package vn.vungxanh.insight.risk;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Source;

@HouseTest
class RiskPagesTest extends InTheProvince {

    @ParameterizedTest
    @CsvSource({"vi, Mức nguy cơ", "en, Risk levels"})
    void everyPageOpensInBothLanguagesUnderEveryRegulation(String language, String words) throws Exception {
        for (var regime : province.bean(RiskRegimes.class).all()) {
            for (var page : new String[] {"/risk", "/risk/units/77", "/risk/units/26506", "/risk/units/747"}) {
                opens(
                        get(page)
                                .param("unit", Province.CODE)
                                .param("regime", regime.id())
                                .param("asOf", "2021-05-24T06:00"),
                        language,
                        words);
            }
            browser.perform(get("/risk/thresholds")
                            .param("regime", regime.id())
                            .param("lang", language)
                            .with(committee))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void thePageOfAUnitExplainsItselfAndLinksItsNumbers() throws Exception {
        province.sick("26596", Source.COMMUNITY, "2021-09-05");

        browser.perform(get("/risk/units/26596")
                        .param("asOf", "2021-09-06T06:00")
                        .with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Cam · Nguy cơ cao")))
                .andExpect(content().string(containsString("Có ca bệnh chưa rõ nguồn lây")))
                .andExpect(content().string(containsString("/cases?unit=26596&amp;status=confirmed")))
                .andExpect(content().string(containsString("chưa có dữ liệu")))
                .andExpect(content().string(containsString("/zones/new?unit=26596")));
        browser.perform(get("/api/v1/units/26596/risk?asOf=2021-09-06T06:00&regime=qd-2686-2021")
                        .with(committee))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.level.number").value(3))
                .andExpect(jsonPath("$.level.colour").value("orange"))
                .andExpect(jsonPath("$.facts.UNKNOWN_SOURCE").value(1))
                .andExpect(jsonPath("$.criteria[?(@.criterion == 'unknown_source')].state")
                        .value("MET"));
    }

    @Test
    void whatIfChangesANumberAndKeepsNothing() throws Exception {
        browser.perform(get("/risk/units/26506")
                        .param("asOf", "2021-10-29T06:00")
                        .param("if.COMMUNITY_WEEK", "100")
                        .param("if.ADULT_FIRST_DOSE", "60")
                        .param("if.ELDERLY_FULL", "85,5")
                        .with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Khi đó:")))
                .andExpect(content().string(containsString("value=\"85,5\"")));
    }

    @Test
    void aDecisionIsMadeOnThePageAndWhatWasTypedStaysWhenItIsRefused() throws Exception {
        var here = "/risk/units/26710/decisions";
        browser.perform(post(here)
                        .param("regime", "qd-4800-2021")
                        .param("asOf", "2021-11-02T08:00")
                        .param("level", "4")
                        .param("seen", "0")
                        .param("fromAt", "2021-11-01T08:00")
                        .param("document", "77/QĐ-UBND")
                        .with(csrf())
                        .with(committee))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("77/QĐ-UBND")))
                .andExpect(content().string(containsString("Hãy ghi lý do")));
    }

    @Test
    void withOneTapAProposalIsADraftThatSaysWhyAndASecondTapOpensTheSame() throws Exception {
        province.sick("26626", Source.COMMUNITY, "2021-09-12");
        var tap = post("/risk/units/26626/draft")
                .param("regime", "qd-2686-2021")
                .param("asOf", "2021-09-13T06:00")
                .with(csrf())
                .with(committee);

        var draft = browser.perform(tap)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        browser.perform(tap).andExpect(redirectedUrl(draft));
        browser.perform(get(draft).with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("theo Chỉ thị 15/CT-TTg tại")))
                .andExpect(content().string(containsString("Có ca bệnh chưa rõ nguồn lây")))
                .andExpect(content().string(containsString("Tạm dừng dịch vụ không thiết yếu")));
    }

    @Test
    void thresholdsAreEnteredWithReasonAndSource() throws Exception {
        browser.perform(post("/risk/thresholds")
                        .param("regime", "qd-218-2022")
                        .param("name", "deaths.4")
                        .param("value", "16")
                        .param("from", "2022-02-15")
                        .param("reason", "Theo bản gốc quyết định")
                        .param("source", "QĐ 218/QĐ-BYT, phụ lục")
                        .with(csrf())
                        .with(committee))
                .andExpect(redirectedUrl("/risk/thresholds?regime=qd-218-2022"));
        browser.perform(get("/risk/thresholds?regime=qd-218-2022").with(committee))
                .andExpect(content().string(containsString("Theo bản gốc quyết định")))
                .andExpect(content().string(containsString("chưa kiểm chứng")));
        browser.perform(post("/risk/thresholds")
                        .param("regime", "qd-218-2022")
                        .param("name", "dose.population")
                        .param("value", "750")
                        .param("reason", "Theo bản gốc quyết định")
                        .param("source", "QĐ 218/QĐ-BYT, phụ lục")
                        .with(csrf())
                        .with(committee))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("750")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/risk?unit=22", "/risk/units/22", "/api/v1/units/22/risk"})
    void anotherUnitsLevelDoesNotExist(String address) throws Exception {
        browser.perform(get(address).with(province.staff.signedIn("26506", Role.UNIT_OFFICER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoMayNotDecideIsRefused() throws Exception {
        var officer = province.staff.signedIn("26506", Role.UNIT_OFFICER);
        for (var address :
                new String[] {"/risk/units/26506/decisions", "/risk/units/26506/draft", "/risk/thresholds"}) {
            browser.perform(post(address).with(csrf()).with(officer)).andExpect(status().isForbidden());
        }
    }
}
