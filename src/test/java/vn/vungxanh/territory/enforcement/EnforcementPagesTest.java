package vn.vungxanh.territory.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class EnforcementPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private RequestPostProcessor police;
    private RequestPostProcessor committee;

    @BeforeEach
    void people() {
        var staff = HouseStaff.of(house);
        police = staff.signedIn("11", Role.POLICE);
        committee = staff.signedIn("11", Role.COMMITTEE);
    }

    @Test
    void everyPageOpensForThoseWhoSeeFiguresAndNamesForThoseWhoRecord() throws Exception {
        for (var page : List.of(
                "/enforcement?act=no_mask&state=paid&decidedFrom=2021-05-07",
                "/enforcement/fines?on=2026-07-01",
                "/enforcement/false-information?step=referred",
                "/enforcement/criminal?from=2021-01-01",
                "/api/v1/enforcement/fines",
                "/api/v1/enforcement/violations")) {
            browser.perform(get(page).with(committee)).andExpect(status().isOk());
        }
        browser.perform(get("/enforcement?state=lost").with(police)).andExpect(status().isUnprocessableContent());
        for (var deed : List.of("/enforcement", "/enforcement/false-information", "/enforcement/criminal")) {
            browser.perform(post(deed).with(csrf()).with(committee)).andExpect(status().isForbidden());
        }
        browser.perform(get("/enforcement/new").with(committee)).andExpect(status().isForbidden());
    }

    @Test
    void aViolationIsRecordedDecidedPaidAndPrinted() throws Exception {
        var name = "Vàng A " + UUID.randomUUID();
        var here = led(violation(name));
        browser.perform(get(here).with(police))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1.000.000 đến 3.000.000")));
        browser.perform(post(here + "/decide")
                        .param("version", "1")
                        .param("decision", "9/QĐ-XPHC")
                        .param("decidedOn", "2021-05-12")
                        .param("amount", "5.000.000")
                        .with(csrf())
                        .with(police))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("3.000.000")))
                .andExpect(content().string(containsString("5.000.000")));
        led(post(here + "/decide")
                .param("version", "1")
                .param("decision", UUID.randomUUID().toString())
                .param("decidedOn", "2021-05-12")
                .param("amount", "2.000.000"));
        led(post(here + "/paid").param("version", "2").param("paidOn", "2021-05-13"));
        for (var paper : List.of("minutes.docx", "minutes.pdf", "decision.docx", "decision.pdf")) {
            var file = browser.perform(get(here + "/" + paper).with(police))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(file.length).isGreaterThan(2_000);
        }
        browser.perform(get("/enforcement").param("q", name).with(police))
                .andExpect(content().string(containsString(here)));
        browser.perform(get("/enforcement").with(committee)).andExpect(content().string(not(containsString(name))));
        led(post(here + "/cancel").param("version", "3").param("reason", "Nhầm người"));
    }

    @Test
    void falseInformationAndACaseAreEnteredOnTheirPages() throws Exception {
        var tip = led(post("/enforcement/false-information")
                .param("unit", "11")
                .param("channel", "Zalo")
                .param("content", "Tin đồn"));
        led(post(tip)
                .param("step", "CHECK")
                .param("version", "1")
                .param("verdict", "FALSE")
                .param("text", "Sai"));
        led(post(tip).param("step", "ANSWER").param("version", "2").param("text", "Đính chính"));
        led(post(tip).param("step", "REFER").param("version", "3").param("text", "Công an tỉnh"));
        browser.perform(get(tip).with(police))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Gắn quyết định xử phạt")));
        var vu = led(post("/enforcement/criminal")
                .param("unit", "11")
                .param("number", UUID.randomUUID().toString())
                .param("name", "Vụ đưa người qua biên giới")
                .param("offence", "Tổ chức nhập cảnh trái phép")
                .param("openedOn", "2021-05-01")
                .param("agency", "Công an tỉnh"));
        led(post(vu + "/accused").param("names", "Lò A\nLò B").param("chargedOn", "2021-05-02"));
        led(post(vu + "/foreigners").param("names", "Lý Một").param("nationality", "CN"));
        browser.perform(get(vu).with(police))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lý Một")));
    }

    /** trust.md, section 8. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "＝1+1",
                "<img src=x onerror=alert(1)>",
                "<div hx-get=/admin hx-trigger=load>",
                "{{7*7}}",
                "${7*7}",
                "#{T(java.lang.Runtime)}",
                "' OR 1=1--",
                "%_\\",
                "K'Brông",
                "a\u0000b",
                "\u202Eabc",
                "😀"
            })
    void wickedTextStaysText(String wicked) throws Exception {
        var here = led(
                violation(wicked + UUID.randomUUID()).param("address", wicked).param("document", "B1234567"));
        browser.perform(get(here).with(police))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<img src=x"))))
                .andExpect(content().string(not(containsString("<div hx-get=/admin"))));
        browser.perform(get(here + "/minutes.docx").with(police)).andExpect(status().isOk());
        browser.perform(get("/enforcement").param("q", wicked).with(police)).andExpect(status().isOk());
        var tip = led(post("/enforcement/false-information")
                .param("unit", "11")
                .param("channel", "x" + wicked)
                .param("content", "x" + wicked));
        browser.perform(get(tip).with(police)).andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder violation(String offender) {
        return post("/enforcement")
                .param("unit", "11")
                .param("act", "NO_MASK")
                .param("occurredOn", "2021-05-10")
                .param("place", "Chợ")
                .param("organisation", "false")
                .param("offender", offender)
                .param("evidence", "Biên bản");
    }

    private String led(MockHttpServletRequestBuilder deed) throws Exception {
        return browser.perform(deed.with(csrf()).with(police))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }
}
