package vn.vungxanh.insight.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

/** The pages and the API, on the weeks around May 2021 in the communes of district 101. */
@HouseTest
class MobilityPagesTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 3, 23);
    private static final LocalDate LAST = LocalDate.of(2021, 5, 23);

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext house;

    private HouseStaff staff;

    @BeforeEach
    void twoCommunesOfWhichOneStaysAtHomeSinceTheTenthOfMay() {
        staff = HouseStaff.of(house);
        var cdc = staff.scope("11", Role.EPIDEMIOLOGIST);
        var rows = new ArrayList<SentRow>();
        FIRST.datesUntil(LAST.plusDays(1)).forEach(day -> {
            var sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
            var home = !day.isBefore(LocalDate.of(2021, 5, 10));
            rows.add(sent(day, "03203", 600, sunday ? 200 : 400));
            rows.add(sent(day, "03205", 600, (sunday ? 200 : 400) / (home ? 2 : 1)));
        });
        ActingAs.call(cdc, () -> house.getBean(MobilityReports.class).takeDays(cdc, rows));
    }

    @Test
    void aCommuneThatStaysAtHomeHasAnIndexBelowAHundred() throws Exception {
        // 200 of 800 instead of 400 of 1,000: 0.25 / 0.4; on the Sunday 100 of 700 instead of 200 of 800
        mvc.perform(get("/api/v1/mobility/index?unit=03205&from=2021-05-17&to=2021-05-23")
                        .with(cdc()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.days.length()").value(7))
                .andExpect(jsonPath("$.days[0].index").value(62.5))
                .andExpect(jsonPath("$.days[6].index").value(100 * (100 / 700.0) / 0.25))
                .andExpect(jsonPath("$.days[0].baselineDays").value(5))
                .andExpect(jsonPath("$.baseline.from").value("2021-03-23"));
        mvc.perform(get("/api/v1/mobility/index?unit=03203&from=2021-05-17&to=2021-05-23")
                        .with(cdc()))
                .andExpect(jsonPath("$.lastWeek").value(0.0));
    }

    @Test
    void thePageSaysItInWordsAndRanksTheParts() throws Exception {
        var page = mvc.perform(get("/mobility?unit=101&to=2021-05-23").with(cdc()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("mobility-chart").doesNotContain("NaN").doesNotContain("??");
        assertThat(page.indexOf("unit=03203")).isBetween(0, page.indexOf("unit=03205"));
        assertThat(page).contains("chưa có dữ liệu");
        mvc.perform(get("/mobility?unit=101&to=2021-05-23&lang=en").with(cdc())).andExpect(status().isOk());
    }

    @Test
    void whatIsMissingIsSaidAndNeverANumber() throws Exception {
        for (var address : List.of(
                "/mobility?unit=03203&from=2021-05-23&to=2021-05-23",
                "/mobility?unit=03208&to=2021-05-23",
                "/mobility?unit=03203&from=2021-06-01&to=2021-06-20",
                "/mobility?unit=03203&from=2020-02-01&to=2020-03-01",
                "/mobility",
                "/mobility/reports?unit=101&from=2021-05-23&to=2021-05-23")) {
            var page = mvc.perform(get(address).with(cdc()))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).as(address).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @Test
    void anAddressThatCannotBeMeantIsAnsweredInWords() throws Exception {
        mvc.perform(get("/mobility?unit=101&from=2021-05-23&to=2021-05-01").with(cdc()))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/mobility?unit=101&from=hôm+qua").with(cdc())).andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/mobility?unit=101&from=2010-01-01").with(cdc())).andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/mobility?unit=99999&to=2021-05-23").with(cdc())).andExpect(status().isNotFound());
        mvc.perform(get("/mobility?unit=22&to=2021-05-23").with(cdc())).andExpect(status().isNotFound());
    }

    @Test
    void theTableBehindTheChartCanBeTaken() throws Exception {
        var text = mvc.perform(get("/mobility/index.csv?unit=03205&from=2021-05-17&to=2021-05-24")
                        .with(cdc()))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(text.lines()).hasSize(9);
        assertThat(text).contains("2021-05-17,800,600,200,0.2500,0.4000,62.50,-37.50,KNOWN,VIETTEL,1,0");
        assertThat(text).contains("2021-05-24,,,,,0.4000,,,NO_VALUE,,0,0");
    }

    @Test
    void aProgramSendsABatchAndEachItemHasItsAnswer() throws Exception {
        var body = """
                {"items":[
                  {"day":"2020-08-03","operator":"Viettel","unit":"03203","stationary":300,"outOfHome":"100"},
                  {"day":"2020-08-03","operator":"VNPT","unit":"03203","stationary":9,"outOfHome":100},
                  {"day":"2020-08-03","operator":"VIETTEL","unit":"03203","stationary":-3,"outOfHome":100.5},
                  null]}
                """;

        mvc.perform(sent("/api/v1/mobility/days", body))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(2))
                .andExpect(jsonPath("$.rejected").value(2))
                .andExpect(jsonPath("$.items[1].hidden").value(true))
                .andExpect(jsonPath("$.items[2].problems[0].field").value("stationary"))
                .andExpect(jsonPath("$.items[2].problems[1].field").value("outOfHome"));
        mvc.perform(sent("/api/v1/mobility/days", body))
                .andExpect(jsonPath("$.duplicate").value(2));
        mvc.perform(sent("/api/v1/mobility/days", "{}")).andExpect(status().isUnprocessableEntity());
        mvc.perform(sent("/api/v1/mobility/flows", """
                        {"items":[{"day":"2020-08-03","operator":"Viettel","from":"03203","to":"03205","subscribers":90}]}
                        """))
                .andExpect(jsonPath("$.created").value(1));
    }

    @Test
    void whoMayNotImportMayNotSend() throws Exception {
        mvc.perform(post("/api/v1/mobility/days")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"items\":[]}")
                        .with(staff.signedIn("11", Role.POLICE))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/mobility")).andExpect(status().is3xxRedirection());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder sent(String path, String body) {
        return post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(cdc())
                .with(csrf());
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor cdc() {
        return staff.signedIn("11", Role.EPIDEMIOLOGIST);
    }

    private static SentRow sent(LocalDate day, String unit, int stationary, int away) {
        var row = Map.of(
                "day", day.toString(),
                "operator", "VIETTEL",
                "unit", unit,
                "stationary", Integer.toString(stationary),
                "away", Integer.toString(away));
        return row::get;
    }
}
