package vn.vungxanh.insight.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Properties;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class ReportingPagesTest {

    private static final String ASKED = "?unit=11&asOf=2021-05-24T06:00:00+07:00";

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    MessageSource words;

    RequestPostProcessor committee;
    RequestPostProcessor epidemiologist;

    @BeforeEach
    void staff() {
        var staff = HouseStaff.of(house);
        committee = staff.signedIn("11", Role.COMMITTEE);
        epidemiologist = staff.signedIn("11", Role.EPIDEMIOLOGIST);
    }

    @Test
    void everyPageOfTheRoomOpensInBothLanguages() throws Exception {
        for (var path : new String[] {
            "/reporting", "/reporting/daily" + ASKED, "/reporting/external", "/reporting/reconciliation"
        }) {
            browser.perform(get(path).with(committee)).andExpect(status().isOk());
            browser.perform(get(path).param("lang", "en").with(epidemiologist)).andExpect(status().isOk());
        }
    }

    @Test
    void theApiKeysFiguresByTheirIdsAndKeepsAbsentOnesNull() throws Exception {
        browser.perform(get("/api/v1/reports/daily" + ASKED).with(committee))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit.code").value("11"))
                .andExpect(jsonPath("$.from").value("2021-05-07"))
                .andExpect(jsonPath("$.asOf").value("2021-05-24T06:00:00+07:00"))
                .andExpect(jsonPath("$.figures['I.1c.provinces'].value").value(Matchers.nullValue()))
                .andExpect(jsonPath("$.figures['II.1a'].value").isNumber())
                .andExpect(jsonPath("$.checks[0].vi").isNotEmpty());
    }

    @Test
    void bothFilesAreHandedOutInBothLayouts() throws Exception {
        for (var layout : new String[] {"party", "state"}) {
            browser.perform(get("/api/v1/reports/daily.pdf" + ASKED + "&layout=" + layout)
                            .with(committee))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("application/pdf"))
                    .andExpect(header().string("Content-Disposition", Matchers.containsString(layout + ".pdf")));
            browser.perform(get("/reporting/daily.docx" + ASKED + "&layout=" + layout)
                            .with(committee))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void everyReportHasItsFourFormsAndAWordForTheTelephone() throws Exception {
        for (var code : new String[] {"daily", "outbreak", "midnight"}) {
            browser.perform(get("/api/v1/reports/" + code + ASKED).with(committee))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.template").value(code));
            for (var ending : new String[] {"pdf", "docx", "xlsx"}) {
                browser.perform(get("/api/v1/reports/" + code + "." + ending + ASKED)
                                .with(committee))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Disposition", Matchers.containsString("." + ending)));
            }
        }
        browser.perform(get("/api/v1/reports/midnight.txt" + ASKED).with(committee))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(content().string(Matchers.containsString("6 giờ 00 phút ngày 24/5/2021")));
        browser.perform(get("/api/v1/reports/yesterday" + ASKED).with(committee))
                .andExpect(status().isNotFound());
    }

    @Test
    void theOfficeOfAPartWorksOnTheDraftPageAndEveryWordThatIsRefusedStays() throws Exception {
        var draft = browser.perform(post("/reporting/reports")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("unit", "11")
                        .param("asOf", "2021-04-28T06:00"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var police = HouseStaff.of(house).signedIn("11", Role.POLICE);

        browser.perform(post(draft + "/parts/II.2.2/comments")
                        .with(police)
                        .with(csrf())
                        .param("words", "Thêm một vụ ngày 27/4"))
                .andExpect(status().is3xxRedirection());
        browser.perform(post(draft + "/parts/IV")
                        .with(police)
                        .with(csrf())
                        .param("version", "0")
                        .param("IV.text", "- Câu của công an"))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post(draft + "/parts/IV")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("version", "0")
                        .param("IV.text", "- Câu của dịch tễ"))
                .andExpect(status().is3xxRedirection());
        browser.perform(post(draft + "/parts/IV")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("version", "0")
                        .param("deed", "agree"))
                .andExpect(status().isConflict());
        browser.perform(post(draft + "/review").with(epidemiologist).with(csrf()))
                .andExpect(status().is3xxRedirection());
        browser.perform(get(draft).with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Thêm một vụ ngày 27/4")))
                .andExpect(content().string(Matchers.containsString("- Câu của dịch tễ")));
        browser.perform(get(draft + "/xlsx").with(committee)).andExpect(status().isOk());
    }

    @Test
    void aUnitOutsideTheJurisdictionIsNotFoundAndAStrangerIsSentAway() throws Exception {
        browser.perform(get("/api/v1/reports/daily?unit=24&asOf=2021-05-24").with(committee))
                .andExpect(status().isNotFound());
        browser.perform(get("/api/v1/reports/daily" + ASKED)).andExpect(status().isUnauthorized());
    }

    @Test
    void theCommitteeSignsWhatTheEpidemiologistBeganAndNobodyElse() throws Exception {
        var draft = browser.perform(post("/reporting/reports")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("unit", "11")
                        .param("asOf", "2021-04-30T06:00")
                        .param("layout", "state"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(draft).isNotNull();

        browser.perform(get(draft).with(epidemiologist)).andExpect(status().isOk());
        browser.perform(post(draft + "/signature")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("number", "88"))
                .andExpect(status().isForbidden());
        browser.perform(post(draft + "/signature").with(committee).with(csrf()).param("number", "0"))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post(draft + "/signature")
                        .with(committee)
                        .with(csrf())
                        .param("number", "88")
                        .param("reason", "thử"))
                .andExpect(status().is3xxRedirection());
        browser.perform(get(draft).with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("88/BC-BCĐ")));
        browser.perform(get(draft + "/pdf").with(committee)).andExpect(status().isOk());
    }

    @Test
    void anOutsideFigureIsEnteredWithItsSource() throws Exception {
        browser.perform(post("/reporting/external")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("figure", "I.2.hospitals")
                        .param("value", "2")
                        .param("asOf", "2021-05-23T06:00")
                        .param("source", "Bộ Y tế"))
                .andExpect(status().is3xxRedirection());
        browser.perform(post("/reporting/external")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("figure", "I.2.hospitals")
                        .param("value", "2")
                        .param("asOf", "2021-05-23T06:00")
                        .param("source", " "))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post("/reporting/external")
                        .with(epidemiologist)
                        .with(csrf())
                        .param("figure", "I.2.hospitals")
                        .param("value", "hai")
                        .param("asOf", "hôm qua")
                        .param("source", "Bộ Y tế, bản tin 6 giờ"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("value=\"hai\"")))
                .andExpect(content().string(Matchers.containsString("Bộ Y tế, bản tin 6 giờ")));
    }

    @Test
    void everyCheckAndEveryNoteHasItsSentenceInBothLanguages() throws Exception {
        var notes = PublishedReport.number88().notes().values().stream()
                .filter(note -> !note.isEmpty())
                .map(note -> "reporting.note." + note);
        var checks = Checks.ALL.stream().map(check -> "reporting.check." + check.number());

        assertThat(java.util.stream.Stream.concat(notes, checks)).allSatisfy(key -> {
            assertThat(words.getMessage(key, null, Locale.forLanguageTag("vi"))).isNotBlank();
            assertThat(words.getMessage(key, null, Locale.ENGLISH)).isNotBlank();
        });
        assertThat(keys("reporting_en")).isEqualTo(keys("reporting"));
        assertThat(keys("directives_en")).isEqualTo(keys("directives"));
    }

    private static java.util.Set<Object> keys(String file) throws java.io.IOException {
        var keys = new Properties();
        try (var in = ReportingPagesTest.class.getResourceAsStream("/messages/" + file + ".properties")) {
            keys.load(in);
        }
        return keys.keySet();
    }
}
