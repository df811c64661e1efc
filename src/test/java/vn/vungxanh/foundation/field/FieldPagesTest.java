package vn.vungxanh.foundation.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class FieldPagesTest {

    private static final String QUANG_LAM = "03164";
    private static final String PHRASE = "một câu dài để mở tệp";

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

    /** Of a commune of its own: a list holds no more telephones than a page can, and other tests leave theirs. */
    @Test
    void theListSaysWhatATelephoneStillHolds() throws Exception {
        phone.note("nằm lại trên máy");
        var second = phone.note("đã gửi");
        office.send(office.staff.scope(QUANG_LAM, Role.UNIT_OFFICER), phone.batch(second));
        var officer = office.staff.signedIn(QUANG_LAM, Role.UNIT_OFFICER);

        client.perform(get("/devices").param("unit", QUANG_LAM).with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/devices/" + phone.id)));
        client.perform(get("/devices/" + phone.id).with(officer)).andExpect(status().isOk());
        client.perform(get("/api/v1/devices/" + phone.id).with(officer))
                .andExpect(jsonPath("$.holds").value(1))
                .andExpect(jsonPath("$.missingNumbers[0]").value(1))
                .andExpect(jsonPath("$.completeTo").value(0));
    }

    @Test
    void aTelephoneOfAnotherUnitDoesNotExist() throws Exception {
        office.send(phone.batch());
        var stranger = office.staff.signedIn("03202", Role.UNIT_OFFICER);

        client.perform(get("/devices/" + phone.id).with(stranger)).andExpect(status().isNotFound());
        client.perform(get("/api/v1/devices/" + phone.id).with(stranger)).andExpect(status().isNotFound());
        client.perform(post("/devices/" + phone.id)
                        .param("name", "khác")
                        .param("state", "LOST")
                        .with(stranger)
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoDoesNotSuperviseSeesNoTelephones() throws Exception {
        var guard = office.staff.signedIn(FieldOffice.SI_PA_PHIN, Role.CHECKPOINT);

        for (var path : List.of("/devices", "/field/conflicts", "/field/file", "/api/v1/devices")) {
            client.perform(get(path).with(guard)).andExpect(status().isForbidden());
        }
    }

    @Test
    void aTelephoneIsNamedAndReportedLost() throws Exception {
        office.send(phone.batch());

        client.perform(post("/devices/" + phone.id)
                        .param("name", "Máy chốt Nà Bủng")
                        .param("state", "LOST")
                        .with(officer())
                        .with(csrf()))
                .andExpect(redirectedUrl("/devices/" + phone.id));
        client.perform(post("/devices/" + phone.id)
                        .param("name", " ")
                        .param("state", "ACTIVE")
                        .with(officer())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());

        client.perform(get("/api/v1/devices/" + phone.id).with(officer()))
                .andExpect(jsonPath("$.name").value("Máy chốt Nà Bủng"))
                .andExpect(jsonPath("$.state").value("LOST"));
    }

    @Test
    void theQueueOfContradictionsIsDecidedOnItsPage() throws Exception {
        var note = phone.note("trước");
        office.send(phone.batch(note));
        var other = note.with("{\"text\":\"sau\"}");
        office.send(phone.batch(other));
        var candidate = office.as(
                        office.officer,
                        scope -> house.getBean(CandidateRepository.class).of(note.id(), Payloads.hash(other.payload())))
                .orElseThrow();
        var page = "/field/conflicts/" + candidate.id();
        assertThat(queue("false")).contains(page);
        client.perform(get(page).with(officer())).andExpect(status().isOk());

        client.perform(post(page).param("decision", "MERGED").with(officer()).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        client.perform(post(page).param("decision", "KEPT").with(officer()).with(csrf()))
                .andExpect(redirectedUrl("/field/conflicts"));

        assertThat(office.outcomes(phone.batch(other))).containsExactly(Outcome.DUPLICATE);
        client.perform(get(page).with(officer())).andExpect(status().isOk());
        assertThat(queue("true")).contains(page);
    }

    /** All its pages: other tests leave contradictions too. */
    private String queue(String decided) throws Exception {
        var pages = new StringBuilder();
        for (var n = 1; ; n++) {
            var page = client.perform(get("/field/conflicts")
                            .param("decided", decided)
                            .param("page", "" + n)
                            .with(officer()))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            if (!page.contains("\"/field/conflicts/")) {
                return pages.toString();
            }
            pages.append(page);
        }
    }

    @Test
    void anEncryptedFileComesInThroughTheSameHandler() throws Exception {
        var note = new LinkedHashMap<>(phone.note("trong tệp").json());
        note.put("kind", "never-heard-of");
        var file = new MockMultipartFile("file", "x.json", "application/json", sealed(phone.batchOf(List.of(note))));

        client.perform(multipart("/field/file")
                        .file(file)
                        .param("phrase", PHRASE)
                        .with(officer())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(note.get("id").toString())));
        client.perform(multipart("/field/file")
                        .file(file)
                        .param("phrase", "một câu khác hẳn")
                        .with(officer())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        client.perform(multipart("/field/file")
                        .file(new MockMultipartFile("file", "x", "text/plain", "x".getBytes(StandardCharsets.UTF_8)))
                        .param("phrase", PHRASE)
                        .with(officer())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aFileAndTheNetworkTogetherCountOnce() throws Exception {
        var note = phone.note("hai đường");
        var file = sealed(phone.batch(note));

        var byFile = vn.vungxanh.foundation.access.ActingAs.call(
                office.officer, () -> office.sync.takeFile(office.officer, file, PHRASE));

        assertThat(byFile.items().get(0).outcome()).isEqualTo(Outcome.STORED);
        assertThat(office.outcomes(phone.batch(note))).containsExactly(Outcome.DUPLICATE);
        assertThat(office.notebook.notes(List.of(note.id()))).hasSize(1);
    }

    private RequestPostProcessor officer() {
        return office.staff.signedIn(FieldOffice.SI_PA_PHIN, Role.UNIT_OFFICER);
    }

    private static byte[] sealed(byte[] batch) throws Exception {
        var salt = "sixteen bytes ok".getBytes(StandardCharsets.UTF_8);
        var iv = "twelve bytes".getBytes(StandardCharsets.UTF_8);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, FieldFile.key(PHRASE, salt, FieldFile.ROUNDS), new GCMParameterSpec(128, iv));
        var base64 = Base64.getEncoder();
        return Payloads.JSON.writeValueAsBytes(Map.of(
                "format",
                FieldFile.FORMAT,
                "version",
                1,
                "rounds",
                FieldFile.ROUNDS,
                "salt",
                base64.encodeToString(salt),
                "iv",
                base64.encodeToString(iv),
                "sealed",
                base64.encodeToString(cipher.doFinal(batch))));
    }
}
