package vn.vungxanh.care.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class IsolationPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Quarters quarters;
    private RequestPostProcessor officer;
    private RequestPostProcessor committee;
    private RequestPostProcessor manager;

    @BeforeEach
    void people() {
        quarters = new Quarters(house);
        officer = quarters.staff.signedIn("11", Role.EPIDEMIOLOGIST);
        committee = quarters.staff.signedIn("11", Role.COMMITTEE);
        manager = quarters.staff.signedIn("11", Role.SITE_MANAGER);
    }

    @Test
    void theBoardShowsEachSiteWithItsPeople() throws Exception {
        var site = quarters.site(1, 2);
        var name =
                quarters.asProvince(() -> quarters.bean(Sites.class).get(site)).name();

        browser.perform(get("/isolation").with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(not(containsString("??"))));
        browser.perform(get("/isolation?lang=en").with(committee)).andExpect(status().isOk());
        browser.perform(get("/isolation/rules").with(committee))
                .andExpect(content().string(containsString("CV 762/BYT-DP")));
        browser.perform(get("/isolation").with(quarters.staff.signedIn("11", Role.CHECKPOINT)))
                .andExpect(status().isOk());
    }

    @Test
    void manyProposalsAreIssuedUnderOneDocument() throws Exception {
        var people = quarters.people(2);
        var ids = people.stream().map(quarters::propose).toList();
        browser.perform(get("/isolation/orders")
                        .param("unit", Quarters.SI_PA_PHIN)
                        .with(officer))
                .andExpect(content().string(containsString(people.get(0).fullName())));

        browser.perform(post("/isolation/orders/issue")
                        .param("order", ids.get(0).toString(), ids.get(1).toString())
                        .param("number", "")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post("/isolation/orders/issue")
                        .param("order", ids.get(0).toString(), ids.get(1).toString())
                        .param("number", "77/QĐ-UBND")
                        .param("date", quarters.today().toString())
                        .with(csrf())
                        .with(officer))
                .andExpect(status().is3xxRedirection());

        assertThat(ids).allMatch(id -> quarters.order(id).state() == OrderState.ISSUED);
    }

    @Test
    void thePageOfAnOrderSaysWhyAndLetsTheOfficerActInOnePlace() throws Exception {
        var person = quarters.person();
        var id = quarters.propose(person);
        var site = quarters.site(1, 2);
        var page = "/isolation/orders/" + id;
        browser.perform(get(page).with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(person.fullName())))
                .andExpect(content().string(containsString("CV 762/BYT-DP")));

        act(page + "/issue", "number", "12/QĐ-UBND");
        browser.perform(get(page).param("site", site.toString()).with(officer))
                .andExpect(content().string(containsString("P1/1")));
        act(page + "/place", "kind", "CENTRAL", "site", site.toString());
        assertThat(quarters.stays(id).get(0).bed()).isEqualTo("P1/1");
        browser.perform(get("/isolation/sites/" + site).with(manager))
                .andExpect(content().string(containsString(person.fullName())));
        browser.perform(get("/isolation/stays").param("site", site.toString()).with(manager))
                .andExpect(content().string(containsString(person.fullName())));
        browser.perform(post(page + "/extend")
                        .param("more", "99")
                        .param("reason", "Cùng phòng có ca dương tính")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Cùng phòng có ca dương tính")));
        act(page + "/extend", "more", "3", "reason", "Cùng phòng có ca dương tính");
        act(page + "/notified", "reason", "Công an xã, tổ trưởng");
        act(page + "/escape", "reason", "Vượt rào");
        act(page + "/police", "reason", "Công an xã, 10 giờ");
        act(page + "/place", "kind", "CENTRAL", "site", site.toString());
        act(page + "/complete", "reason", "Kết thúc theo văn bản mới");
        act(page + "/certify", "number", "05");
        browser.perform(get(page).with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        act(page + "/watched");

        assertThat(quarters.order(id).state()).isEqualTo(OrderState.COMPLETED);
        for (var paper : new String[] {"decision", "certificate"}) {
            browser.perform(get(page + "/" + paper + ".docx").with(officer)).andExpect(status().isOk());
            var pdf = browser.perform(get(page + "/" + paper + ".pdf").with(officer))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            try (var read = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(read)).contains(person.fullName());
            }
        }
        browser.perform(post(page + "/cancel").with(csrf()).with(committee)).andExpect(status().isForbidden());
    }

    @Test
    void aHomeIsSurveyedBeforeSomebodyStaysThereAgainstTheRule() throws Exception {
        var person = quarters.person();
        var id = quarters.issued(person);
        var rule = quarters.order(id).rule();
        act("/isolation/orders/" + id + "/decide", "rule", rule, "place", "CENTRAL", "reason", "Nhà đông người");
        browser.perform(post("/isolation/orders/" + id + "/place")
                        .param("kind", "HOME")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Chưa khảo sát nhà")));

        act(
                "/isolation/orders/" + id + "/survey",
                "point.room",
                "on",
                "point.entry",
                "on",
                "point.sign",
                "on",
                "point.waste",
                "on",
                "point.meals",
                "on",
                "point.consent",
                "on");
        act("/isolation/orders/" + id + "/place", "kind", "HOME");

        assertThat(quarters.stays(id)).extracting(Stay::kind).containsExactly(StayKind.HOME);
    }

    @Test
    void aSiteIsDescribedByItsOffice() throws Exception {
        var code = "K" + quarters.word().toUpperCase(java.util.Locale.ROOT);
        browser.perform(get("/isolation/sites/new").with(manager)).andExpect(status().isOk());
        browser.perform(post("/isolation/sites")
                        .param("code", code)
                        .param("name", "")
                        .param("unit", "11")
                        .param("kind", "FIELD")
                        .param("openedOn", "2021-05-08")
                        .with(csrf())
                        .with(manager))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(code)));
        browser.perform(post("/isolation/sites")
                        .param("code", code)
                        .param("name", "Trường THPT Nậm Pồ")
                        .param("unit", "11")
                        .param("kind", "FIELD")
                        .param("capacity", "120")
                        .param("guards", "2")
                        .param("shifts", "3")
                        .param("camera", "Zalo BCĐ")
                        .param("cameraWorks", "on")
                        .param("point.camera", "on")
                        .param("openedOn", "2021-05-08")
                        .with(csrf())
                        .with(manager))
                .andExpect(status().is3xxRedirection());
        var site = quarters.asProvince(() -> quarters.bean(Sites.class).withCode(code))
                .orElseThrow();
        browser.perform(post("/isolation/sites/" + site.id() + "/rooms")
                        .param("name", "A1-A5")
                        .param("beds", "6")
                        .with(csrf())
                        .with(manager))
                .andExpect(redirectedUrl("/isolation/sites/" + site.id()));

        assertThat(quarters.beds(site.id())).hasSize(30);
        browser.perform(get("/isolation/sites/" + site.id() + "/edit").with(manager))
                .andExpect(status().isOk());
        var bed = quarters.beds(site.id()).get(0);
        browser.perform(post("/isolation/sites/" + site.id() + "/beds/" + bed.id())
                        .param("closed", "true")
                        .with(csrf())
                        .with(manager))
                .andExpect(status().is3xxRedirection());
        assertThat(quarters.beds(site.id()).get(0).closed()).isTrue();
    }

    @Test
    void otherProgramsReadOrdersAndSites() throws Exception {
        var person = quarters.person();
        var id = quarters.propose(person);
        browser.perform(get("/api/v1/isolation/orders/" + id).with(officer))
                .andExpect(jsonPath("$.person").value(person.id().toString()))
                .andExpect(jsonPath("$.state").value("PROPOSED"));
        browser.perform(get("/api/v1/isolation/orders")
                        .param("show", "proposed")
                        .with(officer))
                .andExpect(jsonPath("$.total").isNumber());
        browser.perform(get("/api/v1/isolation/sites").with(committee)).andExpect(status().isOk());
        browser.perform(get("/isolation/persons/" + person.id()).with(officer))
                .andExpect(content().string(containsString(id.toString())));
        browser.perform(get("/isolation/orders/new")
                        .param("person", person.id().toString())
                        .with(officer))
                .andExpect(status().isOk());
        browser.perform(post("/isolation/orders")
                        .param("person", person.id().toString())
                        .param("subject", "f2")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post("/isolation/stays/export")
                        .param("reason", "Giao ban tuyến tỉnh hằng ngày")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isOk());
    }

    private void act(String address, String... words) throws Exception {
        var request = post(address);
        for (var i = 0; i < words.length; i += 2) {
            request.param(words[i], words[i + 1]);
        }
        browser.perform(request.with(csrf()).with(officer)).andExpect(status().is3xxRedirection());
    }
}
