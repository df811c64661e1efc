package vn.vungxanh.territory.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.support.HouseTest;

@HouseTest
class CitizenPagesTest {

    /** Issue 5: what a citizen's page may weigh, with everything that it loads. */
    private static final int LARGEST = 60_000;

    private static final List<String> CORPUS = List.of(
            "=cmd|' /C calc'!A0",
            "<img src=x onerror=alert(1)>",
            "<div hx-get=/admin hx-trigger=load>",
            "{{7*7}} ${7*7} #{T(java.lang.Runtime)}",
            "javascript:alert(1)",
            "\"><script>alert(1)</script>",
            "' OR 1=1--",
            "%_\\",
            "a\u0000b",
            "\u202egnp.exe",
            "zero\u200bwidth",
            "\ud83d\ude00 K'Brông",
            "x".repeat(300));

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    private Citizen citizen;
    private String page = "";
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void aCommune() {
        citizen = new Citizen(house);
    }

    @Test
    void aWholeDeclarationPageByPage() throws Exception {
        show(browser.perform(get("/declarations/new").param("lang", "en")));
        assertThat(page).contains("Short of breath");
        declare("Vừ Thị " + Citizen.word());
        assertThat(page).contains("Đã nhận tờ khai");
        var receipt = find("class=\"number\">([0-9A-Z]{5}-[0-9A-Z]{5})<");
        assertThat(seen).allSatisfy(each -> {
            assertThat(each).doesNotContain("declarations.").doesNotContain("<script");
            assertThat(each.getBytes(StandardCharsets.UTF_8).length + stylesheet())
                    .isLessThan(LARGEST);
        });

        look(receipt, "1957");
        assertThat(page).contains("Tờ khai của bạn").contains("1957");
        var key = find("name=\"key\" value=\"([^\"]+)\"");
        act(key, "correct");
        assertThat(page).contains("Kiểm tra lại trước khi gửi");
        go("check", "symptoms");
        fill("symptoms", "symptoms", "BREATHLESS");
        go("check", "send");
        assertThat(page).contains("Đã nhận tờ khai sửa lại").contains("115");
        var corrected = find("class=\"number\">([0-9A-Z]{5}-[0-9A-Z]{5})<");
        look(receipt, "1957");
        assertThat(page).contains("Đã được sửa bằng tờ khai mới");
        look(corrected, "1957");
        key = find("name=\"key\" value=\"([^\"]+)\"");
        act(key, "withdraw");
        act(key, "withdraw-now");
        assertThat(page).contains("Đã rút lại lúc");
        act(key, "withdraw-now");
        assertThat(page).contains("Đã rút lại lúc");
    }

    @Test
    void sendingTheLastPageTwiceIsOneDeclaration() throws Exception {
        toTheCheck("Sùng A " + Citizen.word(), "DOMESTIC");
        var draft = draft();
        go("check", "send");
        var first = find("class=\"number\">([0-9A-Z]{5}-[0-9A-Z]{5})<");
        show(browser.perform(
                post("/declarations/new/check").param("draft", draft).param("go", "send")));
        assertThat(find("class=\"number\">([0-9A-Z]{5}-[0-9A-Z]{5})<")).isEqualTo(first);
    }

    @Test
    void errorsKeepWhatWasTypedAndNothingOfItStandsInAnAddress() throws Exception {
        begin("DOMESTIC");
        fill("who", "forWhom", "SELF");
        browser.perform(post("/declarations/new/name")
                        .param("draft", draft())
                        .param("fullName", "1234<b>")
                        .param("birth.day", "31")
                        .param("birth.month", "2")
                        .param("birth.year", "1990"))
                .andExpect(status().is(422))
                .andExpect(result -> {
                    page = result.getResponse().getContentAsString();
                    assertThat(page)
                            .contains("value=\"1234&lt;b>\"")
                            .contains("value=\"31\"")
                            .contains("href=\"#birth\"")
                            .contains("href=\"#sex\"")
                            .contains("<title>Lỗi");
                });
        assertThat(page).doesNotContain("action=\"/declarations/new/name?");
        browser.perform(get("/declarations/new/name")).andExpect(redirectedUrl("/declarations/new"));
        browser.perform(post("/declarations/new/name").param("draft", draft() + "x"))
                .andExpect(status().is(422));
        browser.perform(post("/declarations/new/name").param("draft", "A")).andExpect(status().is(422));
        browser.perform(post("/declarations/new/nowhere").param("draft", draft()))
                .andExpect(status().isNotFound());
        browser.perform(post("/declarations/new").param("kind", "x")).andExpect(status().is(422));
    }

    @Test
    void theLanguageChangesWithoutLosingWhatWasTyped() throws Exception {
        begin("ENTRY");
        fill("who", "forWhom", "OTHER");
        show(browser.perform(post("/declarations/new/name")
                .param("draft", draft())
                .param("lang", "en")
                .param("fullName", "Hạng A Giữ")));
        assertThat(page).contains("Full name").contains("value=\"Hạng A Giữ\"");
    }

    @Test
    void theCommuneIsFoundWithoutAccents() throws Exception {
        begin("DOMESTIC");
        fill("who", "forWhom", "SELF");
        name("Lò Văn " + Citizen.word());
        fill("document");
        fill("commune", "search", "si pa phin");
        assertThat(page).contains("value=\"" + citizen.commune.code() + "\"");
        browser.perform(post("/declarations/new/commune")
                        .param("draft", draft())
                        .param("search", "không có nơi này đâu"))
                .andExpect(status().is(422));
        fill("commune");
        assertThat(page).contains("id=\"errors-title\"");
    }

