package vn.vungxanh.surveillance.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.imports.ImportDesk;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.testing.Clinic;
import vn.vungxanh.surveillance.testing.PersonResult;
import vn.vungxanh.surveillance.testing.ResultEntry;
import vn.vungxanh.surveillance.testing.SetAside;
import vn.vungxanh.surveillance.testing.TestQueries;
import vn.vungxanh.surveillance.testing.TestResult;
import vn.vungxanh.surveillance.testing.TestingRule;

/** Results as machines send them: files and HL7 messages. */
@HouseTest
class MachinesTest {

    private static final DateTimeFormatter HL7 = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc browser;

    private Clinic clinic;
    private LaboratoryId lab;

    @BeforeEach
    void aLaboratory() {
        clinic = new Clinic(house);
        lab = clinic.laboratory(100);
    }

    @Test
    void aFileIsStoredWithAnExactBalanceAndTwiceChangesNothing() throws Exception {
        var codes = IntStream.range(0, 20).mapToObj(n -> clinic.code()).toList();
        var people = clinic.people(20);
        for (var i = 0; i < codes.size(); i++) {
            clinic.tube(codes.get(i), TestKind.PCR_SCREENING, List.of(people.get(i)), lab);
        }
        clinic.result(codes.get(0), TestResult.NEGATIVE, lab, null);
        var rows = codes.stream()
                .map(code -> code + (code.equals(codes.get(1)) ? ";Dương tính;23,4" : ";Not detected;"))
                .collect(Collectors.joining("\n"));
        var file = "Sample ID;Kết quả;Ct\n" + rows + "\nKHONGCO1;Âm tính;\n" + codes.get(0) + ";Dương tính;20\n"
                + codes.get(2) + ";Chẳng rõ;\n";
        var desk = new ImportDesk(house, "11");

        var first = desk.send("results", "may.csv", file.getBytes(StandardCharsets.UTF_8), Map.of());
        var again = desk.send("results", "may.csv", file.getBytes(StandardCharsets.UTF_8), Map.of());

        ImportDesk.assertBalance(first, 19, 0, 1, 3);
        ImportDesk.assertBalance(again, 0, 0, 20, 3);
        assertThat(clinic.open(codes.get(1)).ct()).isEqualByComparingTo("23.4");
        assertThat(clinic.open(codes.get(0)).result()).isEqualTo(TestResult.NEGATIVE);
    }

    @Test
    void anOruMessageIsTakenAcknowledgedAndRepeatedWithoutEffect() throws Exception {
        var person = clinic.people(1).get(0);
        var code = clinic.code();
        clinic.tube(code, TestKind.PCR_SCREENING, List.of(person), lab);
        var message = oru(code, "260373001^Detected^SCT", "27.5");

        send(message).andExpect(content().string(Matchers.containsString("MSA|AA|MSG1")));
        send(message).andExpect(content().string(Matchers.containsString("MSA|AA|MSG1")));

        assertThat(clinic.open(code).result()).isEqualTo(TestResult.POSITIVE);
        assertThat(clinic.open(code).ct()).isEqualByComparingTo("27.5");
        assertThat(clinic.testsOf(person).get(0).result()).isEqualTo(PersonResult.POSITIVE);
        assertThat(historyOf(code)).hasSize(1);
    }

    @Test
    void aMessageOfAnUnknownTubeIsAnsweredAeAndKeptAside() throws Exception {
        var code = clinic.code();

        send(oru(code, "Negative", "")).andExpect(content().string(Matchers.containsString("MSA|AE|MSG1")));

        assertThat(clinic.asProvince(() ->
                                clinic.bean(TestQueries.class).setAside(clinic.province, clinic.unit("11"), 1, 1_000))
                        .items())
                .filteredOn(each -> each.barcode().equals(code))
                .extracting(SetAside::rule)
                .containsExactly(TestingRule.UNKNOWN_TUBE);
    }

    @Test
    void whatIsNoMessageIsRefusedWithoutAFault() throws Exception {
        for (var rubbish :
                new String[] {"hello", "MSH|^~\\&|A", "MSH|^~\\&|A|B|C|D|2021||ADT^A01|1|P|2.5\rPID|1", ""}) {
            browser.perform(post("/api/v1/labs/" + lab + "/results:import")
                            .contentType("application/hl7-v2")
                            .content(rubbish.isEmpty() ? " " : rubbish)
                            .with(clinic.staff.signedIn("11", Role.LABORATORY)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("MSA|A")));
        }
    }

    @Test
    void aPoolsResultIsSaidThroughTheApi() throws Exception {
        var code = clinic.code();
        clinic.tube(code, TestKind.PCR_SCREENING, clinic.people(3), lab);
        var sender = clinic.staff.signedIn("11", Role.LABORATORY);

        browser.perform(post("/api/v1/pools/" + code + "/result")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"result\":\"POSITIVE\",\"ct\":24.5}")
                        .with(sender))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("pool_positive"))
                .andExpect(jsonPath("$.people").value(3));
        browser.perform(post("/api/v1/pools/" + code + "/result")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"result\":\"NEGATIVE\"}")
                        .with(sender))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.rule").value("testing.rule.CONTRADICTS_EARLIER"));
        browser.perform(get("/api/v1/specimens/" + code).with(clinic.staff.signedIn("094", Role.UNIT_OFFICER)))
                .andExpect(status().isNotFound());
        browser.perform(post("/api/v1/pools/" + code + "/result")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"result\":\"NEGATIVE\"}")
                        .with(clinic.staff.signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isForbidden());
    }

    @Test
    void tubesAreTakenThroughTheApiEachAnsweredForItself() throws Exception {
        var person = clinic.people(1).get(0);
        var code = clinic.code();
        var tube = """
                {"barcode":"%s","unit":"03199","kind":"PCR_SCREENING","purpose":"CONTACT","sampledAt":"%s","people":["%s"]}
                """.formatted(code, clinic.hoursAgo(1), person.id());

        browser.perform(post("/api/v1/specimens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[" + tube + "," + tube + "]")
                        .with(clinic.staff.signedIn("103", Role.UNIT_OFFICER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].id").exists())
                .andExpect(jsonPath("$[1].rule").value("testing.rule.TUBE_USED_TWICE"));
    }

    private org.springframework.test.web.servlet.ResultActions send(String message) throws Exception {
        return browser.perform(post("/api/v1/labs/" + lab + "/results:import")
                        .contentType("application/hl7-v2")
                        .content(message)
                        .with(clinic.staff.signedIn("11", Role.LABORATORY)))
                .andExpect(status().isOk());
    }

    private String oru(String code, String value, String ct) {
        var at = HL7.format(clinic.hoursAgo(1).atZone(Vietnam.ZONE));
        return String.join(
                "\r",
                "MSH|^~\\&|QS5|PCR|VUNGXANH|CDC|" + at + "||ORU^R01^ORU_R01|MSG1|P|2.5.1",
                "PID|1||X",
                "OBR|1||" + code + "|94500-6^SARS-CoV-2 RNA^LN|||" + at,
                "OBX|1|CWE|94500-6^SARS-CoV-2 RNA^LN||" + value + "||||||F|||" + at,
                ct.isEmpty() ? "NTE|1" : "OBX|2|NM|94642-9^SARS-CoV-2 Ct^LN||" + ct + "||||||F|||" + at,
                "");
    }

    private List<ResultEntry> historyOf(String code) {
        return clinic.asProvince(() -> clinic.bean(TestQueries.class)
                .history(
                        clinic.province,
                        clinic.bean(TestQueries.class)
                                .open(clinic.province, code)
                                .id()));
    }
}
