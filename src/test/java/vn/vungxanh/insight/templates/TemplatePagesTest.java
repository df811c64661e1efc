package vn.vungxanh.insight.templates;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

/** Bắc Kạn edits its midnight summary here. */
@HouseTest
class TemplatePagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    Templates templates;

    RequestPostProcessor editor;
    RequestPostProcessor reader;
    UUID newest;

    @BeforeEach
    void staff() {
        var staff = HouseStaff.of(house);
        editor = staff.signedIn("06", Role.EPIDEMIOLOGIST);
        reader = staff.signedIn("06", Role.COMMITTEE);
        var scope = staff.scope("06", Role.EPIDEMIOLOGIST);
        newest = ActingAs.call(
                scope, () -> templates.versions(scope, "midnight").get(0).id());
    }

    @Test
    void theEditorOpensInBothLanguagesForWhoeverMayEdit() throws Exception {
        for (var code : new String[] {"daily", "outbreak", "midnight"}) {
            browser.perform(get("/templates/" + code).with(editor)).andExpect(status().isOk());
            browser.perform(get("/templates/" + code).param("lang", "en").with(editor))
                    .andExpect(status().isOk());
        }
        browser.perform(get("/templates").with(reader))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("href=\"/templates/daily\""))));
        browser.perform(get("/templates/midnight").with(reader)).andExpect(status().isForbidden());
        browser.perform(get("/templates/nothing").with(editor)).andExpect(status().isNotFound());
    }

    @Test
    void aPreviewShowsTodaysReportAndSavesNothing() throws Exception {
        browser.perform(edited("preview", "Ca mắc hôm nay {I.3a}", newest).with(editor))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("id=\"preview\"")))
                .andExpect(content().string(Matchers.containsString("Ca mắc hôm nay")));
        browser.perform(get("/templates/midnight").with(editor))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Ca mắc hôm nay"))));
    }

    @Test
    void aFigureThatNobodyKnowsIsRefusedAndEveryWordIsKept() throws Exception {
        browser.perform(edited("save", "Ca mắc {I.3z} <b>", newest).with(editor))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("I.3z")))
                .andExpect(content().string(Matchers.containsString("Ca mắc {I.3z} &lt;b&gt;")))
                .andExpect(content().string(Matchers.containsString("Tóm tắt của thử nghiệm")));
    }

    @Test
    void aNewVersionIsSavedOnceAndWhoeverEditedTheOlderOneIsTold() throws Exception {
        browser.perform(edited("save", "Số ca: {I.3a}", newest).with(editor))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/templates#midnight"));
        browser.perform(edited("save", "Số ca khác: {I.3a}", newest).with(editor))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("Số ca khác: {I.3a}")))
                .andExpect(content().string(Matchers.containsString("/templates/midnight?version=")));
        browser.perform(get("/reporting/daily?template=midnight").with(reader))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Số ca: ")));
    }

    private static MockHttpServletRequestBuilder edited(String deed, String line, UUID base) {
        return post("/templates/midnight")
                .with(csrf())
                .param("deed", deed)
                .param("base", base.toString())
                .param("name", "Tóm tắt của thử nghiệm")
                .param("type", "TIN TÓM TẮT")
                .param("subject", "Số liệu của {unit}")
                .param("validFrom", "")
                .param("s[0].at", "10")
                .param("s[0].id", "m.cases")
                .param("s[0].kind", "BULLET")
                .param("s[0].pattern", line)
                .param("party.own", "BAN CÁN SỰ")
                .param("party.symbol", "BC/BCS")
                .param("state.own", "BAN CHỈ ĐẠO")
                .param("state.symbol", "BC-BCĐ");
    }
}
