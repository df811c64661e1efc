package vn.vungxanh.surveillance.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class IntakeApiTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc web;

    private final JsonMapper json = new JsonMapper();
    private HouseStaff staff;
    private Town town;
    private UUID person;
    private Place place;

    @BeforeEach
    void aTown() {
        staff = HouseStaff.of(house);
        town = new Town(house);
        person = town.person();
        place = town.place(PlaceKind.SHOP);
    }

    @Test
    void aBrokenLineIsRejectedAndTheRestIsKept() throws Exception {
        var answer =
                send("application/x-ndjson", """
                %s
                {"id": "cut off

                [1, 2]
                {"id": "%s-t", "person": "%s", "place": "%s", "in": "24/5/2021"}
                %s
                """.formatted(line("a"), place.number(), person, place.id(), line("b")));

        assertThat(sums(answer)).containsExactly(2, 0, 3);
        assertThat(rules(answer))
                .containsExactly(
                        "",
                        "presence.rule.UNREADABLE_LINE",
                        "presence.rule.UNREADABLE_LINE",
                        "presence.rule.UNREADABLE_TIME",
                        "");
    }

    @Test
    void anArrayCutOffKeepsWhatCameBefore() throws Exception {
        var whole = send("application/json", "[" + line("a") + "," + line("b") + "]");
        var cut = send("application/json", "[" + line("b") + "," + line("c") + ",{\"id\": \"d\", \"per");

        assertThat(sums(whole)).containsExactly(2, 0, 0);
        assertThat(sums(cut)).containsExactly(1, 1, 1);
    }

    @Test
    void tablesAreReadByTheirHeading() throws Exception {
        var answer =
                send("text/csv; charset=utf-8", """
                \ufeffplace;in;id;person;note
                %1$s;%3$s;%4$s-a;%2$s;"sáng; chiều"
                %1$s;%3$s;%4$s-b;%2$s;"not closed
                %1$s;%3$s;%4$s-c;%2$s;
                """.formatted(place.id(), person, town.hoursAgo(2), place.number()));

        assertThat(sums(answer)).containsExactly(2, 0, 1);
    }

    @Test
    void encountersComeTheSameWay() throws Exception {
        var answer = json.readTree(web.perform(post("/api/v1/encounters:batch")
                        .with(staff.signedIn("11", Role.EPIDEMIOLOGIST))
                        .contentType("application/json")
                        .content("""
                                [{"id": "%s", "first": "%s", "second": "%s", "at": %d, "seconds": 900, "attenuationDb": 55},
                                 {"id": "x", "first": "%s", "second": "nobody", "at": 1, "seconds": 1, "attenuationDb": 1}]
                                """.formatted(
                                        UUID.randomUUID(),
                                        person,
                                        town.person(),
                                        town.hoursAgo(1).getEpochSecond(),
                                        person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(sums(answer)).containsExactly(1, 0, 1);
    }

    @Test
    void moreThanTwentyThousandItemsAreRefusedAsAWhole() throws Exception {
        var body = new StringBuilder();
        IntStream.rangeClosed(0, 20_000)
                .forEach(n -> body.append("{\"id\":\"").append(n).append("\"}\n"));

        web.perform(post("/api/v1/checkins:batch")
                        .with(staff.signedIn("11", Role.EPIDEMIOLOGIST))
                        .contentType("application/x-ndjson")
                        .content(body.toString()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoMayNotImportSendsNothing() throws Exception {
        for (var route : new String[] {"/api/v1/checkins:batch", "/api/v1/encounters:batch"}) {
            web.perform(post(route)
                            .with(staff.signedIn("11", Role.CHECKPOINT))
                            .contentType("application/json")
                            .content("[]"))
                    .andExpect(status().isForbidden());
            web.perform(post(route).contentType("application/json").content("[]"))
                    .andExpect(status().isUnauthorized());
        }
    }

    private JsonNode send(String type, String body) throws Exception {
        return json.readTree(web.perform(post("/api/v1/checkins:batch")
                        .with(staff.signedIn("11", Role.EPIDEMIOLOGIST))
                        .contentType(type)
                        .content(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String line(String id) {
        return "{\"id\": \"%s-%s\", \"person\": \"%s\", \"place\": \"%s\", \"in\": \"%s\", \"out\": null, \"more\": {\"a\": [1]}}"
                .formatted(place.number(), id, person, place.id(), at(id));
    }

    /** The same for the same id. */
    private String at(String id) {
        return java.time.Instant.ofEpochSecond(
                        town.hoursAgo(48).getEpochSecond() / 86_400 * 86_400 + id.charAt(0) * 60L)
                .toString();
    }

    private static Iterable<Integer> sums(JsonNode answer) {
        return java.util.List.of(
                answer.get("stored").asInt(),
                answer.get("duplicate").asInt(),
                answer.get("rejected").asInt());
    }

    private static Iterable<String> rules(JsonNode answer) {
        var rules = new java.util.ArrayList<String>();
        answer.get("items")
                .forEach(item -> rules.add(item.has("rule") ? item.get("rule").asString() : ""));
        return rules;
    }
}
