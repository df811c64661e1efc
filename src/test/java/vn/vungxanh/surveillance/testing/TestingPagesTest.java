package vn.vungxanh.surveillance.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;

@HouseTest
class TestingPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Clinic clinic;
    private RequestPostProcessor district;
    private RequestPostProcessor epidemiologist;
    private RequestPostProcessor committee;

    @BeforeEach
    void people() {
        clinic = new Clinic(house);
        district = clinic.staff.signedIn("103", Role.UNIT_OFFICER);
        epidemiologist = clinic.staff.signedIn("11", Role.EPIDEMIOLOGIST);
        committee = clinic.staff.signedIn("11", Role.COMMITTEE);
    }

    @Test
    void aSessionIsDoneByScannerAlone() throws Exception {
        var session = session("2");
        var known = clinic.people(1).get(0);
        var first = clinic.code();

        scan(session, "", "Lò Văn").andExpect(content().string(containsString("quét mã ống trước")));
        scan(session, "", first).andExpect(content().string(containsString("Giờ quét người")));
        var card = "0" + "11" + "090" + String.format("%06d", Math.abs(first.hashCode() % 1_000_000));
        scan(session, first, card + "|140123456|Giàng A " + clinic.word() + "|01021990|Nam|Bản A, Si Pa Phìn|01012021")
                .andExpect(content().string(containsString("(1/2)")));
        scan(session, first, card + "|140123456|Giàng A B|01021990|Nam|Bản A|01012021")
                .andExpect(content().string(containsString("đã ở trong ống")));
        var found = scan(session, first, known.fullName());
        found.andExpect(content().string(containsString("candidates")));
        browser.perform(post("/testing/sessions/" + session + "/scan")
                        .param("scan", "1")
                        .param("tube", first)
                        .param("choices", known.id().toString())
                        .header("HX-Request", "true")
                        .with(csrf())
                        .with(district))
                .andExpect(content().string(containsString("Ống đủ")));
        scan(session, "", first).andExpect(content().string(containsString("Hãy quét ống mới")));

        assertThat(clinic.open(first).people()).isEqualTo(2);
    }

    @Test
    void somebodyUnknownIsRegisteredAtTheDeskAndCanBeTakenOut() throws Exception {
        var session = session("1");
        var code = clinic.code();
        var name = "Vừ Thị " + clinic.word();
        scan(session, code, name).andExpect(content().string(containsString("newcomer")));
        browser.perform(post("/testing/sessions/" + session + "/people")
                        .param("tube", code)
                        .param("name", name)
                        .param("birthYear", "1985")
                        .header("HX-Request", "true")
                        .with(csrf())
                        .with(district))
                .andExpect(content().string(containsString(name)));
        var tube = clinic.open(code);
        var inside = clinic.asProvince(() -> clinic.bean(TestQueries.class).peopleOf(clinic.province, tube));

        browser.perform(post("/testing/sessions/" + session + "/out")
                        .param("tube", tube.id().toString())
                        .param("person", inside.get(0).person().toString())
                        .with(csrf())
                        .with(district))
                .andExpect(status().isOk());

        browser.perform(get("/testing/tubes/" + tube.id()).with(district)).andExpect(status().isNotFound());
    }

    @Test
    void tubesTravelFromTheTableToTheBenchAndBackToThePersons() throws Exception {
        var lab = clinic.laboratory(10);
        var session = session("1");
        var code = clinic.code();
        scan(session, code, clinic.people(1).get(0).fullName());
        var person = clinic.people(1).get(0);
        browser.perform(post("/testing/sessions/" + session + "/scan")
                .param("scan", "1")
                .param("tube", code)
                .param("choices", person.id().toString())
                .with(csrf())
                .with(district));
        browser.perform(post("/testing/sessions/" + session + "/send")
                        .param("lab", lab.toString())
                        .with(csrf())
                        .with(district))
                .andExpect(status().is3xxRedirection());
        assertThat(clinic.open(code).state()).isEqualTo(TubeState.ON_ITS_WAY);

        bench(lab, "receive", "code", code).andExpect(content().string(containsString(code)));
        assertThat(clinic.open(code).state()).isEqualTo(TubeState.WAITING);
        bench(lab, "run", "most", "94").andExpect(content().string(containsString(code)));
        assertThat(clinic.open(code).state()).isEqualTo(TubeState.RUNNING);
        bench(lab, "result", "code", code, "said", "-").andExpect(content().string(containsString("âm tính")));
        bench(lab, "result", "code", code, "said", "+").andExpect(content().string(containsString("đính chính")));

        assertThat(clinic.testsOf(person).get(0).result()).isEqualTo(PersonResult.NEGATIVE);
        browser.perform(get("/testing/aside").with(epidemiologist))
                .andExpect(content().string(containsString(code)));
    }

    @Test
    void everyPageRendersInBothLanguagesAndEveryNumberLeadsToItsList() throws Exception {
        var lab = clinic.laboratory(10);
        var code = clinic.code();
        var tube = clinic.tube(code, TestKind.PCR_SCREENING, clinic.people(2), lab);
        clinic.result(code, TestResult.POSITIVE, lab, "25");
        var session = session("5");
        for (var path : List.of(
                "/testing",
                "/testing/tests",
                "/testing/tests?outcome=first_positive&pooled=false&reference=false&sampledFrom=2021-01-01",
                "/testing/tubes",
                "/testing/tubes?state=pool_positive&lab=" + lab,
                "/testing/tubes/" + tube,
                "/testing/orders",
                "/testing/orders/new",
                "/testing/aside",
                "/testing/pooling?p=1,5&se=95&sp=99",
                "/testing/labs",
                "/testing/labs/" + lab,
                "/testing/labs/" + lab + "/edit",
                "/testing/sessions",
                "/testing/sessions/new",
                "/testing/sessions/" + session)) {
            for (var language : List.of("vi", "en")) {
                browser.perform(get(path).param("lang", language).with(epidemiologist))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("testing."))));
            }
        }
        browser.perform(get("/testing/tests").param("q", code).with(epidemiologist))
                .andExpect(content().string(containsString(code)));
    }

    @Test
    void badInputIsAnsweredWithASentence() throws Exception {
        for (var path : List.of(
                "/testing?asOf=gestern",
                "/testing/tests?outcome=maybe",
                "/testing/tests?unit=99999999",
                "/testing/tubes?lab=1",
                "/testing/pooling?p=-3",
                "/testing/pooling?p=NaN",
                "/testing/tests?sampledFrom=0000-01-01")) {
            browser.perform(get(path).with(epidemiologist)).andExpect(status().is(422));
        }
        browser.perform(get("/testing/tubes/1").with(epidemiologist)).andExpect(status().isNotFound());
        browser.perform(get("/testing/tests?q=%25%27%22").with(epidemiologist)).andExpect(status().isOk());
        browser.perform(post("/testing/sessions")
                        .param("poolSize", "0")
                        .with(csrf())
                        .with(district))
                .andExpect(status().is(422));
        browser.perform(post("/testing/orders").param("unit", "x").with(csrf()).with(district))
                .andExpect(status().is(422));
    }

    @Test
    void whoMayNotIsRefused() throws Exception {
        var lab = clinic.laboratory(0);
        for (var path : List.of("/testing/sessions", "/testing/self", "/testing/labs/" + lab, "/testing/aside")) {
            browser.perform(get(path).with(committee)).andExpect(status().isForbidden());
        }
        browser.perform(get("/testing").with(committee)).andExpect(status().isOk());
        browser.perform(get("/testing/labs/" + lab).with(district)).andExpect(status().isForbidden());
    }

    private String session(String poolSize) throws Exception {
        var address = browser.perform(post("/testing/sessions")
                        .param("unit", "Si Pa Phìn")
                        .param("place", "Nhà văn hóa " + clinic.word())
                        .param("purpose", "MASS_SCREENING")
                        .param("kind", "PCR_SCREENING")
                        .param("poolSize", poolSize)
                        .with(csrf())
                        .with(district))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(address).substring("/testing/sessions/".length());
    }

    private ResultActions scan(String session, String tube, String text) throws Exception {
        return browser.perform(post("/testing/sessions/" + session + "/scan")
                        .param("scan", text)
                        .param("tube", tube)
                        .header("HX-Request", "true")
                        .with(csrf())
                        .with(district))
                .andExpect(status().isOk());
    }

    private ResultActions bench(LaboratoryId lab, String deed, String... params) throws Exception {
        var request = post("/testing/labs/" + lab + "/" + deed).header("HX-Request", "true");
        for (var i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return browser.perform(request.with(csrf()).with(epidemiologist)).andExpect(status().isOk());
    }
}
