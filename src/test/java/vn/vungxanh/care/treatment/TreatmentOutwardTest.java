package vn.vungxanh.care.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Outcome;

/** What leaves the room: figures, the API, files, papers. */
@HouseTest
class TreatmentOutwardTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Hospital hospital;

    @BeforeEach
    void aHospital() {
        hospital = new Hospital(house);
    }

    @Test
    void aFigureEqualsItsListAndNamesWhyPatientsWereReferred() {
        var here = hospital.facility(1, 9, 0, 0);
        var there = hospital.outside();
        var person = hospital.person();
        var illness = hospital.confirmed(person, hospital.hoursAgo(30));
        hospital.admit(hospital.person(), null, here, hospital.hoursAgo(20));
        var patient = hospital.admit(person, illness, here, hospital.hoursAgo(20));
        var before = figures();

        hospital.asProvince(() -> {
            hospital.bean(Admissions.class)
                    .transfer(
                            hospital.province,
                            patient,
                            NewTransfer.of(
                                    there, BedKind.ICU, hospital.hoursAgo(1), "thai 35 tuần, theo dõi tiền sản giật"));
            return true;
        });

        var after = figures();
        assertThat(delta(before, after, "II.2.3d.inHospital")).isEqualTo(-1);
        assertThat(delta(before, after, "II.2.3d.referred")).isEqualTo(1);
        assertThat(delta(before, after, "II.2.3d.free")).isEqualTo(1);
        assertThat(delta(before, after, "treatment.taken.ORDINARY")).isEqualTo(-1);
        assertThat(delta(before, after, "treatment.beds.ORDINARY")).isZero();
        assertThat(after.get("II.2.3d.referred").lines())
                .anyMatch(line -> line.contains("tiền sản giật")
                        && line.startsWith(hospital.open(illness).code()));
        var list = after.get("II.2.3d.inHospital").listUrl();
        assertThat(list).startsWith("/treatment/admissions?");
    }

    @Test
    void theApiTellsBedsAndPatients() throws Exception {
        var doctor = hospital.staff.signedIn("11", Role.HOSPITAL);
        var here = hospital.facility(1, 9, 3, 2);
        var patient = hospital.admit(hospital.person(), null, here, hospital.hoursAgo(20));

        browser.perform(get("/api/v1/beds?unit=11").with(doctor))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.facilities[?(@.id == '" + here + "')].ordinary.free")
                        .value(8))
                .andExpect(jsonPath("$.outlook.state").exists());
        browser.perform(get("/api/v1/treatment/admissions?facility=" + here).with(doctor))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(patient.toString()));
        browser.perform(get("/api/v1/beds?unit=nowhere").with(doctor)).andExpect(status().is(422));
        var body =
                "{\"person\":\"%s\",\"facility\":\"%s\",\"bedKind\":\"ORDINARY\",\"at\":\"%s\",\"severity\":\"MILD\"}"
                        .formatted(hospital.person(), here, hospital.hoursAgo(1));
        browser.perform(post("/api/v1/treatment/admissions")
                        .contentType("application/json")
                        .content(body)
                        .with(csrf())
                        .with(doctor))
                .andExpect(status().isCreated());
    }

    @Test
    void aDischargeAgainstTheRuleNeedsItsReasonClosesTheCaseAndIsPrinted() throws Exception {
        var doctor = hospital.staff.signedIn("11", Role.HOSPITAL);
        var person = hospital.person();
        var illness = hospital.confirmed(person, hospital.hoursAgo(30));
        var patient = hospital.admit(person, illness, hospital.facility(1, 9, 0, 0), hospital.hoursAgo(20));
        browser.perform(get("/treatment/admissions/" + patient + "/paper.pdf").with(doctor))
                .andExpect(status().isNotFound());

        browser.perform(post("/treatment/admissions/" + patient + "/discharge")
                        .param("as", "RECOVERED")
                        .param("override", "chuyển theo dõi tại nhà theo hội chẩn")
                        .with(csrf())
                        .with(doctor))
                .andExpect(status().is3xxRedirection());

        assertThat(hospital.open(illness).facts().outcome()).isEqualTo(Outcome.RECOVERED);
        assertThat(hospital.open(patient).watchDays()).isPositive();
        var pdf = browser.perform(
                        get("/treatment/admissions/" + patient + "/paper.pdf").with(doctor))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("GIẤY RA VIỆN", "Giàng");
        }
        browser.perform(get("/treatment/admissions/" + patient + "/paper.docx").with(doctor))
                .andExpect(status().isOk());
    }

    @Test
    void aListLeavesForAReasonOnly() throws Exception {
        var epidemiologist = hospital.staff.signedIn("11", Role.EPIDEMIOLOGIST);
        browser.perform(get("/treatment/admissions/export?status=all").with(epidemiologist))
                .andExpect(status().isOk());
        browser.perform(post("/treatment/admissions/export?status=all")
                        .param("reason", "x")
                        .with(csrf())
                        .with(epidemiologist))
                .andExpect(status().is(422));
        browser.perform(post("/treatment/admissions/export?status=all")
                        .param("reason", "báo cáo Sở Y tế ngày 24/5")
                        .with(csrf())
                        .with(epidemiologist))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        browser.perform(get("/treatment/admissions/export").with(hospital.staff.signedIn("11", Role.HOSPITAL)))
                .andExpect(status().isForbidden());
    }

    @Test
    void facilitiesStandOnTheMap() throws Exception {
        browser.perform(get("/api/v1/map/layers/hospitals.geojson?unit=11")
                        .with(hospital.staff.signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("FeatureCollection")));
    }

    private Map<String, Figure> figures() {
        var now = hospital.hoursAgo(0).plusSeconds(5);
        var request = new FigureRequest(hospital.unit("11").value(), Vietnam.dayOf(now), now);
        return hospital.together(() -> hospital.bean(TreatmentFigures.class).figures(request).stream()
                .collect(java.util.stream.Collectors.toMap(each -> each.id().value(), each -> each)));
    }

    private static int delta(Map<String, Figure> before, Map<String, Figure> after, String id) {
        return after.get(id).value().subtract(before.get(id).value()).compareTo(BigDecimal.ZERO) == 0
                ? 0
                : after.get(id).value().subtract(before.get(id).value()).intValue();
    }
}
