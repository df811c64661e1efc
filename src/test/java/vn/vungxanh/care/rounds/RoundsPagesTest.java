package vn.vungxanh.care.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.care.rounds.RoundFilter.Show;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class RoundsPagesTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    private Commune commune;
    private RequestPostProcessor team;
    private RequestPostProcessor elsewhere;
    private RequestPostProcessor committee;
    private List<WatchId> watches = List.of();

    @BeforeEach
    void aHousehold() {
        commune = new Commune(house);
        team = commune.staff.signedIn(Commune.SI_PA_PHIN, Role.UNIT_OFFICER);
        elsewhere = commune.staff.signedIn("094", Role.UNIT_OFFICER);
        committee = commune.staff.signedIn("11", Role.COMMITTEE);
        watches = commune.watched(2);
    }

    @Test
    void everyPageRendersInBothLanguages() throws Exception {
        var alarm = commune.record(commune.seen(watches.get(0), Vitals.temperature("38.4")))
                .alarms()
                .get(0);
        commune.record(commune.seen(watches.get(0), Vitals.temperature("37.1")));
        for (var path : List.of(
                "/rounds?place=" + commune.hamlet,
                "/rounds/people?q=Vang&show=late",
                "/rounds/people?place=" + commune.hamlet,
                "/rounds/sheet?place=" + commune.hamlet,
                "/rounds/progress",
                "/rounds/alarms",
                "/rounds/alarms?closed=true",
                "/rounds/alarms/" + alarm,
                "/rounds/watches/" + watches.get(0),
                "/rounds/watches/" + watches.get(1))) {
            for (var language : List.of("vi", "en")) {
                var shown = browser.perform(get(path).param("lang", language).with(team))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                assertThat(shown.replace("/rounds.js", "")).doesNotContain("rounds.");
            }
        }
        browser.perform(get("/rounds").with(commune.staff.signedIn("11", Role.EPIDEMIOLOGIST)))
                .andExpect(status().isOk());
    }

    @Test
    void oneTapNotesAWholeHouseAndAnotherOfTheSameCountsOnce() throws Exception {
        var key = commune.morning().households().items().get(0).key();
        var id = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            browser.perform(well(id, key).header("HX-Request", "true").with(team))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("data-house")))
                    .andExpect(content().string(containsString("hx-swap-oob")));
        }
        assertThat(commune.lines(Show.SEEN)).hasSize(2);
        browser.perform(well(UUID.randomUUID().toString(), key).with(team)).andExpect(redirectedUrl("/rounds?place=x"));
        browser.perform(post("/rounds/undo")
                        .param("id", id)
                        .param("back", "//evil.example")
                        .with(csrf())
                        .with(team))
                .andExpect(redirectedUrl("/rounds"));
        browser.perform(well(UUID.randomUUID().toString(), key).with(elsewhere)).andExpect(status().isNotFound());
        browser.perform(well(UUID.randomUUID().toString(), key).with(committee)).andExpect(status().isForbidden());
    }

    @Test
    void twoTapsNoteAUsualTemperatureAndPaperKeepsItsTime() throws Exception {
        var key = commune.morning().households().items().get(0).key();
        var at = commune.now
                .minusSeconds(3_600)
                .atZone(vn.vungxanh.kernel.Vietnam.ZONE)
                .toLocalDateTime()
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        browser.perform(look(watches.get(0))
                        .param("house", key)
                        .param("temperature", "", "36.8")
                        .param("at", at.toString())
                        .header("HX-Request", "true")
                        .with(team))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("36,8")));
        browser.perform(get("/rounds/watches/" + watches.get(0)).with(team))
                .andExpect(content().string(containsString(at.toString().substring(11, 16))));
        browser.perform(get("/rounds").param("at", at.toString()).with(team))
                .andExpect(content().string(containsString("Đang nhập từ giấy")));
    }

    @Test
    void whatCannotBeReadKeepsWhatWasTyped() throws Exception {
        var key = commune.morning().households().items().get(0).key();
        for (var htmx : List.of(true, false)) {
            var request = look(watches.get(0))
                    .param("house", key)
                    .param("temperature", "ba tám")
                    .param("spo2", "97")
                    .param("symptom", "COUGH")
                    .with(team);
            if (htmx) {
                request.header("HX-Request", "true");
            }
            browser.perform(request)
                    .andExpect(status().is(htmx ? 200 : 422))
                    .andExpect(content().string(containsString("ba tám")))
                    .andExpect(content().string(containsString("value=\"97\"")));
        }
        assertThat(commune.lines(Show.SEEN)).isEmpty();
        var alarm = commune.record(commune.seen(watches.get(0), Vitals.temperature("38.4")))
                .alarms()
                .get(0);
        browser.perform(post("/rounds/alarms/" + alarm + "/close")
                        .param("note", "đã gọi trạm y tế")
                        .with(csrf())
                        .with(team))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("đã gọi trạm y tế")));
        browser.perform(post("/rounds/alarms/" + alarm + "/close")
                        .param("deed", "DOCTOR")
                        .param("back", "/rounds")
                        .with(csrf())
                        .with(team))
                .andExpect(redirectedUrl("/rounds"));
    }

    @Test
    void theApiGivesTheMorningAndTakesALookOnce() throws Exception {
        browser.perform(get("/api/v1/isolation/today")
                        .param("unit", Commune.SI_PA_PHIN)
                        .param("place", commune.hamlet)
                        .with(team))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.houses").value(1))
                .andExpect(jsonPath("$.visit[0].people[0].watch")
                        .value(watches.get(0).toString()))
                .andExpect(jsonPath("$.visit[0].people[0].phones[0]").exists())
                .andExpect(jsonPath("$.visit[0].done").value(false));
        var look = """
                {"id": "%s", "watch": "%s", "temperature": 38.2, "symptoms": ["COUGH"]}
                """.formatted(UUID.randomUUID(), watches.get(0));
        browser.perform(json(look).with(team))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.alarms.length()").value(1));
        browser.perform(json(look).with(team))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.known").value(1));
        browser.perform(json(look).with(elsewhere)).andExpect(status().isNotFound());
        browser.perform(json(look).with(committee)).andExpect(status().isForbidden());
        browser.perform(json("{}").with(team)).andExpect(status().is(422));
        browser.perform(get("/api/v1/isolation/today")).andExpect(status().isUnauthorized());
    }

    @Test
    void badInputIsAnsweredWithASentence() throws Exception {
        for (var path : List.of(
                "/rounds?at=gestern",
                "/rounds?at=2090-01-01",
                "/rounds/people?show=nobody",
                "/rounds/progress?asOf=x")) {
            browser.perform(get(path).with(team)).andExpect(status().is(422));
        }
        for (var path : List.of("/rounds?unit=999", "/rounds/watches/" + UUID.randomUUID(), "/rounds?unit=094")) {
            browser.perform(get(path).with(team)).andExpect(status().isNotFound());
        }
        browser.perform(get("/rounds/watches/" + watches.get(0)).with(elsewhere))
                .andExpect(status().isNotFound());
    }

    @Test
    void theMarkOfTheVulnerableIsKept() throws Exception {
        browser.perform(post("/rounds/watches/" + watches.get(0) + "/mark")
                        .param("vulnerable", "true")
                        .with(csrf())
                        .with(team))
                .andExpect(status().is3xxRedirection());
        assertThat(commune.lines(Show.WATCHED))
                .filteredOn(RoundLine::vulnerable)
                .hasSize(1);
    }

    private MockHttpServletRequestBuilder well(String id, String key) {
        return post("/rounds/well")
                .param("id", id)
                .param("house", key)
                .param("watch", watches.stream().map(WatchId::toString).toArray(String[]::new))
                .param("back", "/rounds?place=x")
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder look(WatchId watch) {
        return post("/rounds/watches/" + watch + "/looks")
                .param("id", UUID.randomUUID().toString())
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return post("/api/v1/rounds/observations")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf());
    }
}