    /** trust.md §8: shown as text, and nothing of it runs. */
    @Test
    void everyTextFieldTakesTheCorpusAsText() throws Exception {
        for (var field : List.of(
                "hamlet",
                "address",
                "declarer",
                "nationality",
                "vehicle",
                "places",
                "otherSigns",
                "fullName",
                "document",
                "phone")) {
            for (var bad : CORPUS) {
                var result = browser.perform(citizen.send(citizen.with(field, bad)))
                        .andReturn()
                        .getResponse();
                assertThat(result.getStatus()).as(field + " " + bad).isIn(201, 422);
            }
            for (var half : List.of("\\ud800", "a\\udfffb")) {
                var body = citizen.bean(tools.jackson.databind.json.JsonMapper.class)
                        .writeValueAsString(citizen.with(field, "HALF"))
                        .replace("HALF", half);
                assertThat(browser.perform(Citizen.send(body))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as(field + half)
                        .isIn(400, 422);
            }
        }
        for (var bad : CORPUS) {
            begin("DOMESTIC");
            browser.perform(post("/declarations/new/who")
                            .param("draft", draft())
                            .param("forWhom", "OTHER")
                            .param("declarer", bad))
                    .andExpect(result -> page = result.getResponse().getContentAsString());
            browser.perform(post("/declarations/new/name")
                            .param("draft", draft())
                            .param("fullName", bad))
                    .andExpect(status().is(422))
                    .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                            .doesNotContain("<img")
                            .doesNotContain("<script")
                            .doesNotContain("<div hx"));
        }
    }

    @Test
    void theAnswerIsTheSameForAnUnknownReceiptAndAWrongBirth() throws Exception {
        var declaration = citizen.well();
        var receipt = citizen.declare(declaration).receipt();
        var wrong = lookedUp(receipt, "1987", "10.1.0.1", 422);
        var unknown = lookedUp("ZZZZZ-ZZZZZ", "1987", "10.1.0.2", 422);
        assertThat(wrong.replace(receipt, "")).isEqualTo(unknown.replace("ZZZZZ-ZZZZZ", ""));
        for (var i = 0; i < 4; i++) {
            lookedUp(receipt, "1987", "10.1.0." + (3 + i), 422);
        }
        lookedUp(receipt, "1987", "10.1.0.9", 429);
        browser.perform(post("/declarations/mine")
                        .param("receipt", receipt)
                        .param("birth.day", "8")
                        .param("birth.month", "3")
                        .param("birth.year", "1988"))
                .andExpect(status().is(429))
                .andExpect(header().exists("Retry-After"));
    }

    @Test
    void aReceiptAloneOpensNothingAndIsReadHoweverItIsTyped() throws Exception {
        var receipt = citizen.declare(citizen.well()).receipt();
        show(browser.perform(post("/declarations/mine")
                .param(
                        "receipt",
                        " " + receipt.toLowerCase(java.util.Locale.ROOT).replace("-", " ") + " ")
                .param("birth.year", "8/3/1988")));
        assertThat(page).contains(receipt);
        lookedUp(receipt, "", "10.2.0.1", 422);
        browser.perform(post("/declarations/mine/act").param("key", "x").param("go", "withdraw-now"))
                .andExpect(status().is(422));
    }

    private String lookedUp(String receipt, String year, String address, int expected) throws Exception {
        return browser.perform(post("/declarations/mine")
                        .param("receipt", receipt)
                        .param("birth.year", year)
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void declare(String name) throws Exception {
        toTheCheck(name, "DOMESTIC");
        assertThat(page).contains(name).contains("Si Pa Phìn");
        go("check", "send");
    }

    private void toTheCheck(String name, String kind) throws Exception {
        begin(kind);
        fill("who", "forWhom", "SELF");
        name(name);
        fill("document", "document", "");
        fill("commune", "unit", citizen.commune.code(), "search", "");
        fill("home", "hamlet", "Bản Nậm Chim");
        fill("phone", "phone", "0912 345 678");
        fill("journey", "places", "xã Si Pa Phìn\nHà Nội");
        fill("symptoms");
        fill("contact", "caseContact", "NO", "areaContact", "NO", "sickContact", "NO");
    }

    private void name(String name) throws Exception {
        fill("name", "fullName", name, "birth.year", "năm 1957", "sex", "FEMALE");
    }

    private void begin(String kind) throws Exception {
        show(browser.perform(post("/declarations/new").param("kind", kind).param("lang", "vi")));
    }

    private void fill(String step, String... pairs) throws Exception {
        var request = post("/declarations/new/" + step).param("draft", draft()).param("go", "next");
        for (var i = 0; i < pairs.length; i += 2) {
            request.param(pairs[i], pairs[i + 1]);
        }
        show(browser.perform(request));
    }

    private void go(String step, String where) throws Exception {
        show(browser.perform(
                post("/declarations/new/" + step).param("draft", draft()).param("go", where)));
    }

    private void act(String key, String what) throws Exception {
        show(browser.perform(post("/declarations/mine/act").param("key", key).param("go", what)));
    }

    private void look(String receipt, String year) throws Exception {
        show(browser.perform(
                post("/declarations/mine").param("receipt", receipt).param("birth.year", year)));
    }

    private void show(org.springframework.test.web.servlet.ResultActions answer) throws Exception {
        page = answer.andReturn().getResponse().getContentAsString();
        seen.add(page);
    }

    private String draft() {
        return find("name=\"draft\" value=\"([^\"]+)\"");
    }

    private String find(String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }

    private static int stylesheet() {
        try {
            return (int) Files.size(Path.of("src/main/resources/static/open.css"))
                    + (int) Files.size(Path.of("src/main/resources/static/icon.svg"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
