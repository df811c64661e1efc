package vn.vungxanh.territory.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.territory.screening.ScreeningFilter.Show;

@HouseTest
class ScreeningPagesTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc browser;

    private Place place;
    private ScreeningRound round;
    private List<PersonId> family;
    private UUID key;
    private RequestPostProcessor team;
    private RequestPostProcessor elsewhere;
    private RequestPostProcessor committee;
    private RequestPostProcessor province;

    @BeforeEach
    void aRoundUnderWay() {
        place = new Place(house);
        round = place.round();
        family = place.household("Bản Một & Hai", 3);
        key = place.lines(round, Show.TARGET).get(0).house();
        team = place.staff.signedIn(place.commune.code(), Role.UNIT_OFFICER);
        elsewhere = place.staff.signedIn("03199", Role.UNIT_OFFICER);
        committee = place.staff.signedIn("38", Role.COMMITTEE);
        province = place.staff.signedIn("38", Role.EPIDEMIOLOGIST);
    }

    @Test
    void everyPageOpensInBothLanguages() throws Exception {
        place.ask(round, place.met(family.get(0), Outcome.SYMPTOMS, null, Question.FEVER));
        place.ask(round, place.met(family.get(1), Outcome.AWAY, "đi nương"));
        for (var path : List.of(
                "/screening",
                "/screening/new",
                "/screening/" + round.id(),
                "/screening/" + round.id() + "/houses",
                "/screening/" + round.id() + "/houses?hamlet=Bản Một %26 Hai&show=open",
                "/screening/" + round.id() + "/houses/sheet",
                "/screening/" + round.id() + "/houses/" + key,
                "/screening/people?show=again",
                "/screening/people?show=asked&until=" + place.today() + "&day=" + place.today())) {
            for (var language : List.of("vi", "en")) {
                var shown = browser.perform(get(path).param("lang", language).with(team))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                assertThat(shown).doesNotContain("screening.").doesNotContain("people.");
            }
        }
        for (var path : List.of(
                "/screening?unit=38",
                "/screening/" + round.id() + "?unit=" + place.district.code(),
                "/screening/" + round.id() + "?unit=38",
                "/screening/people?round=" + round.id() + "&unit=38")) {
            browser.perform(get(path).with(committee)).andExpect(status().isOk());
        }
        browser.perform(get("/screening/people/export?round=" + round.id()).with(province))
                .andExpect(status().isOk());
    }

    @Test
    void oneTapNotesAHouseAndCanBeTakenBack() throws Exception {
        var tap = UUID.randomUUID().toString();
        var list = "/screening/" + round.id() + "/houses?unit=" + place.commune.code();
        for (var i = 0; i < 2; i++) {
            browser.perform(well(tap).param("back", list).with(team)).andExpect(redirectedUrl(list + "&noted=" + tap));
        }
        assertThat(place.tally(round).asked()).isEqualTo(3);
        browser.perform(get(list).param("noted", tap).with(team))
                .andExpect(content().string(containsString("/houses/undo")));
        browser.perform(post("/screening/" + round.id() + "/houses/undo")
                        .param("id", tap)
                        .param("back", "//evil.example")
                        .with(csrf())
                        .with(team))
                .andExpect(redirectedUrl("/screening/" + round.id() + "/houses"));
        assertThat(place.tally(round).asked()).isZero();
        browser.perform(well(tap).with(elsewhere)).andExpect(status().isNotFound());
        browser.perform(well(tap).with(committee)).andExpect(status().isForbidden());
    }

    @Test
    void aHouseholdIsAnsweredOnOnePage() throws Exception {
        browser.perform(answers()
                        .param("outcome-" + family.get(0), "WELL")
                        .param("sign-" + family.get(1), "COUGH")
                        .param("outcome-" + family.get(2), "AWAY")
                        .param("reason-" + family.get(2), "đi làm xa")
                        .param("way", "PAPER")
                        .param("at", place.today().minusDays(1) + "T09:30")
                        .with(team))
                .andExpect(redirectedUrlPattern("/screening/*/houses?noted=*"));

        assertThat(place.tally(round).asked()).isEqualTo(2);
        assertThat(place.lines(round, Show.SYMPTOMS)).singleElement().satisfies(line -> {
            assertThat(line.last().way()).isEqualTo(Way.PAPER);
            assertThat(line.last().signs()).containsExactly(Question.COUGH);
        });
        assertThat(place.lines(round, Show.AWAY))
                .singleElement()
                .satisfies(line -> assertThat(line.last().reason()).isEqualTo("đi làm xa"));
    }

    @Test
    void whatCannotBeSavedKeepsWhatWasTyped() throws Exception {
        browser.perform(answers()
                        .param("outcome-" + family.get(0), "AWAY")
                        .param("reason-" + family.get(1), "gõ dở")
                        .with(team))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("gõ dở")));
        browser.perform(answers().with(team)).andExpect(status().is(422));
        browser.perform(answers()
                        .param("outcome-" + family.get(0), "WELL")
                        .param("at", "hôm qua")
                        .with(team))
                .andExpect(status().is(422));
        browser.perform(post("/screening/new")
                        .param("name", "Vòng gõ dở")
                        .param("area", place.commune.code())
                        .with(csrf())
                        .with(team))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Vòng gõ dở")));
        assertThat(place.tally(round).asked()).isZero();
    }

    @Test
    void aRoundIsPlannedProlongedAndClosedOnThePages() throws Exception {
        var other = new Place(house);
        var district = other.staff.signedIn(other.district.code(), Role.UNIT_OFFICER);
        var made = browser.perform(post("/screening/new")
                        .param("name", "Vòng của huyện")
                        .param("area", other.district.code())
                        .param("from", other.today().toString())
                        .param("to", other.today().plusDays(20).toString())
                        .param("question", "FEVER", "CONTACT")
                        .param("basis", "POPULATION")
                        .with(csrf())
                        .with(district))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(get(made).with(district)).andExpect(content().string(containsString("Vòng của huyện")));
        browser.perform(post(made + "/end")
                        .param("to", other.today().plusDays(3).toString())
                        .with(csrf())
                        .with(district))
                .andExpect(redirectedUrl(made));
        browser.perform(post(made + "/close").with(csrf()).with(district)).andExpect(redirectedUrl(made));
        browser.perform(post(made + "/close").with(csrf()).with(committee)).andExpect(status().isForbidden());
        browser.perform(get("/screening/new").with(committee)).andExpect(status().isForbidden());
    }

    @Test
    void theListLeavesTheProgramOnlyForAReason() throws Exception {
        var path = "/screening/people/export?round=" + round.id();
        browser.perform(post(path).param("reason", " ").with(csrf()).with(province))
                .andExpect(status().is(422));
        var file = browser.perform(post(path)
                        .param("reason", "giao cho tổ COVID cộng đồng")
                        .with(csrf())
                        .with(province))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(file.getContentType()).contains("spreadsheetml");
        assertThat(file.getContentAsByteArray()).isNotEmpty();
        browser.perform(get(path).with(team)).andExpect(status().isForbidden());
    }

    @Test
    void theApiSaysHowFarTheRoundHasCome() throws Exception {
        place.ask(round, place.well(family.get(0)));
        browser.perform(get("/api/v1/screening/rounds").with(team))
                .andExpect(jsonPath("$[?(@.id == '" + round.id() + "')].state").value("UNDER_WAY"));
        browser.perform(get("/api/v1/screening/rounds/" + round.id()).with(team))
                .andExpect(jsonPath("$.whole.asked").value(1))
                .andExpect(jsonPath("$.whole.target").value(3))
                .andExpect(jsonPath("$.whole.percent").value(33.33))
                .andExpect(jsonPath("$.days['" + place.today() + "']").value(1));
        browser.perform(get("/api/v1/screening/rounds")).andExpect(status().isUnauthorized());
    }

    @Test
    void whatLiesElsewhereIsNotThere() throws Exception {
        for (var path : List.of(
                "/screening/" + round.id(),
                "/screening/" + round.id() + "/houses",
                "/screening/" + round.id() + "/houses/" + key,
                "/screening/people?round=" + round.id(),
                "/screening/" + UUID.randomUUID(),
                "/screening?unit=38")) {
            browser.perform(get(path).with(elsewhere)).andExpect(status().isNotFound());
        }
        for (var path : List.of("/screening/people?show=nobody", "/screening/people?day=x", "/screening?asOf=x")) {
            browser.perform(get(path).with(team)).andExpect(status().is(422));
        }
        browser.perform(well("keine-id").with(team)).andExpect(status().isNotFound());
    }

    @Test
    void whatIsTypedIsShownAsTextWhateverItIs() throws Exception {
        var corpus = List.of(
                "<img src=x onerror=alert(1)>",
                "<div hx-get=/admin hx-trigger=load>",
                "{{7*7}} ${7*7} #{T(java.lang.Runtime)}",
                "' OR 1=1--",
                "=cmd|' /C calc'!A0",
                "\"><script>alert(1)</script>");
        for (var bad : corpus) {
            browser.perform(answers()
                            .param("outcome-" + family.get(0), "REFUSED")
                            .param("reason-" + family.get(0), bad)
                            .with(team))
                    .andExpect(status().is3xxRedirection());
            for (var path : List.of("/screening/" + round.id() + "/houses", "/screening/people?show=refused")) {
                var shown = browser.perform(
                                get(path).param("q", bad.substring(0, 3)).with(team))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                assertThat(shown)
                        .doesNotContain("<img src=x")
                        .doesNotContain("<div hx-get")
                        .doesNotContain("<script>alert");
            }
            browser.perform(post("/screening/new")
                            .param("name", bad)
                            .with(csrf())
                            .with(team))
                    .andExpect(status().is(422))
                    .andExpect(content().string(org.hamcrest.Matchers.not(containsString("<script>alert"))));
        }
    }

    private MockHttpServletRequestBuilder well(String tap) {
        return post("/screening/" + round.id() + "/houses/well")
                .param("id", tap)
                .param("person", family.stream().map(PersonId::toString).toArray(String[]::new))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder answers() {
        return post("/screening/" + round.id() + "/houses/" + key)
                .param("id", UUID.randomUUID().toString())
                .param("person", family.stream().map(PersonId::toString).toArray(String[]::new))
                .with(csrf());
    }
}
