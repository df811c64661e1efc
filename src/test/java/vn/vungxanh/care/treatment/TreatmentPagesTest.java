package vn.vungxanh.care.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.care.facilities.Capacity;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.facilities.Wards;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Severity;

@HouseTest
class TreatmentPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Hospital hospital;
    private RequestPostProcessor doctor;
    private RequestPostProcessor committee;

    @BeforeEach
    void people() {
        hospital = new Hospital(house);
        doctor = hospital.staff.signedIn("11", Role.HOSPITAL);
        committee = hospital.staff.signedIn("11", Role.COMMITTEE);
    }

    @Test
    void everyPageRendersInBothLanguages() throws Exception {
        var facility = fieldHospital();
        var person = hospital.person();
        var illness = hospital.confirmed(person, hospital.hoursAgo(60));
        var request = hospital.asProvince(
                        () -> hospital.bean(RequestQueries.class).ofCase(hospital.province, illness))
                .get(0)
                .id();
        var patient = hospital.admit(
                person, illness, new FacilityId(java.util.UUID.fromString(facility)), hospital.hoursAgo(1));
        observe(patient, "MODERATE").andExpect(status().is3xxRedirection());
        observe(patient, "SEVERE").andExpect(status().is3xxRedirection());
        for (var path : List.of(
                "/treatment",
                "/treatment?asOf=2021-05-24T06:00",
                "/treatment/admissions",
                "/treatment/admissions?status=all&kind=ordinary&severity=severe&admittedFrom=2021-01-01&q=giang",
                "/treatment/admissions/new",
                "/treatment/admissions/new?q=Giàng",
                "/treatment/admissions/new?case=" + illness,
                "/treatment/admissions/" + patient,
                "/treatment/facilities",
                "/treatment/facilities/new",
                "/treatment/facilities/field",
                "/treatment/facilities/" + facility,
                "/treatment/facilities/" + facility + "/edit",
                "/treatment/requests",
                "/treatment/requests?show=all",
                "/treatment/requests/" + request,
                "/treatment/transfers",
                "/treatment/vehicles",
                "/treatment/rules",
                "/treatment/cases/" + illness + "/panel")) {
            for (var language : List.of("vi", "en")) {
                browser.perform(get(path).param("lang", language).with(doctor))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("treatment."))));
            }
        }
    }

    @Test
    void aFieldHospitalIsOpenedWithItsBedsByOneForm() throws Exception {
        var id = new FacilityId(java.util.UUID.fromString(fieldHospital()));

        var capacity = hospital.bean(Facilities.class).get(id).capacity();
        assertThat(capacity)
                .extracting(Capacity::ordinary, Capacity::oxygen, Capacity::icu)
                .containsExactly(20, 5, 0);
        assertThat(hospital.bean(Wards.class).beds(id)).hasSize(25);
        browser.perform(get("/treatment").with(committee)).andExpect(status().isOk());
    }

    @Test
    void aWardRoundGoesFromPatientToPatient() throws Exception {
        var facility = fieldHospital();
        var id = new FacilityId(java.util.UUID.fromString(facility));
        var first = hospital.admit(hospital.person(), null, id, hospital.hoursAgo(2));
        var second = hospital.admit(hospital.person(), null, id, hospital.hoursAgo(2));
        browser.perform(get("/treatment/facilities/" + facility + "/round").with(doctor))
                .andExpect(redirectedUrlPattern("/treatment/admissions/" + first + "*"));

        browser.perform(post("/treatment/admissions/" + first + "/observations")
                        .param("severity", "MILD")
                        .param("spo2", "97")
                        .param("round", facility)
                        .with(csrf())
                        .with(doctor))
                .andExpect(redirectedUrl("/treatment/facilities/" + facility + "/round"));

        browser.perform(get("/treatment/facilities/" + facility + "/round").with(doctor))
                .andExpect(redirectedUrlPattern("/treatment/admissions/" + second + "*"));
        assertThat(hospital.open(first).severity()).isEqualTo(Severity.MILD);
    }

    @Test
    void whatIsWrongIsSaidAndKeepsWhatWasTyped() throws Exception {
        var patient = hospital.admit(hospital.person(), null, hospital.facility(1, 5, 0, 0), hospital.hoursAgo(2));
        browser.perform(post("/treatment/admissions/" + patient + "/observations")
                        .param("severity", "MILD")
                        .param("spo2", "300")
                        .param("note", "ghi giữ lại")
                        .with(csrf())
                        .with(doctor))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("ghi giữ lại")));
        browser.perform(post("/treatment/admissions/" + patient + "/discharge")
                        .param("as", "RECOVERED")
                        .with(csrf())
                        .with(doctor))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Chưa đủ tiêu chuẩn")));
        browser.perform(post("/treatment/facilities")
                        .param("code", "x")
                        .with(csrf())
                        .with(doctor))
                .andExpect(status().is(422));
        for (var path : List.of(
                "/treatment?asOf=gestern",
                "/treatment/admissions?status=maybe",
                "/treatment/admissions?unit=99999999",
                "/treatment/admissions?facility=1")) {
            browser.perform(get(path).with(doctor)).andExpect(status().is(422));
        }
    }

    @Test
    void whoMayNotIsRefused() throws Exception {
        var patient = hospital.admit(hospital.person(), null, hospital.facility(1, 5, 0, 0), hospital.hoursAgo(2));
        browser.perform(post("/treatment/admissions/" + patient + "/discharge")
                        .with(csrf())
                        .with(committee))
                .andExpect(status().isForbidden());
        browser.perform(get("/treatment/facilities/new").with(committee)).andExpect(status().isForbidden());
        browser.perform(get("/treatment/admissions/" + patient).with(hospital.staff.signedIn("094", Role.UNIT_OFFICER)))
                .andExpect(status().isNotFound());
    }

    private ResultActions observe(AdmissionId patient, String severity) throws Exception {
        return browser.perform(post("/treatment/admissions/" + patient + "/observations")
                .param("severity", severity)
                .param("symptoms", "on")
                .param("spo2", "92")
                .param("device", "MASK")
                .with(csrf())
                .with(doctor));
    }

    private String fieldHospital() throws Exception {
        var address = browser.perform(post("/treatment/facilities/field")
                        .param("name", "Bệnh viện dã chiến " + hospital.word())
                        .param("code", "DC-" + hospital.word().toUpperCase(Locale.ROOT))
                        .param("kind", "FIELD_HOSPITAL")
                        .param("unit", "Thành phố Điện Biên Phủ")
                        .param("tier", "1")
                        .param("latitude", "21,39")
                        .param("longitude", "103,02")
                        .param("ward1", "Khoa A")
                        .param("bedKind1", "ORDINARY")
                        .param("beds1", "20")
                        .param("prefix1", "A-")
                        .param("ward2", "Khoa B")
                        .param("bedKind2", "OXYGEN")
                        .param("beds2", "5")
                        .param("prefix2", "B-")
                        .with(csrf())
                        .with(doctor))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(address).substring("/treatment/facilities/".length());
    }
}
