package vn.vungxanh.foundation.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class SyncOverHttpTest {

    @Autowired
    MockMvc client;

    @Autowired
    ApplicationContext house;

    FieldOffice office;
    Phone phone;

    @BeforeEach
    void open() {
        office = new FieldOffice(house);
        phone = office.phone();
    }

    @Test
    void theNonceComesBackAndEachRefusalIsToldInBothLanguages() throws Exception {
        var answer = json(send(phone.batch(phone.note("không có phòng này"))));

        assertThat(answer.path("nonce").asString()).isEqualTo(phone.nonce);
        var item = answer.path("items").path(0);
        assertThat(item.path("outcome").asString()).isEqualTo("rejected");
        assertThat(item.path("rule").asString()).isEqualTo(FieldRule.KIND_UNKNOWN.messageKey());
        assertThat(item.path("message").path("vi").asString()).isNotEmpty();
        assertThat(item.path("message").path("en").asString())
                .isNotEqualTo(item.path("message").path("vi").asString());
    }

    /** trust.md §8, 29: what a strict reader refuses as a whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"device\":1}",
                "{\"device\":\"1-1-1-1-1\",\"items\":[]}",
                "{\"device\":\"00000000-0000-0000-0000-000000000000\",\"items\":[]}",
                "{\"device\":\"01799add-324d-775a-9d7d-4aff1fe1f56c\",\"items\":{}}",
                "{\"device\":\"01799add-324d-775a-9d7d-4aff1fe1f56c\",\"highestSeq\":-1,\"items\":[]}",
                "{\"device\":\"01799add-324d-775a-9d7d-4aff1fe1f56c\",\"highestSeq\":1e400,\"items\":[]}",
                "{\"device\":\"01799add-324d-775a-9d7d-4aff1fe1f56c\",\"device\":\"01799add-324d-775a-9d7d-4aff1fe1f56d\"}",
                "{\"device\":\"01799add-324d-775a-9d7d-4aff1fe1f56c\",\"nonce\":\"\\ud800\",\"items\":[]}",
                "{\"device\":\"01799add-324d-775a-9d7d-4aff1fe1f56c\",\"items\":[]} trailing"
            })
    void whatIsNoBatchIsRefusedWithWords(String body) throws Exception {
        var answer = send(body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json(answer).path("message").path("vi").asString()).isNotEmpty();
    }

    @Test
    void depthIsBounded() throws Exception {
        var deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        var note = phone.note("sâu").with(deep);

        assertThat(send(deep.getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(400);
        assertThat(ruleOf(note.json())).isEqualTo(FieldRule.PAYLOAD_UNREADABLE.messageKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"text\"",
                "{\"a\":1e400}",
                "{\"a\":1,\"a\":2}",
                "{",
                "{\"a\":NaN}",
                "{}x",
                "{\"a\":1e-999999999}"
            })
    void payloadsThatCannotBeReadAreRefusedOneByOne(String payload) throws Exception {
        assertThat(ruleOf(phone.note("x").with(payload).json())).isEqualTo(FieldRule.PAYLOAD_UNREADABLE.messageKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\\u0000\"}", "{\"a\":\"\\ud800\"}", "{\"\\udc00\":1}"})
    void signsThatNoTextCanHoldAreRefused(String payload) throws Exception {
        assertThat(ruleOf(phone.note("x").with(payload).json())).isEqualTo(FieldRule.PAYLOAD_BAD_SIGNS.messageKey());
    }

    @Test
    void aHundredThousandElementsAreRefused() throws Exception {
        var many = "{\"a\":[" + "1,".repeat(99_999) + "1]}";

        assertThat(ruleOf(phone.note("x").with(many).json())).isEqualTo(FieldRule.PAYLOAD_UNREADABLE.messageKey());
    }

    /** trust.md §8, 30. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "c232ab00-9414-11ec-b3c8-9f6bdeced846",
                "not-an-id",
                "1-1-7-8-1",
                ""
            })
    void idsThatAreNoneAreRefused(String id) throws Exception {
        var item = new LinkedHashMap<>(phone.note("x").json());
        item.put("id", id);

        assertThat(ruleOf(item)).isEqualTo(FieldRule.ID_MALFORMED.messageKey());
    }

    @Test
    void anIdInCapitalsOrOfTheYear2099IsEchoedAsItCame() throws Exception {
        var item = new LinkedHashMap<>(phone.note("x").json());
        item.put("id", "03B3E5F2-6C00-7000-8000-00000000ABCD");

        var answer = json(send(phone.batchOf(List.of(item)))).path("items").path(0);

        assertThat(answer.path("id").asString()).isEqualTo("03B3E5F2-6C00-7000-8000-00000000ABCD");
        assertThat(answer.path("rule").asString()).isEqualTo(FieldRule.KIND_UNKNOWN.messageKey());
    }

    @Test
    void fieldsThatNobodyAskedForChangeNothing() throws Exception {
        var item = new LinkedHashMap<>(phone.note("x").json());
        item.put("role", "ADMIN");
        item.put("unit_id", 1);
        item.put("seq", "12");

        assertThat(ruleOf(item)).isEqualTo(FieldRule.SEQ_MALFORMED.messageKey());
    }

    @Test
    void itemsThatAreNoneDoNotStopTheOthers() throws Exception {
        var items = new ArrayList<Object>();
        items.add(7);
        items.add(null);
        items.add(Map.of("id", List.of()));
        items.add(phone.note("x").json());

        var answer = json(send(phone.batchOf(items))).path("items");

        assertThat(answer.size()).isEqualTo(4);
        assertThat(answer.path(3).path("rule").asString()).isEqualTo(FieldRule.KIND_UNKNOWN.messageKey());
    }

    @Test
    void aWrongHashIsNoted() throws Exception {
        var item = new LinkedHashMap<>(phone.note("x").json());
        item.put("hash", Payloads.hash("y"));

        assertThat(ruleOf(item)).isEqualTo(FieldRule.HASH_MISMATCH.messageKey());
    }

    @Test
    void tooMuchIsRefusedWithWords() throws Exception {
        var many = Collections.nCopies(51, phone.note("x"));
        var large = phone.note("x".repeat(300_000));

        assertThat(send(phone.batch(many)).getStatus()).isEqualTo(413);
        assertThat(send(phone.batch(large)).getStatus()).isEqualTo(413);
    }

    @Test
    void packedBodiesAreUnpackedUpToABound() throws Exception {
        var small = packed(phone.batch(phone.note("nén")));
        var bomb = packed(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(100_000);

        assertThat(perform(post("/field/sync")
                                .header("Content-Encoding", "gzip")
                                .content(small))
                        .getStatus())
                .isEqualTo(200);
        assertThat(perform(post("/field/sync")
                                .header("Content-Encoding", "gzip")
                                .content(bomb))
                        .getStatus())
                .isEqualTo(413);
        assertThat(perform(post("/field/sync").header("Content-Encoding", "br").content(small))
                        .getStatus())
                .isEqualTo(415);
        assertThat(perform(post("/field/sync")
                                .header("Content-Encoding", "gzip")
                                .content("no gzip"))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void whoeverIsNotSignedInIsToldInJsonAndNeverSentToAPage() throws Exception {
        for (var request : List.of(
                get("/field/state"),
                get("/field/reference/units"),
                post("/field/sync").content("{}"),
                post("/field/sync").content("{}").with(csrf()))) {
            var answer = client.perform(request.contentType("application/json"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
            assertThat(answer.getHeader("WWW-Authenticate")).isNull();
        }
    }

    @Test
    void whoeverMayNotWorkInTheFieldIsToldInJson() throws Exception {
        var member = office.staff.signedIn(FieldOffice.SI_PA_PHIN, Role.COMMITTEE);

        var answer = client.perform(post("/field/sync")
                        .content(phone.batch())
                        .contentType("application/json")
                        .with(member)
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(json(answer).path("rule").asString()).isEqualTo(FieldRule.NOT_ALLOWED.messageKey());
    }

    @Test
    void theStateRegistersTheTelephoneAndSaysHowToSend() throws Exception {
        var state = json(perform(get("/field/state").param("device", phone.id.toString())));

        assertThat(state.path("csrf").path("token").asString()).isNotEmpty();
        assertThat(state.path("user").path("login").asString()).isEqualTo(office.officer.login());
        assertThat(state.path("device").path("state").asString()).isEqualTo("ACTIVE");
        assertThat(state.path("forms").toString()).contains("/field/visit").contains("/field/sample");
        assertThat(state.path("reference").toString()).contains("units").contains("households");
    }

    @Test
    void theApiTakesTheSameBatches() throws Exception {
        var answer = client.perform(post("/api/v1/sync/batch")
                        .content(phone.batch())
                        .contentType("application/json")
                        .with(office.staff.signedIn(FieldOffice.SI_PA_PHIN, Role.UNIT_OFFICER)))
                .andReturn()
                .getResponse();

        assertThat(json(answer).path("nonce").asString()).isEqualTo(phone.nonce);
    }

    private String ruleOf(Map<String, ?> item) throws Exception {
        return json(send(phone.batchOf(List.of(item))))
                .path("items")
                .path(0)
                .path("rule")
                .asString();
    }

    private MockHttpServletResponse send(byte[] body) throws Exception {
        return perform(post("/field/sync").content(body));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return client.perform(request.contentType("application/json")
                        .with(office.staff.signedIn(FieldOffice.SI_PA_PHIN, Role.UNIT_OFFICER))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return Payloads.JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static byte[] packed(byte[] body) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(body);
        }
        return bytes.toByteArray();
    }
}
