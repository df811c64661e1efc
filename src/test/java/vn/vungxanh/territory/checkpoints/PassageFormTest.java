package vn.vungxanh.territory.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
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
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.support.HouseTest;

/** What a telephone at a post wrote without a network. */
@HouseTest
class PassageFormTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private MockMvc program;

    @Autowired
    private ApplicationContext house;

    private Road road;
    private RequestPostProcessor sender;
    private final UUID device = UUID.randomUUID();
    private int seq;

    @BeforeEach
    void aPost() {
        road = new Road(house);
        sender = road.staff.signedIn(Road.DISTRICT, Role.CHECKPOINT);
    }

    @Test
    void aCarOfFiveIsStoredOnceUnderTheTelephonesId() throws Exception {
        var id = fresh();
        var payload = payload(road.post.toString(), "Tỉnh Sơn La", "PASS", "5");
        send(id, payload).andExpect(jsonPath("$.items[0].outcome").value("stored"));
        send(id, payload).andExpect(jsonPath("$.items[0].outcome").value("duplicate"));

        var kept = road.get(new PassageId(id));
        assertThat(kept.people()).hasSize(5);
        assertThat(kept.channel()).isEqualTo(Channel.FIELD);
    }

    @Test
    void whatWasDecidedOutThereStaysAndTheSupervisorSeesIt() throws Exception {
        var id = fresh();
        send(id, payload(road.post.toString(), "Nơi Không Ai Biết", "REFUSED", "2"))
                .andExpect(jsonPath("$.items[0].outcome").value("stored"));

        var kept = road.get(new PassageId(id));
        assertThat(kept.fromUnit()).isNull();
        assertThat(kept.people()).allSatisfy(each -> {
            assertThat(each.decision()).isEqualTo(Decision.REFUSED);
            assertThat(each.reason()).isNull();
        });
    }

    @Test
    void whatCannotBeReadComesBackWithItsField() throws Exception {
        send(fresh(), payload(road.post.toString(), "", "PASS", "1"))
                .andExpect(jsonPath("$.items[0].outcome").value("rejected"))
                .andExpect(jsonPath("$.items[0].field").value("from"));
        send(fresh(), payload("x", "Tỉnh Sơn La", "PASS", "1"))
                .andExpect(jsonPath("$.items[0].outcome").value("rejected"))
                .andExpect(jsonPath("$.items[0].field").value("post"));
        send(fresh(), payload(UUID.randomUUID().toString(), "Tỉnh Sơn La", "PASS", "1"))
                .andExpect(jsonPath("$.items[0].outcome").value("rejected"));
    }

    @Test
    void thePageIsWholeWithoutANetworkAndPostsWithoutScript() throws Exception {
        program.perform(get("/field/passage").with(sender))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-field-kind=\"passage\"")))
                .andExpect(content().string(containsString("Chốt " + road.code)));
        program.perform(plain().param("from", "Tỉnh Sơn La").with(sender)).andExpect(status().is3xxRedirection());
        program.perform(plain().param("from", "").with(sender)).andExpect(status().is(422));
        program.perform(get("/field/passage").with(road.staff.signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aTelephoneTakesItsPostsAndTheAffectedPlacesAlong() throws Exception {
        program.perform(get("/field/reference/passage-posts").with(sender))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(road.post.toString())));
        program.perform(get("/field/reference/passage-areas").with(sender)).andExpect(status().isOk());
    }

    private UUID fresh() {
        return TimeOrderedId.next(road.bean(Clock.class));
    }

    private MockHttpServletRequestBuilder plain() {
        return post("/field/passage")
                .param("post", road.post.toString())
                .param("vehicle", "MOTORBIKE")
                .param("plate", "27B1-12345")
                .param("to", "Tỉnh Điện Biên")
                .param("count", "1")
                .param("people[0].decision", "PASS")
                .with(csrf());
    }

    private static String payload(String post, String from, String decision, String count) {
        return JSON.writeValueAsString(Map.of(
                "post", post,
                "vehicle", "CAR",
                "plate", "27A12345",
                "from", from,
                "to", "Tỉnh Điện Biên",
                "count", count,
                "disinfected", "true",
                "direction", "IN",
                "people",
                        new Object[] {
                            Map.of(
                                    "name",
                                    "Lò Văn Sóng",
                                    "birthYear",
                                    "1990",
                                    "temperature",
                                    "368",
                                    "decision",
                                    decision),
                            Map.of("name", "", "birthYear", "")
                        }));
    }

    private org.springframework.test.web.servlet.ResultActions send(UUID id, String payload) throws Exception {
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8)));
        var now = road.now().toString();
        var item = Map.of(
                "id",
                id.toString(),
                "kind",
                "passage",
                "seq",
                ++seq,
                "capturedAt",
                now,
                "formVersion",
                1,
                "hash",
                hash,
                "payload",
                payload);
        var body = Map.of(
                "device",
                device.toString(),
                "highestSeq",
                seq,
                "sentAt",
                now,
                "nonce",
                "n" + seq,
                "held",
                Map.of("ready", 1),
                "items",
                new Object[] {item});
        return program.perform(post("/field/sync")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(body))
                        .with(csrf())
                        .with(sender))
                .andExpect(status().isOk());
    }
}
