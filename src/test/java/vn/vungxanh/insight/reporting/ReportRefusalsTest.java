package vn.vungxanh.insight.reporting;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

/** What cannot be done is said in a sentence, and nothing that was typed is lost. */
@HouseTest
class ReportRefusalsTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    RequestPostProcessor committee;
    RequestPostProcessor epidemiologist;

    @BeforeEach
    void staff() {
        var staff = HouseStaff.of(house);
        committee = staff.signedIn("11", Role.COMMITTEE);
        epidemiologist = staff.signedIn("11", Role.EPIDEMIOLOGIST);
    }

    @Test
    void aTimeThatCannotBeReportedOnIsSaidAboveTheFormThatStillHoldsIt() throws Exception {
        for (var asked : new String[] {
            "asOf=gestern", "asOf=-9999-01-01T00:00", "asOf=2999-01-01T06:00", "asOf=2021-05-24T06:00&from=2021-05-25"
        }) {
            browser.perform(get("/api/v1/reports/daily?unit=11&" + asked).with(committee))
                    .andExpect(status().isUnprocessableContent());
            for (var language : new String[] {"vi", "en"}) {
                browser.perform(get("/reporting/daily?unit=103&template=midnight&lang=" + language + "&" + asked)
                                .with(epidemiologist))
                        .andExpect(status().isUnprocessableContent())
                        .andExpect(content().string(Matchers.containsString("role=\"alert\"")))
                        .andExpect(content().string(Matchers.containsString("value=\"midnight\" selected")))
                        .andExpect(content().string(Matchers.containsString("value=\"103\" selected")));
            }
        }
        browser.perform(post("/reporting/reports")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("unit", "11")
                        .param("asOf", "2999-01-01T06:00"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("2999-01-01T06:00")));
        browser.perform(get("/reporting/reports/018f5c10-0000-7000-8000-00000000ffff")
                        .with(committee))
                .andExpect(status().isNotFound());
        browser.perform(get("/reporting/reports/88").with(committee)).andExpect(status().isNotFound());
    }

    @Test
    void whatIsTypedIntoADraftStaysWhenItIsRefused() throws Exception {
        var draft = begun("2021-04-26T06:00");

        browser.perform(post(draft + "/parts/III/comments")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("words", "Dài quá " + "a".repeat(2_000)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Dài quá aaa")));
        browser.perform(post(draft + "/parts/III/owner")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("version", "0")
                        .param("office", "NOBODY")
                        .param("person", "lovan.dich"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("NOBODY")))
                .andExpect(content().string(Matchers.containsString("value=\"lovan.dich\"")));
        for (var number : new String[] {"", "chín", "123456789012", "-3"}) {
            browser.perform(post(draft + "/signature")
                            .with(committee)
                            .with(csrf())
                            .param("number", number)
                            .param("reason", "Lý do đã gõ"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(Matchers.containsString("Lý do đã gõ")))
                    .andExpect(content().string(Matchers.containsString("value=\"" + number + "\"")));
        }
    }

    @Test
    void whoeverWritesIntoAReportThatWasJustSignedSeesItSignedAndKeepsTheWords() throws Exception {
        var draft = begun("2021-04-25T06:00");
        browser.perform(post(draft + "/signature")
                        .with(committee)
                        .with(csrf())
                        .param("number", "925")
                        .param("reason", "thử"))
                .andExpect(status().is3xxRedirection());

        browser.perform(post(draft + "/parts/IV")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("version", "0")
                        .param("IV.text", "- Câu gõ muộn"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("925-BC/BCS")))
                .andExpect(content().string(Matchers.containsString("- Câu gõ muộn")));
        browser.perform(post(draft + "/signature").with(committee).with(csrf()).param("number", "926"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("925-BC/BCS")));
    }

    private String begun(String asOf) throws Exception {
        return browser.perform(post("/reporting/reports")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("unit", "11")
                        .param("asOf", asOf))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }
}
