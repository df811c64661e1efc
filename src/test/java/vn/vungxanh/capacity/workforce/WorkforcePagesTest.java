package vn.vungxanh.capacity.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class WorkforcePagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Crew crew;
    private RequestPostProcessor logistics;
    private RequestPostProcessor committee;

    @BeforeEach
    void people() {
        crew = new Crew(house);
        logistics = crew.staff.signedIn("11", Role.LOGISTICS);
        committee = crew.staff.signedIn("11", Role.COMMITTEE);
    }

    @Test
    void everyPageOpensAndSaysAsOfWhen() throws Exception {
        for (var page : List.of(
                "/workforce",
                "/workforce?unit=103&asOf=2021-05-24T06:00",
                "/workforce/lines?skill=nurse&standing=active",
                "/workforce/teams?kind=rapid_response",
                "/workforce/vehicles?partition=true",
                "/workforce/members?q=lo&away=false")) {
            browser.perform(get(page).with(logistics))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("tính đến")));
        }
        browser.perform(get("/workforce/lines?skill=cook").with(logistics))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoOnlyLooksSeesNumbersButNoNames() throws Exception {
        var station = crew.nurses(12);
        var member = crew.member(station);

        browser.perform(get("/workforce").with(committee)).andExpect(status().isOk());
        browser.perform(get("/workforce/members").with(committee)).andExpect(status().isForbidden());
        browser.perform(get("/workforce/members/" + member).with(committee)).andExpect(status().isForbidden());
        browser.perform(post("/workforce/lines").with(committee).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void aCountIsEnteredAndStandsInTheListAndInTheSheet() throws Exception {
        var station = Crew.word();
        browser.perform(post("/workforce/lines")
                        .with(logistics)
                        .with(csrf())
                        .param("unit", "03158")
                        .param("organisation", station)
                        .param("skill", "DOCTOR")
                        .param("people", "3"))
                .andExpect(status().is3xxRedirection());

        browser.perform(get("/workforce/lines?unit=03158").with(logistics))
                .andExpect(content().string(containsString(station)));
        var sheet = browser.perform(get("/workforce/lines.xlsx?unit=03158").with(logistics))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(sheet).startsWith((byte) 'P', (byte) 'K');
    }

    @Test
    void whatWasTypedWronglyStaysOnThePage() throws Exception {
        browser.perform(post("/workforce/lines")
                        .with(logistics)
                        .with(csrf())
                        .param("unit", "03158")
                        .param("organisation", "Trạm y tế thử")
                        .param("people", "mười"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Trạm y tế thử")));
        browser.perform(post("/workforce/vehicles")
                        .with(logistics)
                        .with(csrf())
                        .param("unit", "03158")
                        .param("plate", "#!"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aTeamIsMadeMannedChangedAndDissolved() throws Exception {
        var station = crew.nurses(5);
        var member = crew.member(station);
        browser.perform(post("/workforce/teams")
                        .with(logistics)
                        .with(csrf())
                        .param("unit", "03158")
                        .param("name", Crew.word())
                        .param("kind", "SAMPLING")
                        .param("people.NURSE", "2"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/workforce/teams/*"));
        var page = "/workforce/teams/" + crew.team(station, 2);

        browser.perform(post(page + "/members")
                        .with(logistics)
                        .with(csrf())
                        .param("version", "1")
                        .param("member", member.toString())
                        .param("leader", member.toString()))
                .andExpect(status().is3xxRedirection());
        browser.perform(get(page).with(logistics)).andExpect(content().string(containsString("Lò Thị Thử")));
        browser.perform(get(page).with(committee)).andExpect(content().string(not(containsString("Lò Thị Thử"))));
        browser.perform(post(page + "/dissolve").with(logistics).with(csrf()).param("version", "1"))
                .andExpect(status().isConflict());
        browser.perform(post(page + "/dissolve").with(logistics).with(csrf()).param("version", "2"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void programsReadCountsTeamsAndVehicles() throws Exception {
        var station = crew.nurses(12);
        var team = crew.team(station, 4);
        crew.vehicle();

        browser.perform(get("/api/v1/workforce?unit=03158").with(committee))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.counts[0].available").isNumber());
        browser.perform(get("/api/v1/teams?unit=03158").with(committee))
                .andExpect(jsonPath("$[?(@.id=='" + team + "')].people").value(4));
        browser.perform(get("/api/v1/vehicles?unit=03158").with(committee))
                .andExpect(jsonPath("$[0].partition").value(true));
    }
}
