package vn.vungxanh.insight.overview;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class OverviewPagesTest {

    private static final String AT_SIX = "2021-05-24T06:00:00+07:00";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext house;

    @ParameterizedTest
    @CsvSource({"vi, Tỉnh Điện Biên", "en, Main figures"})
    void thePageIsShownInBothLanguages(String language, String words) throws Exception {
        mvc.perform(get("/").param("unit", "11")
                        .param("asOf", AT_SIX)
                        .param("lang", language)
                        .with(committee()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void theFiguresOfAProvinceComeWithThoseOfItsTenDistricts() throws Exception {
        mvc.perform(get("/api/v1/dashboard")
                        .param("unit", "11")
                        .param("asOf", AT_SIX)
                        .with(committee()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.figures.unit").value("11"))
                .andExpect(jsonPath("$.children", hasSize(10)))
                .andExpect(jsonPath("$.children[*].unit", hasItem("103")));
    }

    @Test
    void theResponseStandsOnTheFirstScreenAndNobodySeesThatOfOthers() throws Exception {
        mvc.perform(get("/overview/response")
                        .param("unit", "11")
                        .param("asOf", AT_SIX)
                        .with(committee()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đang cách ly tập trung")));
        mvc.perform(get("/overview/response").param("unit", "03127").with(commune()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCommuneSeesNeitherTheProvinceNorItsNeighbour() throws Exception {
        for (var foreign : new String[] {"11", "03127"}) {
            mvc.perform(get("/api/v1/dashboard")
                            .param("unit", foreign)
                            .param("asOf", AT_SIX)
                            .with(commune()))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void aTimeThatCannotBeReadIsSaidToBeSo() throws Exception {
        mvc.perform(get("/api/v1/dashboard").param("asOf", "hôm qua").with(committee()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.rule").value("access.rule.UNREADABLE_TIME"));
    }

    @Test
    void nobodySeesFiguresWithoutSigningIn() throws Exception {
        mvc.perform(get("/api/v1/dashboard")).andExpect(status().isUnauthorized());
    }

    private RequestPostProcessor committee() {
        return HouseStaff.of(house).signedIn("11", Role.COMMITTEE);
    }

    private RequestPostProcessor commune() {
        return HouseStaff.of(house).signedIn("03199", Role.UNIT_OFFICER);
    }
}
