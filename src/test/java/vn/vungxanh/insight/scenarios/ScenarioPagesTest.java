package vn.vungxanh.insight.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class ScenarioPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private RequestPostProcessor planner;
    private RequestPostProcessor reader;

    @BeforeEach
    void people() {
        var staff = HouseStaff.of(house);
        planner = staff.signedIn("22", Role.COMMITTEE);
        reader = staff.signedIn("22", Role.POLICE);
    }

    @Test
    void everyPageRendersInBothLanguages() throws Exception {
        var plan = kept("Kịch bản " + UUID.randomUUID());
        for (var path : List.of(
                "/scenarios",
                "/scenarios?kind=AT_ONCE&cases=10000&set=hanoi_2021",
                "/scenarios?kind=SEIR&days=120",
                "/scenarios?kind=CHIME",
                "/scenarios?kind=TYPED&curve=1 5 9,5 20",
                "/scenarios/parameters",
                "/scenarios/plans",
                "/scenarios/compare",
                "/scenarios/compare?plan=" + plan.substring(plan.lastIndexOf('/') + 1) + "&plan="
                        + plan.substring(plan.lastIndexOf('/') + 1),
                "/scenarios/published",
                "/scenarios?kind=EVENLY&cases=5000&over=30&set=hanoi_2021&from=2021-08-26",
                plan)) {
            for (var language : List.of("vi", "en")) {
                browser.perform(get(path).param("lang", language).with(planner))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("scenarios.p"))))
                        .andExpect(content().string(not(containsString("NaN"))));
            }
        }
    }

    @Test
    void threeChangedParametersChangeThePictureWithoutAPage() throws Exception {
        var before = picture("kind=AT_ONCE&cases=1000");
        var after = picture("kind=AT_ONCE&cases=1000&p.CRITICAL_OXYGEN=60&p.SHIFT_HOURS=12&p.SUITS_SEVERE=10");

        assertThat(before).doesNotContain("<html").contains("4.320 m³/ngày", "5,8");
        assertThat(after).doesNotContain("<html").contains("6.480 m³/ngày").isNotEqualTo(before);
    }

    @Test
    void aSetThatIsChosenAnewBringsItsOwnNumbers() throws Exception {
        browser.perform(get("/scenarios?set=hanoi_2021&was=who_esft&p.SEVERE_SHARE=15&kind=AT_ONCE&cases=1000")
                        .with(planner))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"83,6\"")));
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsLost() throws Exception {
        for (var bad : List.of(
                "cases=nhiều",
                "cases=-5",
                "p.CRITICAL_OXYGEN=abc",
                "p.SEVERE_SHARE=90",
                "days=100000",
                "set=nowhere",
                "from=tomorrow",
                "kind=SEIR&r0=99999",
                "kind=TYPED&curve=1 x 3")) {
            browser.perform(get("/scenarios?name=x&over=17&" + bad).with(planner))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("class=\"errors\"")))
                    .andExpect(content().string(not(containsString("NaN"))));
        }
        browser.perform(get("/scenarios?over=17&p.CRITICAL_OXYGEN=abc").with(planner))
                .andExpect(content().string(containsString("value=\"17\"")))
                .andExpect(content().string(containsString("value=\"abc\"")));
    }

    @Test
    void thePlannerSaysThatTheRegionsOfQuangNinhForgetCoTo() throws Exception {
        var page = picture("kind=AT_ONCE&cases=5000&set=hanoi_2021&from=2021-08-20");

        assertThat(page).contains("Không vùng điều trị nào có: Huyện Cô Tô.").contains("Miền Đông");
    }

    @Test
    void aProvinceOpensItsPublishedPlanAndFindsItExplained() throws Exception {
        browser.perform(get("/scenarios/published").with(planner))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("61.860")))
                .andExpect(content().string(containsString("Huyện Cô Tô")))
                .andExpect(content().string(not(containsString(">khác<"))));
    }

    @Test
    void anAnswerIsTakenAlongAsAWorkbookAndAsCsv() throws Exception {
        var words = "?kind=EVENLY&cases=1000&over=14&days=30&set=who_esft&from=2021-08-26";
        browser.perform(get("/scenarios/plan.xlsx" + words).with(reader))
                .andExpect(status().isOk())
                .andExpect(content()
                        .contentTypeCompatibleWith(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        browser.perform(get("/scenarios/days.csv" + words).with(reader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2021-09-08,71.43,")))
                .andExpect(content().string(not(containsString("NaN"))));
    }

    @Test
    void whoMayNotPlanMayLookButNotKeep() throws Exception {
        browser.perform(get("/scenarios").with(reader)).andExpect(status().isOk());
        browser.perform(post("/scenarios/plans")
                        .param("name", "Tên")
                        .with(csrf())
                        .with(reader))
                .andExpect(status().isForbidden());
    }

    @Test
    void anotherProgramAsksAndKeeps() throws Exception {
        var body = """
                {"kind": "AT_ONCE", "cases": 1000, "set": "who_esft", "parameters": {"SHIFT_HOURS": 8}}""";
        browser.perform(post("/api/v1/scenarios")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(csrf())
                        .with(reader))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").doesNotExist())
                .andExpect(jsonPath("$.peaks.OXYGEN").value(4320.0))
                .andExpect(jsonPath("$.peakDay.lying.severe").value(150.0));
        browser.perform(post("/api/v1/scenarios")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"cases\": \"x\"}")
                        .with(csrf())
                        .with(reader))
                .andExpect(status().isUnprocessableContent());
    }

    private String picture(String words) throws Exception {
        return browser.perform(get("/scenarios?" + words)
                        .header("HX-Target", "picture")
                        .with(planner))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String kept(String name) throws Exception {
        return Objects.requireNonNull(browser.perform(post("/scenarios/plans")
                        .param("name", name)
                        .param("kind", "AT_ONCE")
                        .param("cases", "5000")
                        .with(csrf())
                        .with(planner))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
