package vn.vungxanh.foundation.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class DirectivePagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    RequestPostProcessor committee;
    RequestPostProcessor commune;

    @BeforeEach
    void people() {
        committee = HouseStaff.of(house).signedIn("11", Role.COMMITTEE);
        commune = HouseStaff.of(house).signedIn("03199", Role.UNIT_OFFICER);
    }

    @Test
    void everyPageOpens() throws Exception {
        for (var page : List.of(
                "/directives?state=DRAFT",
                "/directives/drafts/new",
                "/directives/new",
                "/directives/number?kind=DECISION&layout=STATE&issuedOn=2021-05-20",
                "/directives/higher?q=thu tuong",
                "/api/v1/documents?unit=11&from=2021-05-01&to=2021-05-24",
                "/api/v1/documents/higher")) {
            browser.perform(get(page).with(committee)).andExpect(status().isOk());
        }
        browser.perform(get("/api/v1/documents?kind=nothing").with(committee))
                .andExpect(status().isUnprocessableContent());
        browser.perform(get("/directives/drafts/new").with(commune)).andExpect(status().isForbidden());
    }

    @Test
    void aDraftIsWrittenIssuedPrintedAndReadBelow() throws Exception {
        var here = drafted("QĐ-TRANG");
        browser.perform(get(here).with(commune)).andExpect(status().isNotFound());
        browser.perform(post(here + "/issue")
                        .with(committee)
                        .with(csrf())
                        .param("version", "1")
                        .param("number", "0"))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post(here + "/issue")
                        .with(committee)
                        .with(csrf())
                        .param("version", "1")
                        .param("number", "5")
                        .param("issuedOn", "2021-05-20"))
                .andExpect(status().is3xxRedirection());
        browser.perform(get(here).with(commune))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("05/QĐ-TRANG")))
                .andExpect(content().string(not(containsString(here + "/end"))));
        for (var file : List.of("/paper.docx", "/paper.pdf")) {
            browser.perform(get(here + file).with(commune)).andExpect(status().isOk());
        }
        browser.perform(get("/api/v1/documents?q=05/QD-TRANG").with(commune))
                .andExpect(jsonPath("$[0].reference").value("05/QĐ-TRANG"))
                .andExpect(jsonPath("$[0].state").value("issued"));
    }

    @Test
    void theSignedCopyIsSavedButNothingThatRunsAndNothingThatOnlyCallsItselfAPicture() throws Exception {
        var here = drafted("QĐ-TEP");
        attach(here, "bản ký.pdf", "%PDF-1.7 thử".getBytes()).andExpect(status().is3xxRedirection());
        attach(here, "ảnh.png", "<script>alert(1)</script>".getBytes()).andExpect(status().isUnprocessableContent());

        var page = browser.perform(get(here).with(committee))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var at = page.indexOf(here + "/files/");
        var link = page.substring(at, page.indexOf('"', at));
        browser.perform(get(link).with(committee))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        browser.perform(get(link).with(commune)).andExpect(status().isNotFound());
        assertThat(page).contains("bản ký.pdf");
    }

    @Test
    void aDocumentOfAHigherBodyIsEnteredOnce() throws Exception {
        var line = "Thông báo số 781/TB-VPCP ngày 29/4/2021 của Văn phòng Chính phủ";
        browser.perform(post("/directives/higher").with(committee).with(csrf()).param("line", line))
                .andExpect(status().is3xxRedirection());
        browser.perform(post("/directives/higher").with(committee).with(csrf()).param("line", line))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("781/TB-VPCP")));
    }

    private ResultActions attach(String here, String name, byte[] bytes) throws Exception {
        return browser.perform(multipart(here + "/files")
                .file(new MockMultipartFile("file", name, "image/png", bytes))
                .with(committee)
                .with(csrf()));
    }

    private String drafted(String symbol) throws Exception {
        var answer = browser.perform(post("/directives/drafts")
                        .with(committee)
                        .with(csrf())
                        .param("kind", "DECISION")
                        .param("symbol", symbol)
                        .param("issuedOn", "2021-05-20")
                        .param("subject", "về việc thử trang")
                        .param("body", "Điều 1. Thử.")
                        .param("signatory", "Nguyễn Văn Thử"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
