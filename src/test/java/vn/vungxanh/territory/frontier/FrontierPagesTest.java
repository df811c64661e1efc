package vn.vungxanh.territory.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class FrontierPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Guarded border;
    private RequestPostProcessor guard;
    private RequestPostProcessor committee;

    @BeforeEach
    void people() {
        border = new Guarded(house);
        guard = border.staff.signedIn("11", Role.BORDER_GUARD);
        committee = border.staff.signedIn("11", Role.COMMITTEE);
    }

    @Test
    void everyPageOpensAndSaysAsOfWhen() throws Exception {
        for (var page : List.of(
                "/frontier",
                "/frontier?trouble=silent",
                "/frontier/posts?kind=fixed&line=laos",
                "/frontier/events?kind=stopped&line=china&from=2021-01-01",
                "/frontier/patrols",
                "/frontier/gates?kind=international",
                "/frontier/forces")) {
            browser.perform(get(page).with(committee))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("tính đến")));
        }
        browser.perform(get("/frontier/events?line=moon").with(guard)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void onlyThoseWhoGuardTheBorderWriteThere() throws Exception {
        var post = border.post();
        for (var deed : List.of(
                "/frontier/events",
                "/frontier/posts",
                "/frontier/patrols",
                "/frontier/gates",
                "/frontier/forces",
                "/frontier/posts/" + post + "/book",
                "/frontier/posts/" + post + "/roster")) {
            browser.perform(post(deed).with(csrf()).with(committee)).andExpect(status().isForbidden());
        }
        browser.perform(get("/frontier/posts/" + post + "/book").with(committee))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPostIsMadeMannedAndDissolvedOnItsPages() throws Exception {
        var code = Guarded.word();
        var here = browser.perform(post("/frontier/posts")
                        .param("place", border.place())
                        .param("code", code)
                        .param("name", "Chốt " + code)
                        .param("kind", "MOBILE")
                        .param("line", "LAOS")
                        .param("latitude", "21,2")
                        .param("longitude", "102,9")
                        .param("from", "2021-05-01")
                        .with(csrf())
                        .with(guard))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(here).startsWith("/frontier/posts/");
        done(post(here + "/members").param("names", "Lò Văn An\nLò Văn Bình").param("service", "BORDER_GUARD"));
        done(post(here + "/count").param("BORDER_GUARD", "4").param("MILITIA", "2"));
        browser.perform(get(here).with(guard))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lò Văn Bình")));
        browser.perform(get(here).with(committee)).andExpect(content().string(not(containsString("Lò Văn Bình"))));
        done(post(here + "/roster")
                .param("day", "2021-05-24")
                .param("shift", "NIGHT")
                .param("unnamed", "2"));
        done(post(here + "/roster/repeat").param("day", "2021-05-25"));
        done(post(here + "/book").param("kind", "TAKEN").param("people", "2"));
        browser.perform(post(here + "/book").param("kind", "NOTE").with(csrf()).with(guard))
                .andExpect(status().isUnprocessableContent());
        browser.perform(get(here + "/book").with(guard))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nhận ca")));
        done(post(here + "/change")
                .param("name", "Chốt mới")
                .param("kind", "FIXED")
                .param("line", "LAOS"));
        done(post(here + "/close"));
        browser.perform(get(here).with(guard)).andExpect(content().string(containsString("Giải thể ngày")));
    }

    @Test
    void aStoppedGroupOfFourIsOneFormAndKeepsWhatWasTypedWhenRefused() throws Exception {
        var post = border.post();
        browser.perform(post("/frontier/events")
                        .param("kind", "STOPPED")
                        .param("count", "4")
                        .param("nationality", "LA")
                        .param("place", "Khe cạn")
                        .with(csrf())
                        .with(guard))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Khe cạn")));
        var here = browser.perform(post("/frontier/events")
                        .param("id", UUID.randomUUID().toString())
                        .param("kind", "STOPPED")
                        .param("line", "LAOS")
                        .param("direction", "IN")
                        .param("count", "4")
                        .param("nationality", "LA")
                        .param("post", post.toString())
                        .param("declared", "true")
                        .param("people[0].name", "Khăm Phết")
                        .param("people[0].birthYear", "1990")
                        .param("people[0].temperature", "36,9")
                        .with(csrf())
                        .with(guard))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(get(here).with(guard))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Khăm Phết")))
                .andExpect(content().string(containsString("Người thứ 4, chưa rõ tên")));
        browser.perform(get(here + "/minutes.pdf").with(guard)).andExpect(status().isNotFound());
        done(post(here + "/minutes")
                .param("minutes", "07/BB")
                .param("minutesPlace", "Na Ư")
                .param("giver", "Đồn Tây Trang")
                .param("taker", "Khu cách ly huyện"));
        for (var ending : List.of("pdf", "docx")) {
            var file = browser.perform(
                            get(here + "/minutes." + ending + "?number=07/BB").with(guard))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(file.length).isGreaterThan(2_000);
        }
        done(post(here + "/withdraw").param("version", "1").param("reason", "Ghi thử"));
        browser.perform(get("/frontier/events?withdrawn=true").with(guard))
                .andExpect(content().string(containsString(here)));
    }

    @Test
    void gatesPatrolsAndReinforcementAreEnteredOnTheirPages() throws Exception {
        var name = "Lối " + Guarded.word();
        done(post("/frontier/gates")
                .param("place", border.place())
                .param("name", name)
                .param("kind", "TRAIL")
                .param("line", "LAOS"));
        var gate = border.ask(() -> border.bean(Gates.class).named(border.province, name, border.today()))
                .orElseThrow();
        done(post("/frontier/gates/" + gate.id() + "/crossings")
                .param("direction", "OUT")
                .param("people", "5")
                .param("nationality", "VN"));
        done(post("/frontier/gates/" + gate.id() + "/turn")
                .param("open", "false")
                .param("document", "02/CV"));
        browser.perform(get("/frontier/gates").with(committee))
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("02/CV")));
        done(post("/frontier/patrols")
                .param("post", border.post().toString())
                .param("beganAt", "2021-05-23T05:00")
                .param("endedAt", "2021-05-23T11:00")
                .param("fromPlace", "Mốc 1")
                .param("toPlace", "Mốc 2")
                .param("people", "6")
                .param("finding", "TRACES"));
        done(post("/frontier/forces")
                .param("unit", border.place())
                .param("where", "Khu cách ly Na Ư")
                .param("goesTo", "ISOLATION_SITES")
                .param("service", "BORDER_GUARD")
                .param("people", "3"));
        browser.perform(get("/frontier/forces").with(committee))
                .andExpect(content().string(containsString("Khu cách ly Na Ư")));
    }

    @Test
    void theApiTakesAnEventOnceAndGivesPostsWithoutNames() throws Exception {
        var post = border.post();
        var id = UUID.randomUUID();
        var body = """
                {"id":"%s","kind":"STOPPED","line":"LAOS","count":"2","nationality":"VN","post":"%s",
                 "people":[{"name":"Mùa A Dê","birthYear":"1988"}]}
                """.formatted(id, post);
        for (var i = 0; i < 2; i++) {
            browser.perform(post("/api/v1/frontier/events")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .with(csrf())
                            .with(guard))
                    .andExpect(status().isCreated())
                    .andExpect(jsonPath("$.id").value(id.toString()));
        }
        browser.perform(get("/api/v1/frontier/events").with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(id.toString())))
                .andExpect(content().string(not(containsString("Mùa"))));
        browser.perform(get("/api/v1/frontier/posts").with(committee)).andExpect(status().isOk());
        browser.perform(post("/api/v1/frontier/events")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.replace("\"2\"", "\"nhiều\"")
                                .replace(id.toString(), UUID.randomUUID().toString()))
                        .with(csrf())
                        .with(guard))
                .andExpect(status().isUnprocessableContent());
    }

    /** trust.md, section 8: nothing executes, nothing breaks; the text comes back as text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "\t=1+1",
                "＝1+1",
                "=HYPERLINK(\"http://127.0.0.1/?\"&A1)",
                "+84912345678",
                "@user",
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
        var post = border.post("Chốt " + wicked);
        var here = browser.perform(post("/frontier/events")
                        .param("kind", "STOPPED")
                        .param("count", "1")
                        .param("post", post.toString())
                        .param("place", wicked)
                        .param("note", wicked)
                        .param("people[0].name", wicked)
                        .param("people[0].home", wicked)
                        .param("minutes", "1")
                        .param("minutesPlace", wicked)
                        .param("giver", wicked)
                        .param("taker", wicked)
                        .with(csrf())
                        .with(guard))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(get(here).with(guard))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<img src=x"))))
                .andExpect(content().string(not(containsString("<div hx-get=/admin"))));
        browser.perform(get(here + "/minutes.docx").with(guard)).andExpect(status().isOk());
        browser.perform(get("/frontier/events").param("q", wicked).with(guard)).andExpect(status().isOk());
        done(post("/frontier/posts/" + post + "/book").param("kind", "NOTE").param("note", "x" + wicked));
    }

    private void done(MockHttpServletRequestBuilder deed) throws Exception {
        browser.perform(deed.with(csrf()).with(guard)).andExpect(status().is3xxRedirection());
    }
}
