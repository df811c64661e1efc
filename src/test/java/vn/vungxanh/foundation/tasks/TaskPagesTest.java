package vn.vungxanh.foundation.tasks;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class TaskPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    Clock clock;

    RequestPostProcessor committee;
    RequestPostProcessor officer;
    String due;

    @BeforeEach
    void people() {
        committee = HouseStaff.of(house).signedIn("11", Role.COMMITTEE);
        officer = HouseStaff.of(house).signedIn("11", Role.EPIDEMIOLOGIST);
        due = Vietnam.dayOf(clock.instant()).plusDays(1).toString();
    }

    @Test
    void aTaskGoesFromTheCommitteeToTheOfficeAndBack() throws Exception {
        var what = "Rà soát hộ " + UUID.randomUUID();
        var here = given(what);
        browser.perform(get("/tasks").with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(what)));
        browser.perform(post(here)
                        .with(officer)
                        .with(csrf())
                        .param("kind", "DONE")
                        .param("version", "1")
                        .param("words", ""))
                .andExpect(status().isUnprocessableContent());
        step(here, officer, "PROGRESS", "1");
        browser.perform(multipart(here)
                        .file(new MockMultipartFile("file", "biên bản.pdf", "application/pdf", "%PDF-1.7".getBytes()))
                        .param("kind", "DONE")
                        .param("version", "1")
                        .param("words", "Đã làm")
                        .with(officer)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        browser.perform(get(here).with(committee)).andExpect(content().string(containsString("biên bản.pdf")));
        browser.perform(get("/tasks?show=waiting&q=" + what.substring(11, 40)).with(committee))
                .andExpect(content().string(containsString(what)));
        step(here, committee, "CONFIRMED", "2");
        browser.perform(get(here).with(officer)).andExpect(status().isOk());
        browser.perform(post(here)
                        .with(committee)
                        .with(csrf())
                        .param("kind", "CONFIRMED")
                        .param("version", "2"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aFormWithoutAnOwnerComesBackWithWhatWasTyped() throws Exception {
        browser.perform(post("/tasks")
                        .with(committee)
                        .with(csrf())
                        .param("what", "Việc không ai làm")
                        .param("dueOn", due))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Việc không ai làm")));
        browser.perform(post("/tasks").with(officer).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void everyAddressAnswersAndAnUnreadableOneSaysSo() throws Exception {
        for (var page : List.of(
                "/tasks?unit=103&show=late&asOf=2021-05-24T06:00",
                "/tasks?asOf=2021-05-20T06:00&below=false",
                "/tasks/new?unit=11",
                "/tasks/people?unit=11")) {
            browser.perform(get(page).with(committee)).andExpect(status().isOk());
        }
        browser.perform(get("/tasks?show=lost").with(committee)).andExpect(status().isUnprocessableContent());
        browser.perform(get("/tasks?unit=24").with(officer)).andExpect(status().isNotFound());
        browser.perform(get("/tasks").with(HouseStaff.of(house).signedIn("11", Role.CHECKPOINT)))
                .andExpect(status().isForbidden());
    }

    @Test
    void otherProgramsAreToldWhatAUnitOwes() throws Exception {
        var what = "Báo cáo " + UUID.randomUUID();
        given(what);
        browser.perform(get("/api/v1/tasks?unit=11&size=500&due=" + due).with(officer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit").value("11"))
                .andExpect(jsonPath("$.items[?(@.what=='" + what + "')].state").value("open"));
    }

    private String given(String what) throws Exception {
        var answer = browser.perform(post("/tasks")
                        .with(committee)
                        .with(csrf())
                        .param("what", what)
                        .param("unit", "11")
                        .param("dueOn", due)
                        .param("dueBy", "17:00"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private void step(String here, RequestPostProcessor who, String kind, String version) throws Exception {
        browser.perform(post(here)
                        .with(who)
                        .with(csrf())
                        .param("kind", kind)
                        .param("version", version)
                        .param("words", "Đã làm"))
                .andExpect(status().is3xxRedirection());
    }
}
