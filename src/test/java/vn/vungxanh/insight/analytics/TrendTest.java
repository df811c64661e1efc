package vn.vungxanh.insight.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.insight.methods.Reproduction;
import vn.vungxanh.insight.methods.SerialInterval;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;

/** In Quảng Ninh, in a February when no other test has cases there. */
@HouseTest
class TrendTest {

    private static final String PROVINCE = "22";
    private static final LocalDate FIRST = LocalDate.of(2021, 2, 1);
    private static final int[] CASES = {1, 0, 2, 1, 3, 2, 4, 3, 5, 4, 6, 8};

    @Autowired
    ApplicationContext house;

    @Autowired
    TrendQueries trends;

    @Autowired
    MockMvc mvc;

    @Test
    void theEstimatesAreThoseOfTheRecordsAndADayThatIsNotOverDoesNotCount() {
        var scope = HouseStaff.of(house).scope(PROVINCE, Role.EPIDEMIOLOGIST);
        outbreak(scope);
        var noon =
                FIRST.plusDays(CASES.length).atTime(12, 0).atZone(Vietnam.ZONE).toInstant();

        var trend = ActingAs.call(scope, () -> trends.trend(scope, scope.home(), FIRST, noon));

        assertThat(trend.series().last()).isEqualTo(FIRST.plusDays(CASES.length - 1L));
        assertThat(trend.lastWeek()).isEqualTo(2 + 4 + 3 + 5 + 4 + 6 + 8);
        assertThat(trend.weekBefore()).isEqualTo(1 + 2 + 1 + 3);
        var series = trend.series().all();
        assertThat(series).containsExactly(1, 0, 2, 1, 3, 2, 4, 3, 5, 4, 6, 8);
        var expected = Reproduction.weekly(SerialInterval.gamma(4.7, 2.9)).of(series, null);
        assertThat(trend.estimates()).hasSameSizeAs(expected);
        assertThat(trend.estimates().get(4).estimate().mean())
                .isEqualTo(expected.get(4).mean());
        assertThat(trend.direction()).isEqualTo(Trend.Direction.GROWING);
    }

    @ParameterizedTest
    @CsvSource({"vi, Phân tích", "en, Analysis and forecast"})
    void thePageIsShownInBothLanguagesAlsoWithoutAnyCase(String language, String words) throws Exception {
        mvc.perform(get("/analytics")
                        .param("unit", "79")
                        .param("asOf", "2021-05-24")
                        .param("lang", language)
                        .with(HouseStaff.of(house).signedIn("79", Role.COMMITTEE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
        mvc.perform(get("/analytics")
                        .param("unit", "11")
                        .param("asOf", "2021-05-24")
                        .param("lang", language)
                        .with(HouseStaff.of(house).signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/analytics",
                "/analytics/rt.csv",
                "/api/v1/analytics/rt",
                "/api/v1/analytics/signals",
                "/api/v1/analytics/clusters"
            })
    void anotherUnitsTrendDoesNotExist(String address) throws Exception {
        mvc.perform(get(address).param("unit", "22").with(HouseStaff.of(house).signedIn("03199", Role.UNIT_OFFICER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void anybodysOwnSeriesIsAnsweredAndImpossibleOnesAreNot() throws Exception {
        ask("series:rt", "{\"cases\":[1,1,0,2,5,3,3,3,6,2],\"meanInterval\":2.6,\"sdInterval\":1.5}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(3)));
        ask("series:growth", "{\"cases\":[1,2,4,8,16]}").andExpect(status().isOk());
        ask("series:ears", "{\"cases\":[1,2,-4]}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.rule").value("methods.rule.NEGATIVE_COUNT"));
        ask("series:offspring", "{\"infected\":[0,0,0,0]}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.rule").value("methods.rule.NOTHING_TO_COUNT"));
        ask("series:cusum", "{\"cases\":[1,2]}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.rule").value("analytics.rule.SERIES_MISSING"));
        ask(
                        "series:farrington",
                        "{\"cases\":[1,2,3,4,5,4,3,2,1,2,3,4,5],\"frequency\":4,\"years\":2,\"halfWindow\":1,\"periods\":1,\"skipped\":1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(4)));
        ask(
                        "series:scan",
                        "{\"x\":[0,1,5],\"y\":[0,1,5],\"counts\":[[0,4,5],[0,0,1],[1,0,0]],\"people\":[[9,9,9],[9,9,9],[9,9,9]],"
                                + "\"longest\":2,\"replicas\":99}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].places[0]").value(0))
                .andExpect(jsonPath("$[0].observed").value(9));
        ask("series:scan", "{\"x\":[0],\"y\":[0],\"counts\":[[1,1]],\"replicas\":5000}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.rule").value("analytics.rule.QUESTION_TOO_LARGE"));
        ask("series:rt", "{}").andExpect(status().isUnprocessableEntity());
    }

    private ResultActions ask(String method, String question) throws Exception {
        return mvc.perform(post("/api/v1/analytics/" + method)
                .contentType(MediaType.APPLICATION_JSON)
                .content(question)
                .with(HouseStaff.of(house).signedIn("11", Role.COMMITTEE)));
    }

    private void outbreak(Scope scope) {
        var commune = HouseStaff.of(house).unit(PROVINCE);
        var days = new ArrayList<Instant>();
        for (var day = 0; day < CASES.length; day++) {
            for (var n = 0; n < CASES[day]; n++) {
                days.add(FIRST.plusDays(day).atTime(9, n).atZone(Vietnam.ZONE).toInstant());
            }
        }
        ActingAs.run(scope, () -> {
            var people = house.getBean(PeopleRegister.class)
                    .registerAll(
                            scope,
                            days.stream()
                                    .map(at -> NewPerson.named("Vi Đường Cong " + word(at), commune)
                                            .livingAt("Thôn " + word(at), null))
                                    .toList());
            var cases = new ArrayList<NewCase>();
            for (var n = 0; n < days.size(); n++) {
                var at = days.get(n);
                var facts = CaseFacts.suspected("d", at, Source.COMMUNITY)
                        .classified(Classification.CONFIRMED, "d", at)
                        .facts();
                cases.add(new NewCase(people.get(n).person(), Disease.COVID_19, commune, facts, null));
            }
            house.getBean(CaseManagement.class).recordAll(scope, cases);
        });
    }

    private static String word(Instant at) {
        var text = new StringBuilder();
        for (var digit : Long.toString(at.getEpochSecond()).toCharArray()) {
            text.append((char) ('a' + digit - '0'));
        }
        return text.toString();
    }
}
