package vn.vungxanh.insight.greenzone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.cases.Waves;

/** In Quảng Ninh, where no other test has cases of these weeks. */
@HouseTest
class GreenzonePagesTest {

    private static final String PROVINCE = "22";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    private HouseStaff staff;

    @BeforeEach
    void staff() {
        staff = HouseStaff.of(house);
    }

    @Test
    void whatIsPublishedHoldsThreeCountersApartHidesFewAndStaysUntilPublishedAgain() throws Exception {
        var scope = staff.scope(PROVINCE, Role.EPIDEMIOLOGIST);
        cases(scope, Source.IMPORTED, 2, 1);
        cases(scope, Source.QUARANTINE, 4, 1);
        cases(scope, Source.COMMUNITY, 40, 1);
        mvc.perform(post("/greenzone/publish").with(csrf()).with(staff.signedIn(PROVINCE, Role.EPIDEMIOLOGIST)))
                .andExpect(status().is3xxRedirection());

        var page = house.getBean(PublicPages.class).latest(PROVINCE);
        var today = page.today();
        assertThat(Line.daysSince(page.own().lastAny(), today)).isEqualTo(2);
        assertThat(Line.daysSince(page.own().lastLocal(), today)).isEqualTo(4);
        assertThat(Line.daysSince(page.own().lastCommunity(), today)).isEqualTo(40);
        assertThat(page.own().green()).isTrue();
        assertThat(page.drawn()).isNotEmpty();
        assertThat(page.schematic()).isTrue();

        mvc.perform(get("/public/" + PROVINCE))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("public")))
                .andExpect(content().string(containsString("Vùng xanh")))
                .andExpect(content().string(containsString("không phải địa giới chính thức")))
                .andExpect(content().string(not(containsString("Xanh Thị"))));
        mvc.perform(get("/public/" + PROVINCE + "/units.json"))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(jsonPath("$.units[0].daysSinceCommunity").value(40))
                .andExpect(jsonPath("$.units[0].daysSinceLocal").value(4))
                .andExpect(jsonPath("$.units[0].daysSinceAny").value(2));
        mvc.perform(get("/public/" + PROVINCE + "/units.csv")).andExpect(status().isOk());
        mvc.perform(get("/public/" + PROVINCE + "/days.csv")).andExpect(status().isOk());
        mvc.perform(get("/public/" + PROVINCE + "/embed"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors *")));

        cases(scope, Source.COMMUNITY, 1, 1);
        assertThat(house.getBean(PublicPages.class).latest(PROVINCE).own().green())
                .isTrue();
        mvc.perform(post("/greenzone/publish").with(csrf()).with(staff.signedIn(PROVINCE, Role.EPIDEMIOLOGIST)));
        assertThat(house.getBean(PublicPages.class).latest(PROVINCE).own().green())
                .isFalse();
    }

    @Test
    void everyUnitBelowHasItsPageInBothLanguages() throws Exception {
        publish();
        var edition = house.getBean(PublicPages.class).latest(PROVINCE);
        var district = edition.below(PROVINCE).get(0);
        mvc.perform(get("/public/" + PROVINCE + "/" + district.code()).param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The epidemic in " + district.name())));
        mvc.perform(get("/public/" + PROVINCE + "/99999")).andExpect(status().isNotFound());
        // nobody may keep a "not yet" and show it after the publication
        for (var path :
                List.of("/public/zz", "/public/zz/embed", "/public/zz/units.json", "/public/" + PROVINCE + "/99999")) {
            mvc.perform(get(path))
                    .andExpect(status().isNotFound())
                    .andExpect(header().string("Cache-Control", not(containsString("public"))));
        }
        assertThat(mvc.perform(get("/public")).andReturn().getResponse().getStatus())
                .isIn(200, 302);
    }

    @Test
    void bulletinsAndHotlinesAreToldWithdrawnAndNeverByAnother() throws Exception {
        publish();
        var officer = staff.signedIn(PROVINCE, Role.EPIDEMIOLOGIST);
        mvc.perform(post("/greenzone/bulletins")
                        .param("title", "Bản tin số 1")
                        .param("body", "Hai ca <b>mới</b> trong khu cách ly.")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/greenzone/hotlines")
                        .param("name", "Sở Y tế")
                        .param("phone", "0216 38.52.424")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/public/" + PROVINCE))
                .andExpect(content().string(containsString("Hai ca &lt;b&gt;mới")))
                .andExpect(content().string(containsString("02163852424")));

        mvc.perform(post("/greenzone/hotlines")
                        .param("name", "Sở Y tế")
                        .param("phone", "02163852424")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("02163852424")));
        mvc.perform(post("/greenzone/hotlines")
                        .param("name", "Sở")
                        .param("phone", "gọi tôi")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/greenzone/bulletins")
                        .param("title", "Chỉ có tên")
                        .param("body", " ")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Chỉ có tên")));

        var bulletin = house.getBean(PublicPages.class).bulletins(PROVINCE).get(0);
        mvc.perform(post("/greenzone/bulletins/" + bulletin.id() + "/withdraw")
                        .with(csrf())
                        .with(staff.signedIn("11", Role.EPIDEMIOLOGIST)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/greenzone/bulletins/" + bulletin.id() + "/withdraw")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().is3xxRedirection());
        assertThat(house.getBean(PublicPages.class).bulletins(PROVINCE)).doesNotContain(bulletin);
    }

    @Test
    void whatIsToldOfUnitsBelowNeverDiffersByAPerson() throws Exception {
        publish();
        var edition = house.getBean(PublicPages.class).latest(PROVINCE);
        assertThat(edition.lines())
                .filteredOn(line -> line.parent() != null)
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.cases() == null || line.cases() % 5 == 0).isTrue();
                    assertThat(line.cases14() == null || line.cases14() % 5 == 0)
                            .isTrue();
                });
        mvc.perform(get("/public/" + PROVINCE + "/units.json"))
                .andExpect(jsonPath("$.roundedTo").value(5))
                .andExpect(jsonPath("$.smallest").value(5));
    }

    @Test
    void aDistrictHasNoPageBesideThatOfItsProvince() throws Exception {
        var district = house.getBean(PublicPages.class).isPublished("103");
        mvc.perform(post("/greenzone/publish").with(csrf()).with(staff.signedIn("103", Role.EPIDEMIOLOGIST)))
                .andExpect(status().isUnprocessableContent());
        assertThat(house.getBean(PublicPages.class).isPublished("103")).isEqualTo(district);
    }

    @Test
    void aWaveThatIsDeclaredMakesNobodyGreen() {
        var scope = staff.scope("14", Role.EPIDEMIOLOGIST);
        cases("14", scope, Source.COMMUNITY, 10, 6);
        var today = Vietnam.dayOf(clock.instant());
        house.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> house.getBean(Waves.class)
                        .declare(Disease.COVID_19, staff.unit("14"), "Đợt mới", today.minusDays(5)));

        var own = ActingAs.call(scope, () -> house.getBean(Publishing.class).preview(scope))
                .own();

        assertThat(own.cases()).isZero();
        assertThat(own.cases14()).isEqualTo(6);
        assertThat(Line.daysSince(own.lastCommunity(), today)).isEqualTo(10);
        assertThat(own.green()).isFalse();
    }

    @Test
    void anOldPublicationSaysSo() {
        publish();
        var edition = house.getBean(PublicPages.class).latest(PROVINCE);
        assertThat(edition.isOld(edition.asOf().plus(Duration.ofHours(30)))).isFalse();
        assertThat(edition.isOld(edition.asOf().plus(Duration.ofHours(37)))).isTrue();
    }

    @Test
    void whoPreparesNoReportsPublishesNothing() throws Exception {
        mvc.perform(get("/greenzone").with(staff.signedIn(PROVINCE, Role.UNIT_OFFICER)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/greenzone/publish").with(csrf()).with(staff.signedIn(PROVINCE, Role.LABORATORY)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/greenzone").with(staff.signedIn(PROVINCE, Role.EPIDEMIOLOGIST)))
                .andExpect(status().isOk());
    }

    private void publish() {
        var scope = staff.scope(PROVINCE, Role.EPIDEMIOLOGIST);
        ActingAs.run(scope, () -> house.getBean(Publishing.class).publish(scope));
    }

    private void cases(Scope scope, Source source, int daysAgo, int many) {
        cases(PROVINCE, scope, source, daysAgo, many);
    }

    private void cases(String unit, Scope scope, Source source, int daysAgo, int many) {
        var at = clock.instant().minus(Duration.ofDays(daysAgo));
        var commune = staff.unit(unit);
        ActingAs.run(scope, () -> {
            var cases = new ArrayList<NewCase>();
            for (var n = 0; n < many; n++) {
                var name = "Xanh Thị " + source.name().charAt(0) + (char) ('a' + daysAgo % 26) + (char) ('a' + n);
                var person = house.getBean(PeopleRegister.class)
                        .registerAll(
                                scope, List.of(NewPerson.named(name, commune).bornIn(1950 + daysAgo)))
                        .get(0)
                        .person();
                var facts = CaseFacts.suspected("d", at, source)
                        .classified(Classification.CONFIRMED, "d", at)
                        .facts();
                cases.add(new NewCase(person, Disease.COVID_19, commune, facts, null));
            }
            house.getBean(CaseManagement.class).recordAll(scope, cases);
        });
    }
}
