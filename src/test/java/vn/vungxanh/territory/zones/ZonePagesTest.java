package vn.vungxanh.territory.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class ZonePagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Territory territory;
    private RequestPostProcessor officer;
    private RequestPostProcessor checkpoint;

    @BeforeEach
    void people() {
        territory = new Territory(house);
        officer = territory.staff.signedIn("11", Role.EPIDEMIOLOGIST);
        checkpoint = territory.staff.signedIn("11", Role.CHECKPOINT);
    }

    @Test
    void everyPageOpensAndSaysAsOfWhen() throws Exception {
        for (var page : List.of("/zones", "/zones/outbreaks", "/zones/posts", "/zones/disinfections")) {
            browser.perform(get(page).with(officer))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Tính đến")));
        }
        browser.perform(get("/zones/measures").with(officer)).andExpect(status().isOk());
        browser.perform(get("/zones?which=lifted&asOf=2021-05-24T06:00").with(officer))
                .andExpect(status().isOk());
        browser.perform(get("/zones?which=many").with(officer)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aZoneIsDeclaredAdjustedAndLiftedOnItsPages() throws Exception {
        var hamlet = territory.hamlet();
        var unit = territory.bean(Units.class).get(territory.todaysCommune()).code();
        browser.perform(get("/zones/new").param("unit", unit).with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"area\"")));
        var begins = local(8);

        var saved = browser.perform(post("/zones")
                        .param("unit", unit)
                        .param("name", "Khu " + hamlet)
                        .param("kind", "LOCKDOWN")
                        .param("disease", "COVID-19")
                        .param("hamlets", hamlet)
                        .param("people", "120")
                        .param("households", "30")
                        .param("startsAt", begins)
                        .param("document", "01/QĐ-UBND")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().is3xxRedirection());
        var here = saved.andReturn().getResponse().getRedirectedUrl();
        assertThat(here).startsWith("/zones/");
        page(here)
                .andExpect(content().string(containsString("ước tính")))
                .andExpect(content().string(containsString("hạn ")))
                .andExpect(content().string(containsString(hamlet)));
        browser.perform(get(here + "/adjust").with(officer)).andExpect(status().isOk());

        browser.perform(post(here + "/adjust")
                        .param("version", "1")
                        .param("unit", unit)
                        .param("hamlets", hamlet + "\n" + territory.hamlet())
                        .param("startsAt", local(20))
                        .param("document", "02/QĐ-UBND")
                        .param("reason", "Mở rộng sang bản bên")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().is3xxRedirection());
        page(here).andExpect(content().string(containsString("Điều chỉnh phạm vi")));

        browser.perform(lift(here, "2", local(30), "")).andExpect(status().isUnprocessableContent());
        browser.perform(lift(here, "2", local(30), "Đã xét nghiệm âm tính toàn bộ"))
                .andExpect(status().is3xxRedirection());
        page(here).andExpect(content().string(containsString("Dỡ bỏ lúc")));
    }

    @Test
    void singleHouseholdsAreNamedByOneOfTheirPeopleAndStayWhenTheZoneIsChanged() throws Exception {
        var commune = territory.todaysCommune();
        var unit = territory.bean(Units.class).get(commune).code();
        var hamlet = territory.hamlet();
        var family = List.of(
                NewPerson.named("Vừ " + hamlet.substring(4), commune)
                        .livingAt(hamlet, null)
                        .ofHousehold("sổ 1"),
                NewPerson.named("Sùng " + hamlet.substring(4), commune)
                        .livingAt(hamlet, null)
                        .ofHousehold("sổ 1"));
        territory.asProvince(() -> territory.bean(PeopleRegister.class).registerAll(territory.province, family));

        browser.perform(householdZone(unit, hamlet, "Vừ khong ai ten the"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Vừ khong ai ten the")));
        var here = browser.perform(householdZone(unit, hamlet, family.get(0).fullName()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        page(here).andExpect(content().string(containsString("1 hộ")));
        browser.perform(get(here + "/adjust").with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(family.get(1).fullName())));
    }

    private MockHttpServletRequestBuilder householdZone(String unit, String hamlet, String who) {
        return post("/zones")
                .param("unit", unit)
                .param("name", "Các hộ " + hamlet)
                .param("kind", "LOCKDOWN")
                .param("disease", "COVID-19")
                .param("householdOf", who)
                .param("startsAt", local(8))
                .param("document", "03/QĐ-UBND")
                .with(csrf())
                .with(officer);
    }

    @Test
    void aRefusedDecisionKeepsWhatWasTyped() throws Exception {
        browser.perform(post("/zones")
                        .param(
                                "unit",
                                territory
                                        .bean(Units.class)
                                        .get(territory.todaysCommune())
                                        .code())
                        .param("name", "Khu thử nghiệm giữ chữ")
                        .param("kind", "RING")
                        .param("disease", "COVID-19")
                        .param("hamlets", territory.hamlet())
                        .param("startsAt", local(1))
                        .param("document", "01/QĐ-UBND")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Khu thử nghiệm giữ chữ")))
                .andExpect(content().string(containsString("6 giờ")));
    }

    @Test
    void guardsJobsSuppliesAndMeasuresAreNotedOnThePages() throws Exception {
        var past = territory
                .asProvince(() -> territory
                        .bean(Zones.class)
                        .takePast(
                                territory.province,
                                List.of(PastZone.inForce(
                                        territory.zone(territory.hamlet(), Territory.on(5, 15)),
                                        List.of(),
                                        List.of()))))
                .get(0);
        var here = "/zones/" + past;
        browser.perform(post("/zones/posts")
                        .param("zone", past.toString())
                        .param("unit", "03199")
                        .param("name", "Chốt suối")
                        .param("latitude", "21,76")
                        .param("longitude", "102,91")
                        .param("from", "2021-05-20")
                        .param("shift", "NIGHT", "ALL_DAY", "ALL_DAY")
                        .param("service", "POLICE", "MILITIA", "POLICE")
                        .param("guards", "2", "", "3")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().is3xxRedirection());
        browser.perform(post("/zones/disinfections")
                        .param("zone", past.toString())
                        .param("unit", "03199")
                        .param("place", "Nhà văn hóa bản")
                        .param("areaM2", "1.000")
                        .param("norm", "spray-0.5")
                        .param("strength", "25")
                        .param("plannedOn", "2021-05-20")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().is3xxRedirection());
        browser.perform(post(here + "/supplies")
                        .param("item", "Gạo")
                        .param("countedIn", "kg")
                        .param("amount", "500")
                        .param("what", "needed")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().is3xxRedirection());

        page(here)
                .andExpect(content().string(containsString("Chốt suối")))
                .andExpect(content().string(containsString("Nhà văn hóa bản")))
                .andExpect(content().string(containsString("10,00")))
                .andExpect(content().string(containsString("Gạo")));
        assertThat(territory.line(past).guards()).isEqualTo(5);
    }

    @Test
    void whoMayOnlySeeFiguresDecidesNothing() throws Exception {
        browser.perform(get("/zones").with(checkpoint)).andExpect(status().isOk());
        browser.perform(get("/zones/new").with(checkpoint)).andExpect(status().isForbidden());
        browser.perform(post("/zones").with(csrf()).with(checkpoint)).andExpect(status().isForbidden());
        browser.perform(post("/zones/measures").with(csrf()).with(checkpoint)).andExpect(status().isForbidden());
        browser.perform(post("/zones/posts").with(csrf()).with(checkpoint)).andExpect(status().isForbidden());
        browser.perform(post("/zones/disinfections").with(csrf()).with(checkpoint))
                .andExpect(status().isForbidden());
    }

    private org.springframework.test.web.servlet.RequestBuilder lift(
            String here, String version, String at, String reason) {
        return post(here + "/lift")
                .param("version", version)
                .param("liftAt", at)
                .param("document", "03/QĐ-UBND")
                .param("reason", reason)
                .with(csrf())
                .with(officer);
    }

    private ResultActions page(String address) throws Exception {
        return browser.perform(get(address).with(officer)).andExpect(status().isOk());
    }

    private String local(int hoursAhead) {
        return territory
                .now()
                .plus(hoursAhead, ChronoUnit.HOURS)
                .atZone(Vietnam.ZONE)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
