package vn.vungxanh.foundation.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;

/** Sends lists through the API as a program would, and waits for their end. */
public final class ImportDesk {

    private final MockMvc client;
    private final JsonMapper json;
    private final RequestPostProcessor sender;

    public ImportDesk(ApplicationContext house, String unitCode) {
        client = house.getBean(MockMvc.class);
        json = house.getBean(JsonMapper.class);
        sender = HouseStaff.of(house).signedIn(unitCode, Role.EPIDEMIOLOGIST);
    }

    public JsonNode send(String kind, String name, byte[] content, Map<String, String> fields) throws Exception {
        var request = multipart("/api/v1/imports")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("kind", kind);
        fields.forEach(request::param);
        var answer = client.perform(request.with(sender)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(202);
        var address = Objects.requireNonNull(answer.getHeader("Location"));
        await().atMost(Duration.ofMinutes(4)).until(() -> !isAtWork(find(address)));
        return find(address);
    }

    public int refusedStatus(String kind, byte[] content) throws Exception {
        return client.perform(multipart("/api/v1/imports")
                        .file(new MockMultipartFile("file", "x.xlsx", "application/octet-stream", content))
                        .param("kind", kind)
                        .with(sender))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    public byte[] errorFile(JsonNode job) throws Exception {
        return client.perform(get("/imports/" + job.get("id").asString() + "/errors.xlsx")
                        .with(sender))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    public String page(String path) throws Exception {
        var answer = client.perform(get(path).with(sender)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private JsonNode find(String address) throws Exception {
        var answer = client.perform(get(address).with(sender)).andReturn().getResponse();
        return json.readTree(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static boolean isAtWork(JsonNode job) {
        return ImportStatus.valueOf(job.get("status").asString().toUpperCase(java.util.Locale.ROOT))
                .isAtWork();
    }

    public static void assertBalance(JsonNode job, long created, long updated, long duplicate, long rejected) {
        assertThat(new long[] {
                    job.get("rows").asLong(),
                    job.get("created").asLong(),
                    job.get("updated").asLong(),
                    job.get("duplicate").asLong(),
                    job.get("rejected").asLong()
                })
                .as(job.toString().substring(0, Math.min(3_000, job.toString().length())))
                .containsExactly(created + updated + duplicate + rejected, created, updated, duplicate, rejected);
    }
}
