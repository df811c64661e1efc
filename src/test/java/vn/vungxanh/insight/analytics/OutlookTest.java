package vn.vungxanh.insight.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import vn.vungxanh.insight.foresight.Nowcast;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;

/** In Tuyên Quang, in a March when no other test has cases there. */
@HouseTest
class OutlookTest {

    private static final String PROVINCE = "08";
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
    private static final int DAYS = 10;
    private static final int A_DAY = 2;
    private static final int DELAY = 3;

    @Autowired
    ApplicationContext house;

    @Autowired
    OutlookQueries outlooks;

    @Autowired
    MockMvc mvc;

    @Test
    void aWeekAheadIsToldFromTheRecordsAndOnsetsThatAreStillToBeReportedAreGuessed() {
        var scope = HouseStaff.of(house).scope(PROVINCE, Role.EPIDEMIOLOGIST);
        outbreak(scope);
        var asOf = FIRST.plusDays(DAYS).atTime(6, 0).atZone(Vietnam.ZONE).toInstant();

        var outlook = ActingAs.call(scope, () -> outlooks.outlook(scope, scope.home(), asOf));

        var ahead = outlook.foresight().weeks().get(0);
        assertThat(ahead.cases().low()).isLessThan(14);
        assertThat(ahead.cases().high()).isGreaterThan(14);
        assertThat(outlook.past(2)).extracting(Outlook.Week::cases).containsExactly(6L, 14L);
        assertThat(outlook.ahead(1).from()).isEqualTo(FIRST.plusDays(DAYS));
        assertThat(outlook.begun())
                .extracting(Nowcast.Day::known)
                .startsWith(A_DAY, A_DAY)
                .endsWith(0, 0, 0);
        var last = outlook.begun().get(outlook.begun().size() - 1);
        assertThat(last.median()).isPositive();
        assertThat(outlook.unreported()).isPositive();
        var complete = outlook.begun().stream()
                .filter(day -> day.known() == A_DAY)
                .findFirst()
                .orElseThrow();
        var list = CaseFilter.begunOn(
                scope.home(),
                complete.day(),
                outlook.series().first(),
                outlook.series().last(),
                asOf);
        assertThat(ActingAs.<Long>call(
                        scope, () -> house.getBean(CaseQueries.class).count(scope, list)))
                .isEqualTo(A_DAY);
    }

    private void outbreak(Scope scope) {
        ActingAs.run(scope, () -> {
            var cases = new ArrayList<NewCase>();
            for (var n = 0; n < DAYS * A_DAY; n++) {
                var day = FIRST.plusDays(n / A_DAY);
                var noon = day.atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
                var name = "Trần Dự Báo " + (char) ('A' + n);
                var person = house.getBean(PeopleRegister.class)
                        .registerAll(
                                scope,
                                List.of(NewPerson.named(name, scope.home()).bornIn(1950 + n)))
                        .get(0)
                        .person();
                var facts = CaseFacts.suspected("d", noon, Source.COMMUNITY)
                        .classified(Classification.CONFIRMED, "d", noon)
                        .onsetOn(day.minusDays(DELAY))
                        .facts();
                cases.add(new NewCase(person, Disease.COVID_19, scope.home(), facts, null));
            }
            house.getBean(CaseManagement.class).recordAll(scope, cases);
        });
    }

    @ParameterizedTest
    @CsvSource({"vi, Dự báo hai tuần tới", "en, The next two weeks"})
    void thePageIsShownInBothLanguagesAlsoWithoutAnyCase(String language, String words) throws Exception {
        for (var unit : new String[] {"79", "11"}) {
            mvc.perform(get("/analytics/outlook")
                            .param("unit", unit)
                            .param("asOf", "2021-05-24")
                            .param("lang", language)
                            .with(HouseStaff.of(house).signedIn(unit, Role.COMMITTEE)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(words)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/analytics/outlook", "/analytics/outlook.csv", "/api/v1/analytics/forecast"})
    void anotherUnitsOutlookDoesNotExist(String address) throws Exception {
        mvc.perform(get(address).param("unit", "22").with(HouseStaff.of(house).signedIn("03199", Role.UNIT_OFFICER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void anybodysOwnNumbersAreAnsweredAndImpossibleOnesAreNot() throws Exception {
        var steady = String.join(",", Collections.nCopies(60, "5"));
        ask("series:forecast", "{\"cases\":[" + steady + "]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.weeks", hasSize(2)))
                .andExpect(jsonPath("$.weeks[0].cases.values", hasSize(23)));
        ask("series:forecast", "{\"cases\":[1,2,3]}")
                .andExpect(jsonPath("$.rule").value("methods.rule.SERIES_TOO_SHORT"));
        ask("series:forecast", "{}").andExpect(jsonPath("$.rule").value("analytics.rule.SERIES_MISSING"));
        ask("series:forecast", "{\"cases\":[" + steady + "],\"around\":[1]}")
                .andExpect(jsonPath("$.rule").value("methods.rule.PARAMETER_OUT_OF_RANGE"));
        ask("series:nowcast", reports("2021-05-01", "2021-05-03")).andExpect(jsonPath("$", hasSize(4)));
        ask("series:nowcast", reports("0001-05-01", "2021-05-03"))
                .andExpect(jsonPath("$.rule").value("methods.rule.SERIES_TOO_LONG"));
        ask("series:nowcast", "{\"reports\":[{\"begun\":null,\"reported\":null,\"cases\":1}],\"last\":\"2021-05-04\"}")
                .andExpect(jsonPath("$.rule").value("analytics.rule.SERIES_MISSING"));
        ask("series:nowcast", "{\"reports\":[],\"last\":\"2021-05-04\"}")
                .andExpect(jsonPath("$.rule").value("methods.rule.NOTHING_TO_COUNT"));
    }

    private static String reports(String begun, String reported) {
        return "{\"reports\":[{\"begun\":\"%s\",\"reported\":\"%s\",\"cases\":4}],\"last\":\"2021-05-04\"}"
                .formatted(begun, reported);
    }

    private ResultActions ask(String what, String body) throws Exception {
        return mvc.perform(post("/api/v1/analytics/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(HouseStaff.of(house).signedIn(PROVINCE, Role.COMMITTEE)));
    }
}
