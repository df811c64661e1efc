package vn.vungxanh.capacity.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.capacity.workforce.Crew;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class DispatchPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Crew crew;
    private RequestPostProcessor logistics;
    private RequestPostProcessor committee;

    @BeforeEach
    void people() {
        crew = new Crew(house);
        logistics = crew.staff.signedIn("11", Role.LOGISTICS);
        committee = crew.staff.signedIn("11", Role.COMMITTEE);
    }

    @Test
    void everyPageOpensAndSaysAsOfWhen() throws Exception {
        for (var page : List.of(
                "/dispatch",
                "/dispatch/orders?state=sent&since=2021-05-07",
                "/dispatch/requests",
                "/dispatch/needs",
                "/dispatch/aid",
                "/dispatch/training")) {
            browser.perform(get(page).with(committee))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("tính đến")));
        }
        browser.perform(get("/dispatch/orders/new").with(logistics)).andExpect(status().isOk());
        browser.perform(get("/dispatch/orders/new").with(committee)).andExpect(status().isForbidden());
        browser.perform(form("/dispatch/needs").with(committee)).andExpect(status().isForbidden());
        browser.perform(get("/dispatch/orders?state=lost").with(committee))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aTeamIsSentArrivesPrintsItsOrderAndReturns() throws Exception {
        var station = crew.nurses(12);
        var team = crew.team(station, 4);
        var member = crew.member(station);
        var page = done(form("/dispatch/orders/new")
                .param("to", "03158")
                .param("task", "SAMPLING")
                .param("team", team.toString())
                .param("member", member.toString())
                .param("take." + crew.unit().value() + "|HEALTH|NURSE|ACTIVE|" + station, "2"));

        browser.perform(get(page).with(logistics)).andExpect(content().string(containsString("Lò Thị Thử")));
        browser.perform(get(page).with(committee)).andExpect(status().isOk());
        assertThat(crew.line(station, crew.now()).dispatched()).isEqualTo(7);
        done(form(page).param("step", "arrive").param("version", "1"));
        browser.perform(form(page).param("step", "return").param("version", "1").with(logistics))
                .andExpect(status().isConflict());
        assertThat(file(page + "/order.docx")).startsWith((byte) 'P', (byte) 'K');
        assertThat(file(page + "/order.pdf")).startsWith((byte) '%', (byte) 'P', (byte) 'D', (byte) 'F');
        browser.perform(get(page + "/order.pdf").with(committee)).andExpect(status().isForbidden());
        done(form(page).param("step", "return").param("version", "2"));
        assertThat(crew.line(station, crew.now()).dispatched()).isZero();
    }

    @Test
    void whatWasTypedWronglyStaysOnThePage() throws Exception {
        browser.perform(form("/dispatch/orders/new")
                        .param("to", "xã không có thật")
                        .param("words", "Truy vết bản Nà Hỳ")
                        .with(logistics))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Truy vết bản Nà Hỳ")));
        browser.perform(form("/dispatch/orders/new").param("to", "03158").with(logistics))
                .andExpect(status().isUnprocessableContent());
        browser.perform(form("/dispatch/requests")
                        .param("unit", "03158")
                        .param("people", "vài")
                        .param("reason", "Thiếu người lấy mẫu")
                        .with(logistics))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Thiếu người lấy mẫu")));
    }

    @Test
    void aCommuneAsksAndIsRefusedWithAReason() throws Exception {
        var page = done(form("/dispatch/requests")
                .param("unit", "03158")
                .param("people", "12")
                .param("task", "TRACING")
                .param("skill", "NURSE")
                .param("urgent", "true"));

        browser.perform(get("/dispatch").with(committee)).andExpect(content().string(containsString(page)));
        done(form(page).param("version", "1").param("state", "REFUSED").param("answer", "Đã điều từ huyện"));
        browser.perform(get(page).with(committee)).andExpect(content().string(containsString("Đã điều từ huyện")));
    }

    @Test
    void whatADrillFoundIsMended() throws Exception {
        var page = done(form("/dispatch/training")
                .param("unit", "03158")
                .param("kind", "DRILL")
                .param("title", "Diễn tập F0 trong cộng đồng " + Crew.word())
                .param("people.HEALTH", "20")
                .param("people.POLICE", "6")
                .param("passed", "24"));
        done(form(page + "/findings")
                .param("finding", "Chậm phong tỏa")
                .param("measure", "Sẵn biển báo tại xã")
                .param("owner", "UBND xã")
                .param("dueOn", crew.today().plusDays(5).toString()));
        var training = crew.ask(() -> crew.bean(Trainings.class)
                .open(crew.province, java.util.UUID.fromString(page.substring(page.lastIndexOf('/') + 1))));
        var finding = training.findings().get(0);

        done(form(page + "/findings/" + finding.id()).param("version", "1").param("outcome", "Đã có biển"));

        browser.perform(get(page).with(committee)).andExpect(content().string(containsString("Đã có biển")));
        browser.perform(form("/dispatch/training")
                        .param("unit", "03158")
                        .param("title", "Thừa người đạt")
                        .param("people.HEALTH", "2")
                        .param("passed", "3")
                        .with(logistics))
                .andExpect(status().isUnprocessableContent());
    }

    /** 70 volunteers of Quảng Ninh in Hồ Chí Minh City in August 2021, and help that came. */
    @Test
    void helpGoesToAndComesFromOtherProvinces() throws Exception {
        var hospital = crew.nurses(90);
        done(form("/dispatch/orders/new")
                .param("place", "Thành phố Hồ Chí Minh, bệnh viện dã chiến số 12")
                .param("task", "TREATMENT")
                .param("take." + crew.unit().value() + "|HEALTH|NURSE|ACTIVE|" + hospital, "70"));
        done(form("/dispatch/aid")
                .param("unit", "03158")
                .param("sender", "Bệnh viện Bạch Mai " + Crew.word())
                .param("people", "5")
                .param("skill", "ICU_DOCTOR"));

        browser.perform(get("/dispatch/aid").with(committee))
                .andExpect(content().string(containsString("bệnh viện dã chiến số 12")))
                .andExpect(content().string(containsString("Bệnh viện Bạch Mai")));
        assertThat(crew.line(hospital, crew.now()).available()).isEqualTo(20);
    }

    @Test
    void aProgramSendsATeamAndSaysThatItArrived() throws Exception {
        var team = crew.team(crew.nurses(6), 3);
        var sent = "{\"to\":\"03158\",\"task\":\"TRACING\",\"teams\":[\"" + team + "\"]}";
        var answer = browser.perform(post("/api/v1/dispatch/orders")
                        .with(logistics)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(sent))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.people").value(3))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var id = answer.replaceAll(".*\"id\":\"([0-9a-f-]+)\".*", "$1");

        browser.perform(post("/api/v1/dispatch/orders")
                        .with(logistics)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(sent))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post("/api/v1/dispatch/orders/" + id)
                        .with(logistics)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"step\":\"arrive\",\"version\":1}"))
                .andExpect(jsonPath("$.state").value("ARRIVED"));
        browser.perform(get("/api/v1/dispatch/orders?unit=03158").with(committee))
                .andExpect(jsonPath("$[?(@.id=='" + id + "')].teams").value(1));
    }

    private MockHttpServletRequestBuilder form(String page) {
        return post(page).with(csrf());
    }

    /** The address that the deed leads to. */
    private String done(MockHttpServletRequestBuilder form) throws Exception {
        return Objects.requireNonNull(browser.perform(form.with(logistics))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private byte[] file(String page) throws Exception {
        return browser.perform(get(page).with(logistics))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
