package vn.vungxanh.foundation.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.support.HouseTest;

/** The pages and the doors for other programs. */
@HouseTest
class BorderImportTest {

    private static final LocalDate BEFORE = LocalDate.of(2021, 5, 24);

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc browser;

    @Autowired
    BorderSets sets;

    @Autowired
    BorderLimits limits;

    @Autowired
    Units units;

    private RequestPostProcessor admin;

    @BeforeEach
    void staff() {
        admin = HouseStaff.of(house).signedIn("11", Role.ADMINISTRATOR);
    }

    @Test
    void aRefusedFileLeavesItsReportAndNothingElse() throws Exception {
        var before = sets.edition();
        var bad = new Spoilt(units, "11", BEFORE).code("03199", "\"99999\"").without("03127");

        var sent = send(bad.bytes(), "nguồn đã gõ");
        var id = sent.getRedirectedUrl();

        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(sets.edition()).isEqualTo(before);
        var set = sets.find(UUID.fromString(id.substring(id.lastIndexOf('/') + 1)));
        assertThat(set.state()).isEqualTo(BorderSet.State.REFUSED);
        assertThat(sets.shapes(set.id())).isEmpty();
        assertThat(set.content().bytes()).isEqualTo(bad.bytes().length);
        for (var language : List.of("vi", "en")) {
            var page = read(id, language);
            assertThat(page).contains("nguồn đã gõ", "99999", "03127").doesNotContain("value=\"force\"");
            assertThat(read("/borders", language)).contains(id);
        }
        var report =
                browser.perform(get(id + "/report.csv").with(admin)).andReturn().getResponse();
        assertThat(report.getContentType()).startsWith("text/csv");
        assertThat(report.getContentAsString(StandardCharsets.UTF_8).lines())
                .hasSize(1 + set.content().faults() + set.content().notes())
                .anyMatch(line -> line.contains("UNKNOWN_CODE"));
    }

    @Test
    void aGoodFileWaitsWithItsPreviewUntilItIsPutIntoForce() throws Exception {
        var id = send(new Spoilt(units, "11", BEFORE).bytes(), "").getRedirectedUrl();

        assertThat(read(id, "vi")).contains("value=\"force\"", "value=\"discard\"");
        for (var of : List.of("new", "former")) {
            assertThat(read(id + "/shapes.geojson?of=" + of, "vi")).contains("\"code\":\"03199\"");
        }
        var nameless = decide(id, Map.of("deed", "force", "edition", Long.toString(sets.edition())));
        assertThat(nameless.getStatus()).isEqualTo(422);
        var stale = decide(id, Map.of("deed", "force", "edition", "-1", "source", "Sở TN&MT"));
        assertThat(stale.getStatus()).isEqualTo(409);
        var discarded = decide(id, Map.of("deed", "discard", "edition", Long.toString(sets.edition())));
        assertThat(discarded.getStatus()).isEqualTo(302);
        assertThat(read(id, "vi")).doesNotContain("value=\"force\"", "id=\"borders-map\"");
    }

    @Test
    void thePageSaysHowLargeAFileMayBeWithAndWithoutScript() throws Exception {
        assertThat(limits.megabytesOfForm()).isLessThan(limits.megabytes());
        assertThat(read("/borders", "vi"))
                .contains("tối đa " + limits.megabytes() + " MB", "nhỏ hơn " + limits.megabytesOfForm() + " MB");
    }

    @Test
    void whatWasTypedIsKeptWhenTheDayCannotBeRead() throws Exception {
        var answer = browser.perform(multipart("/borders")
                        .file(new MockMultipartFile("file", "x.geojson", "application/geo+json", new byte[] {'{'}))
                        .param("on", "hôm qua")
                        .param("source", "nguồn đã gõ")
                        .with(csrf())
                        .with(admin))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("nguồn đã gõ", "hôm qua");
    }

    @Test
    void aFileSentByScriptIsStagedAndItsProgressIsNobodyElses() throws Exception {
        var ticket = UUID.randomUUID();
        var answer = browser.perform(post("/borders/files")
                        .queryParam("on", "2021-05-24")
                        .queryParam("name", "xã.geojson")
                        .queryParam("ticket", ticket.toString())
                        .contentType("application/geo+json")
                        .content(new Spoilt(units, "11", BEFORE).bytes())
                        .with(csrf())
                        .with(admin))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getContentAsString()).contains("/borders/");
        assertThat(read("/borders/progress/" + ticket, "vi")).isEqualTo("{}");
    }

    @Test
    void otherProgramsSendTheFileAsItIsAndOthersMayNot() throws Exception {
        var file = new Spoilt(units, "11", BEFORE).bytes();
        var past = sets.recent(1);
        var checked = api(file, "check", admin);
        var staged = api(file, "stage", admin);
        var refused = api(file, "check", HouseStaff.of(house).signedIn("11", Role.EPIDEMIOLOGIST));
        var bad = api(new Spoilt(units, "11", BEFORE).without("03199").bytes(), "load", admin);

        assertThat(checked.getStatus()).isEqualTo(200);
        assertThat(checked.getContentAsString()).contains("\"loaded\":false", "\"shapes\":129");
        assertThat(staged.getStatus()).isEqualTo(200);
        assertThat(staged.getContentAsString()).contains("WAITING");
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentAsString()).contains("MISSING");
        assertThat(sets.recent(2).get(1)).isEqualTo(past.isEmpty() ? null : past.get(0));
        browser.perform(get("/borders").with(HouseStaff.of(house).signedIn("11", Role.EPIDEMIOLOGIST)))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(403));
    }

    private MockHttpServletResponse api(byte[] file, String deed, RequestPostProcessor who) throws Exception {
        return browser.perform(post("/api/v1/borders")
                        .queryParam("on", "2021-05-24")
                        .queryParam("deed", deed)
                        .queryParam("source", "Sở TN&MT")
                        .contentType("application/geo+json")
                        .content(file)
                        .with(who))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(byte[] file, String source) throws Exception {
        return browser.perform(multipart("/borders")
                        .file(new MockMultipartFile("file", "xã.geojson", "application/geo+json", file))
                        .param("on", "2021-05-24")
                        .param("source", source)
                        .with(csrf())
                        .with(admin))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse decide(String id, Map<String, String> fields) throws Exception {
        var request = post(id).with(csrf()).with(admin);
        fields.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private String read(String address, String language) throws Exception {
        var answer = browser.perform(get(address).queryParam("lang", language).with(admin))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
