package vn.vungxanh.insight.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

/** Flows in district 096 around May 2021, and the map that shows them. */
@HouseTest
class FlowsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext house;

    private HouseStaff staff;
    private String one;
    private String two;
    private String three;

    @BeforeEach
    void threeCommunesOfWhichOneIsHardlyLeft() {
        staff = HouseStaff.of(house);
        var cdc = staff.scope("11", Role.EPIDEMIOLOGIST);
        one = "03160";
        two = "03162";
        three = "03163";
        var flows = new ArrayList<SentRow>();
        var days = new ArrayList<SentRow>();
        LocalDate.of(2021, 3, 23).datesUntil(LocalDate.of(2021, 5, 24)).forEach(day -> {
            var late = !day.isBefore(LocalDate.of(2021, 5, 10));
            flows.add(flow(day, "VIETTEL", one, two, late ? 50 : 100));
            flows.add(flow(day, "VNPT", one, two, late ? 10 : 40));
            flows.add(flow(day, "VIETTEL", one, three, 14));
            flows.add(flow(day, "VIETTEL", "096", "095", 5_000));
            days.add(day(day, one, late ? 100 : 200));
        });
        ActingAs.run(cdc, () -> {
            house.getBean(MobilityReports.class).takePastFlows(cdc, flows);
            house.getBean(MobilityReports.class).takePastDays(cdc, days);
        });
    }

    @Test
    void flowsAreAddedUpWithoutWhatIsTooSmallAndWithoutLargerUnits() throws Exception {
        mvc.perform(get("/api/v1/mobility/flows?unit=03160&to=2021-05-23").with(cdc()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.flows.length()").value(2))
                .andExpect(jsonPath("$.flows[0].to").value(two))
                .andExpect(jsonPath("$.flows[0].subscribers").value(350))
                .andExpect(jsonPath("$.flows[0].hiddenReports").value(7))
                .andExpect(jsonPath("$.flows[1].to").value(three))
                .andExpect(jsonPath("$.flows[1].subscribers").isEmpty());
        mvc.perform(get("/api/v1/mobility/flows?unit=11&by=parts&from=2021-05-17&to=2021-05-23")
                        .with(cdc()))
                .andExpect(status().isOk());
    }

    @Test
    void thePageHasTheGreatestFirstAndSaysWhatIsHidden() throws Exception {
        for (var address : List.of(
                "/mobility/flows?unit=03160&to=2021-05-23",
                "/mobility/flows?unit=096&to=2021-05-23&by=parts",
                "/mobility/flows?unit=096&to=2020-02-23",
                "/mobility/flows?lang=en",
                "/mobility/flows.csv?unit=096&to=2021-05-23")) {
            var page = mvc.perform(get(address).with(cdc()))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).as(address).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @Test
    void everyNumberLeadsToWhatWasKnownAtTheSameInstant() throws Exception {
        for (var address : List.of(
                "/mobility?unit=03160&asOf=2021-05-24T06:00",
                "/mobility/flows?unit=03160&asOf=2021-05-24T06:00",
                "/mobility/reports?unit=03160&asOf=2021-05-24T06:00")) {
            var page = mvc.perform(get(address).with(cdc()))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            var links = Pattern.compile("href=\"(/(?:mobility|map)[^\"#]*\\?[^\"]*)\"")
                    .matcher(page)
                    .results()
                    .map(each -> each.group(1))
                    .toList();
            assertThat(links).as(address).isNotEmpty().allMatch(link -> link.contains("asOf=2021-05-24T06"));
        }
    }

    @Test
    void theMapDrawsTheLastWeekAndColoursByTheIndex() throws Exception {
        mvc.perform(get("/api/v1/map/layers/flows.geojson?unit=096&asOf=2021-05-24T06:00")
                        .with(cdc()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.features[0].geometry.type").value("LineString"))
                .andExpect(jsonPath("$.features[0].properties.count").value(50));
        mvc.perform(get("/api/v1/map/data?unit=096&measure=mobility&per=rate&asOf=2021-05-24T06:00")
                        .with(cdc()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.people").value(0));
        var map = mvc.perform(get("/map?unit=096&measure=mobility&per=rate&layers=flows&asOf=2021-05-24T06:00")
                        .with(cdc()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        // 100 of 700 instead of 200 of 800; the communes without reports are not 0
        assertThat(map).contains("57,1").contains("/mobility?unit=03160");
    }

    private RequestPostProcessor cdc() {
        return staff.signedIn("11", Role.EPIDEMIOLOGIST);
    }

    private static SentRow flow(LocalDate day, String operator, String from, String to, int subscribers) {
        var row = Map.of(
                "day", day.toString(),
                "operator", operator,
                "from", from,
                "to", to,
                "subscribers", Integer.toString(subscribers));
        return row::get;
    }

    private static SentRow day(LocalDate day, String unit, int away) {
        var row = Map.of(
                "day",
                day.toString(),
                "operator",
                "VIETTEL",
                "unit",
                unit,
                "stationary",
                "600",
                "away",
                Integer.toString(away));
        return row::get;
    }
}
