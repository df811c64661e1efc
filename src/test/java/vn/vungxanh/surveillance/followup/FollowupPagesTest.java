package vn.vungxanh.surveillance.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class FollowupPagesTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    private Quarter quarter;
    private FollowedId contact;
    private RequestPostProcessor commune;
    private RequestPostProcessor elsewhere;
    private RequestPostProcessor committee;
    private String name = "";

    @BeforeEach
    void aContactWithATelephone() {
        quarter = Quarter.of(house);
        commune = quarter.staff.signedIn("03199", Role.UNIT_OFFICER);
        elsewhere = quarter.staff.signedIn("094", Role.UNIT_OFFICER);
        committee = quarter.staff.signedIn("11", Role.COMMITTEE);
        name = "Vàng Thị " + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "x");
        contact = quarter.named(name, "03199", "0912 345 678");
    }

    @Test
    void everyPageIsShownToTheCommuneInBothLanguages() throws Exception {
        for (var path : new String[] {
            "/followup",
            "/followup/calls?tracer=&case=" + quarter.caseId,
            "/followup/contacts?case=" + quarter.caseId,
            "/followup/contacts/" + contact,
            "/followup/contacts/" + contact + "/call",
            "/followup/cases/" + quarter.caseId,
            "/followup/cases/" + quarter.caseId + "/panel",
            "/followup/clocks?disease=" + quarter.disease,
            "/followup/clocks?by=week&disease=" + quarter.disease,
            "/followup/clocks/list?clock=named_f1&disease=" + quarter.disease,
            "/followup/clocks/list?clock=onset_report&part=missing&disease=" + quarter.disease
        }) {
            browser.perform(get(path).with(commune)).andExpect(status().isOk());
            browser.perform(get(path).param("lang", "en").with(commune)).andExpect(status().isOk());
        }
    }

    @Test
    void theCallListShowsTheNameTheTelephoneAndTakesTheOutcome() throws Exception {
        var list = "/followup/calls?tracer=&case=" + quarter.caseId;
        browser.perform(get(list).with(commune))
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("tel:0912345678")));
        browser.perform(get(list).with(elsewhere)).andExpect(content().string(not(containsString(name))));
        var id = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            browser.perform(post("/followup/calls")
                            .param("id", id)
                            .param("contact", contact.toString())
                            .param("outcome", "REACHED.no")
                            .param("temperature", "36,8")
                            .param("back", list)
                            .with(csrf())
                            .with(commune))
                    .andExpect(redirectedUrl(list + "&saved=reached"));
        }
        browser.perform(get(list).with(commune)).andExpect(content().string(not(containsString(name))));
        browser.perform(get("/followup/contacts/" + contact).with(commune))
                .andExpect(content().string(containsString("36,8")));
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasTyped() throws Exception {
        browser.perform(post("/followup/calls")
                        .param("id", UUID.randomUUID().toString())
                        .param("contact", contact.toString())
                        .param("outcome", "REACHED.yes")
                        .param("temperature", "37 độ rưỡi")
                        .param("note", "ho từ hôm qua")
                        .param("back", "//evil.example/")
                        .with(csrf())
                        .with(commune))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("37 độ rưỡi")))
                .andExpect(content().string(containsString("ho từ hôm qua")));
        browser.perform(post("/followup/contacts/" + contact + "/facts")
                        .param("version", "0")
                        .param("isolatedWhere", "Nhà văn hóa bản")
                        .with(csrf())
                        .with(commune))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nhà văn hóa bản")));
        browser.perform(post("/followup/contacts/" + contact + "/facts")
                        .param(
                                "version",
                                Integer.toString(quarter.followed(contact).version()))
                        .param("isolatedWhere", "Trường THCS")
                        .param("isolation", "CENTRAL")
                        .with(csrf())
                        .with(commune))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Trường THCS")));
        browser.perform(post("/followup/contacts/" + contact + "/lose")
                        .param("reason", " ")
                        .with(csrf())
                        .with(commune))
                .andExpect(status().is(422));
    }

    @Test
    void theApiGivesMyListAndTakesACallOnce() throws Exception {
        browser.perform(get("/api/v1/followup/calls?tracer=&case=" + quarter.caseId)
                        .with(commune))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].contact").value(contact.toString()))
                .andExpect(jsonPath("$.items[0].phones[0]").value("0912345678"));
        var call = """
                {"id": "%s", "contact": "%s", "outcome": "REACHED", "symptoms": true, "temperature": 38.2}
                """.formatted(UUID.randomUUID(), contact);
        browser.perform(json(call).with(commune))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.duplicate").value(false));
        browser.perform(json(call).with(commune))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.duplicate").value(true));
        browser.perform(json(call).with(elsewhere)).andExpect(status().isNotFound());
        browser.perform(json("{\"outcome\": \"SHOUTED\"}").with(commune)).andExpect(status().isBadRequest());
        browser.perform(json("{}").with(commune)).andExpect(status().is(422));
        browser.perform(get("/api/v1/followup/clocks")
                        .param("disease", quarter.disease)
                        .with(commune))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].clocks[0].clock").value("ONSET_REPORT"));
    }

    @Test
    void whoMayOnlyLookMayNotRecordAndWhoIsOutsideFindsNothing() throws Exception {
        browser.perform(get("/followup").with(committee)).andExpect(status().isOk());
        browser.perform(post("/followup/calls").with(csrf()).with(committee)).andExpect(status().isForbidden());
        browser.perform(post("/followup/distribute").with(csrf()).with(committee))
                .andExpect(status().isForbidden());
        browser.perform(post("/followup/cases/" + quarter.caseId + "/steps/tt15-1")
                        .with(csrf())
                        .with(committee))
                .andExpect(status().isForbidden());
        browser.perform(post("/followup/contacts/" + contact + "/lose")
                        .with(csrf())
                        .with(committee))
                .andExpect(status().isForbidden());
        for (var path : new String[] {
            "/followup/contacts/" + contact,
            "/followup/contacts/" + contact + "/call",
            "/followup/cases/" + quarter.caseId,
            "/followup/cases/" + quarter.caseId + "/panel",
            "/followup?unit=03199",
            "/followup/contacts/" + UUID.randomUUID()
        }) {
            browser.perform(get(path).with(elsewhere)).andExpect(status().isNotFound());
        }
        browser.perform(get("/api/v1/followup/calls")).andExpect(status().isUnauthorized());
        browser.perform(get("/followup/clocks?from=2030-01-01").with(commune)).andExpect(status().is(422));
        browser.perform(get("/followup/contacts?show=nobody").with(commune)).andExpect(status().is(422));
    }

    @Test
    void aStepIsTickedWithWhoAndWhenAndTakenBack() throws Exception {
        var boards = house.getBean(CaseBoards.class);
        var before = quarter.as("03199", scope -> boards.of(scope, quarter.caseId));
        assertThat(before.steps()).hasSize(10);
        assertThat(before.steps().get(3).done()).as("contacts were declared").isTrue();
        var step = before.steps().get(0).step().id();
        var address = "/followup/cases/" + quarter.caseId + "/steps/" + step;
        browser.perform(post(address)
                        .param("done", "yes")
                        .param("note", "đội số 2")
                        .with(csrf())
                        .with(commune))
                .andExpect(status().is3xxRedirection());
        browser.perform(get("/followup/cases/" + quarter.caseId).with(commune))
                .andExpect(content().string(containsString("đội số 2")));
        browser.perform(post(address).param("done", "no").with(csrf()).with(commune))
                .andExpect(status().is3xxRedirection());
        assertThat(quarter.as("03199", scope -> boards.of(scope, quarter.caseId))
                        .steps()
                        .get(0)
                        .done())
                .isFalse();
        browser.perform(post(address)
                        .param("doneAt", "2040-01-01T00:00")
                        .with(csrf())
                        .with(commune))
                .andExpect(status().is(422));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder json(String body) {
        return post("/api/v1/followup/calls")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf());
    }
}
