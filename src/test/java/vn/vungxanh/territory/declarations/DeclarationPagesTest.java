package vn.vungxanh.territory.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.support.HouseTest;

@HouseTest
class DeclarationPagesTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    private Citizen citizen;
    private RequestPostProcessor officer;
    private RequestPostProcessor elsewhere;
    private RequestPostProcessor committee;
    private UUID id;
    private String name;

    @BeforeEach
    void aFever() {
        citizen = new Citizen(house);
        officer = citizen.staff.signedIn("11", Role.EPIDEMIOLOGIST);
        elsewhere = citizen.staff.signedIn("094", Role.UNIT_OFFICER);
        committee = citizen.staff.signedIn("11", Role.COMMITTEE);
        var feverish = citizen.feverish();
        feverish.put("phone", "0912000777");
        feverish.put("document", "011088001234");
        name = (String) feverish.get("fullName");
        id = citizen.declare(feverish).id();
    }

    @Test
    void everyPageRendersInBothLanguages() throws Exception {
        for (var path : List.of(
                "/declarations",
                "/declarations?q=" + name.substring(8).toLowerCase(),
                "/declarations?show=waiting&kind=domestic&flag=fever&from=2026-01-01",
                "/declarations?show=withdrawn&q=%25",
                "/declarations/" + id,
                "/declarations/triage",
                "/declarations/triage?closed=true",
                "/declarations/triage/" + id,
                "/declarations/enter",
                "/declarations/enter?kind=ENTRY",
                "/declarations/export")) {
            for (var language : List.of("vi", "en")) {
                var shown = browser.perform(get(path).param("lang", language).with(officer))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                assertThat(shown).as(path).doesNotContain("declarations.");
            }
        }
    }

    @Test
    void numbersAreMaskedUntilSomebodyAsksForThem() throws Exception {
        browser.perform(get("/declarations/" + id).with(officer))
                .andExpect(content().string(not(containsString(name))))
                .andExpect(content().string(not(containsString("0912000777"))))
                .andExpect(content().string(not(containsString("011088001234"))));
        browser.perform(post("/declarations/" + id + "/full").with(csrf()).with(officer))
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("0912000777")));
        browser.perform(post("/declarations/" + id + "/full").with(csrf()).with(committee))
                .andExpect(status().isForbidden());
        browser.perform(get("/declarations").with(officer)).andExpect(content().string(not(containsString(name))));
    }

    @Test
    void whoIsElsewhereFindsNothing() throws Exception {
        for (var path : List.of("/declarations/" + id, "/declarations/triage/" + id)) {
            browser.perform(get(path).with(elsewhere)).andExpect(status().isNotFound());
        }
        browser.perform(get("/declarations/triage").with(committee)).andExpect(status().isForbidden());
        browser.perform(get("/declarations/triage?unit=11").with(elsewhere)).andExpect(status().isNotFound());
        for (var path : List.of("/declarations?show=x", "/declarations?flag=x", "/declarations?from=x")) {
            browser.perform(get(path).with(officer)).andExpect(status().is(422));
        }
    }

    @Test
    void theQueueIsWorkedOffByForms() throws Exception {
        browser.perform(deed("check")
                        .param("deed", "CALLED")
                        .param("note", "gọi lúc 8 giờ")
                        .param("version", "1")
                        .with(officer))
                .andExpect(redirectedUrl("/declarations/triage/" + id + "?done"));
        browser.perform(deed("close")
                        .param("version", "2")
                        .param("note", "giữ lại chữ này")
                        .with(officer))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("giữ lại chữ này")));
        browser.perform(deed("close")
                        .param("version", "1")
                        .param("finding", "ORDINARY")
                        .with(officer))
                .andExpect(status().isConflict());
        citizen.bean(MatchesPeople.class).now(id);
        browser.perform(deed("sample").param("version", "2").with(officer))
                .andExpect(redirectedUrl("/declarations/triage/" + id + "?done"));
        browser.perform(deed("close")
                        .param("version", "1")
                        .param("finding", "ORDINARY")
                        .with(elsewhere))
                .andExpect(status().isNotFound());
        browser.perform(deed("close").param("version", "1").with(committee)).andExpect(status().isForbidden());
    }

    @Test
    void staffDeclareForSomebodyOncePerForm() throws Exception {
        var form = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            var answer = browser.perform(entry(form).param("birth.year", "1950").with(officer))
                    .andExpect(status().is3xxRedirection())
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            assertThat(answer).startsWith("/declarations/enter?").contains("receipt=");
        }
        browser.perform(entry(UUID.randomUUID().toString())
                        .param("birth.year", "x")
                        .with(officer))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Nhập Hộ")));
        browser.perform(entry(UUID.randomUUID().toString())
                        .param("birth.year", "1950")
                        .with(elsewhere))
                .andExpect(status().is(422));
        assertThat(citizen.kept(UUID.fromString(form)).by()).isNotNull();
    }

    @Test
    void theFileIsTakenForAReason() throws Exception {
        browser.perform(post("/declarations/export")
                        .param("reason", "x")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().is(422));
        browser.perform(post("/declarations/export")
                        .param("reason", "báo cáo của trạm y tế xã")
                        .param("flag", "fever")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        browser.perform(get("/declarations/export").with(elsewhere)).andExpect(status().isForbidden());
    }

    @Test
    void thePersonalCodeSaysNothingOfThePersonToEverybody() throws Exception {
        var person = citizen.bean(MatchesPeople.class).now(id).orElseThrow();
        var token = citizen.bean(Codes.class).issue(CodeKind.PERSON, person.value());
        browser.perform(get("/q/" + token)).andExpect(redirectedUrl("/declarations/code/" + token));
        browser.perform(get("/declarations/code/" + token))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(name.substring(8)))));
        browser.perform(get("/declarations/scanned/" + token).with(officer))
                .andExpect(content().string(not(containsString(name))))
                .andExpect(content().string(containsString("*******234")));
        browser.perform(get("/declarations/scanned/" + token)).andExpect(status().is3xxRedirection());
        browser.perform(get(
                        "/declarations/code/" + token.replace(token.charAt(20), token.charAt(20) == 'A' ? 'B' : 'A')))
                .andExpect(status().is4xxClientError());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder entry(String form) {
        return post("/declarations/enter")
                .param("id", form)
                .param("kind", "POPULATION")
                .param("fullName", "Mùa Thị Nhập Hộ")
                .param("sex", "FEMALE")
                .param("unit", citizen.commune.code())
                .param("caseContact", "NO")
                .param("areaContact", "NO")
                .param("sickContact", "NO")
                .with(csrf());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder deed(String what) {
        return post("/declarations/triage/" + id + "/" + what).with(csrf());
    }
}
