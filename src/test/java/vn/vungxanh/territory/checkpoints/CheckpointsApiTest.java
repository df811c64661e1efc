package vn.vungxanh.territory.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class CheckpointsApiTest {

    /** Of trust.md §8: what executes elsewhere, breaks a query, or is no text at all. */
    private static final List<String> CORPUS = List.of(
            "=cmd|' /C calc'!A0",
            "\t=1+1",
            "＝1+1",
            "=HYPERLINK(\"http://127.0.0.1/?\"&A1)",
            "@user",
            ";=1+1",
            "<img src=x onerror=alert(1)>",
            "<div hx-get=/admin hx-trigger=load>",
            "{{7*7}}",
            "${7*7}",
            "#{T(java.lang.Runtime)}",
            "javascript:alert(1)",
            "' OR 1=1--",
            "%_%",
            "(a+)+$".repeat(30),
            "x".repeat(301),
            "x".repeat(1_001),
            "\u202eđảo\u200b",
            "\u0000",
            "🙂".repeat(10),
            "../../etc/passwd",
            "a\r\nSet-Cookie: b");

    @Autowired
    private MockMvc program;

    @Autowired
    private ApplicationContext house;

    private Road road;
    private RequestPostProcessor sender;

    @BeforeEach
    void aPost() {
        road = new Road(house);
        sender = road.staff.signedIn(Road.DISTRICT, Role.CHECKPOINT);
    }

    @Test
    void onePassageIsStoredOnce() throws Exception {
        var passage = passage(UUID.randomUUID(), "Tỉnh Sơn La", "Lò Văn Gửi");
        program.perform(send(passage))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.outcome").value("stored"))
                .andExpect(jsonPath("$.decisions[0]").value("PASS"));
        program.perform(send(passage))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("duplicate"));
        assertThat(road.flow().people()).isEqualTo(2);
    }

    @Test
    void aListGetsAnAnswerForEachAndOneRefusedRefusesNoOther() throws Exception {
        var good = passage(UUID.randomUUID(), "Tỉnh Sơn La", "Lò Văn Tốt");
        var kept = passage(UUID.randomUUID(), "Bắc Ninh", "Lò Văn " + PassagesTest.letters())
                .replace(",{}", "");
        var bad = passage(UUID.randomUUID(), "Nơi Không Có", "Lò Văn Sai");
        program.perform(send("[" + good + "," + bad + "," + kept + "," + good + "]"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.items[0].outcome").value("stored"))
                .andExpect(jsonPath("$.items[1].outcome").value("rejected"))
                .andExpect(jsonPath("$.items[1].field").value("from"))
                .andExpect(jsonPath("$.items[1].message.vi").value(containsString("Nơi Không Có")))
                .andExpect(jsonPath("$.items[2].decisions[0]").value("CENTRAL"))
                .andExpect(jsonPath("$.items[3].outcome").value("duplicate"));
    }

    @Test
    void theListOfPostsHasTheNumbersOfTheDay() throws Exception {
        road.record(road.car("Tỉnh Sơn La", NewTraveller.unnamed(), NewTraveller.unnamed()));
        program.perform(get("/api/v1/checkpoints").param("asOf", "2021-05-22").with(sender))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.code == '" + road.code + "')].today.people")
                        .value(2));
        program.perform(get("/api/v1/checkpoints")).andExpect(status().isUnauthorized());
    }

    @Test
    void whatIsNotAPassageIsRefused() throws Exception {
        for (var body : List.of(
                "{}",
                "{\"id\":\"x\",\"at\":\"2021-05-22T08:00\"}",
                "{\"id\":\"00000000-0000-0000-0000-000000000000\",\"at\":\"2021-05-22T08:00\"}",
                passage(UUID.randomUUID(), "Tỉnh Sơn La", "A").replace("2021-05-22T08", "2090-05-22T08"),
                passage(UUID.randomUUID(), "Tỉnh Sơn La", "A").replace("27A12345", "<b>"),
                passage(UUID.randomUUID(), "Tỉnh Sơn La", "A").replace("\"IN\"", "\"UP\""),
                passage(UUID.randomUUID(), "Tỉnh Sơn La", "A").replace("1990", "2565"),
                passage(UUID.randomUUID(), "Tỉnh Sơn La", "A").replace("36.8", "1e400"),
                passage(UUID.randomUUID(), "Tỉnh Sơn La", "A")
                        .replace("\"people\":[", "\"count\":5000,\"people\":["))) {
            program.perform(send(body))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.rule").exists());
        }
        program.perform(send("[".repeat(10_000))).andExpect(status().is4xxClientError());
        program.perform(send("[" + "{},".repeat(60) + "{}]")).andExpect(status().is(422));
        program.perform(send("nonsense")).andExpect(status().isBadRequest());
    }

    @Test
    void wordsThatExecuteElsewhereBreakNothingHere() throws Exception {
        var mapper = JsonMapper.shared();
        for (var word : CORPUS) {
            for (var name : List.of(
                    "name",
                    "from",
                    "to",
                    "stayed",
                    "declaration",
                    "reason",
                    "plate",
                    "phone",
                    "nationalId",
                    "testedOn",
                    "temperature",
                    "vehicle",
                    "at",
                    "id",
                    "count",
                    "decision",
                    "birthYear",
                    "sex",
                    "role")) {
                var body = mapper.readTree(passage(UUID.randomUUID(), "Tỉnh Sơn La", "Lò Văn An"))
                        .asObject();
                if (List.of("from", "to", "plate", "vehicle", "at", "id", "count", "role")
                        .contains(name)) {
                    body.put(name, word);
                } else {
                    body.path("people").get(0).asObject().put(name, word);
                }
                var answer =
                        program.perform(send(mapper.writeValueAsString(body))).andReturn();
                assertThat(answer.getResponse().getStatus())
                        .as(name + " " + word)
                        .isIn(200, 201, 422);
            }
        }
        var shown = program.perform(get("/checkpoints/passages")
                        .param("asOf", "2021-05-23")
                        .param("post", road.post.toString())
                        .with(sender))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).doesNotContain("<img src=x").doesNotContain("<div hx-get=/admin");
    }

    @Test
    void othersMayNotSend() throws Exception {
        var body = passage(UUID.randomUUID(), "Tỉnh Sơn La", "Lò Văn Xa");
        program.perform(send(body, road.staff.signedIn("094", Role.CHECKPOINT))).andExpect(status().isNotFound());
        program.perform(send(body, road.staff.signedIn("11", Role.COMMITTEE))).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder send(String body) {
        return send(body, sender);
    }

    private MockHttpServletRequestBuilder send(String body, RequestPostProcessor who) {
        return post("/api/v1/checkpoints/" + road.post + "/passages")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf())
                .with(who);
    }

    private static String passage(UUID id, String from, String name) {
        return """
                {"id":"%s","at":"2021-05-22T08:00","vehicle":"CAR","plate":"27A12345","direction":"IN","from":"%s",
                 "to":"Tỉnh Điện Biên","disinfected":true,
                 "people":[{"name":"%s","birthYear":1990,"temperature":36.8},{}]}
                """.formatted(id, from, name);
    }
}
