package vn.vungxanh.insight.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.support.OwnDisease;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;

@HouseTest
class DutyPagesTest {

    /** A commune of Bắc Giang in which no other test counts. */
    private static final String COMMUNE = "07294";

    @Autowired
    MockMvc browser;

    @Autowired
    Completeness completeness;

    @Autowired
    FigureBook book;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext house;

    private HouseStaff staff;
    private Scope scope;
    private UnitId commune;
    private RequestPostProcessor leader;

    @BeforeEach
    void people() {
        staff = HouseStaff.of(house);
        scope = staff.scope("24", Role.EPIDEMIOLOGIST);
        commune = staff.unit(COMMUNE);
        leader = staff.signedIn("24", Role.COMMITTEE);
    }

    /** Only a name and a commune: all else is missing. */
    private String scantCase() {
        var name = "Hoàng Thiếu " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var now = clock.instant();
        ActingAs.run(scope, () -> {
            var person = house.getBean(PeopleRegister.class)
                    .register(scope, NewPerson.draft(name, commune).person())
                    .person();
            var facts = CaseFacts.suspected("tt54-2015", now, Source.COMMUNITY).facts();
            house.getBean(CaseManagement.class)
                    .record(scope, new NewCase(person, OwnDisease.next(), commune, facts, null));
        });
        return name;
    }

    private FormShare cases() {
        return ActingAs.call(scope, () -> completeness.shares(scope, commune, clock.instant())).stream()
                .filter(share -> share.form().equals("F0"))
                .findFirst()
                .orElse(new FormShare(commune, "F0", 0, 0));
    }

    @Test
    void aCaseWithoutAPhoneIsCountedAndListedWithWhatItLacks() throws Exception {
        var before = cases();
        scantCase();
        var after = cases();

        assertThat(after.records()).isEqualTo(before.records() + 1);
        assertThat(after.complete()).isEqualTo(before.complete());
        var missing = ActingAs.call(scope, () -> completeness.missing(scope, commune, "F0", clock.instant()));
        assertThat(missing).containsKeys("phone", "birth", "onset", "hamlet");
        var listed =
                ActingAs.call(scope, () -> completeness.list(scope, commune, "F0", "phone", clock.instant(), 1, 50));
        assertThat(listed.items()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.missing()).contains("phone").doesNotContain("source");
            assertThat(one.page()).startsWith("/cases/").endsWith("/edit");
        });
        browser.perform(get("/duties/records?form=F0&unit=" + COMMUNE).with(leader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(listed.items().get(0).name())))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void whoMaySeeNoCasesSeesNumbersOnly() throws Exception {
        scantCase();
        var code = ActingAs.call(scope, () -> completeness.list(scope, commune, "F0", null, clock.instant(), 1, 1))
                .items()
                .get(0)
                .name();

        browser.perform(get("/duties/records?form=F0&unit=" + COMMUNE).with(staff.signedIn("24", Role.CHECKPOINT)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(code))));
    }

    @Test
    void anOpenCaseIsADutyOfItsUnit() throws Exception {
        scantCase();
        var tomorrow = Vietnam.dayOf(clock.instant()).plusDays(2) + "T06:00";

        browser.perform(get("/duties").param("asOf", tomorrow).with(leader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bố Hạ")))
                .andExpect(content().string(containsString("chưa đến")));
        browser.perform(get("/duties/list?page=2147483647").with(leader)).andExpect(status().isOk());
        browser.perform(get("/api/v1/duties").param("asOf", tomorrow).with(leader))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].source").value(hasItem("cases")));
        var figures = ActingAs.call(
                scope,
                () -> book.figures(new FigureRequest(
                        staff.unit("24").value(), LocalDate.of(2021, 1, 1), Vietnam.instant(tomorrow))));
        assertThat(figures).containsKeys(new FigureId("duties.late"), new FigureId("duties.complete"));
    }

    @Test
    void thePagesOpenInBothLanguagesAndSayWhatTheyDoNotUnderstand() throws Exception {
        for (var page :
                new String[] {"/duties", "/duties?by=commune", "/duties/list", "/duties/records", "/duties/rules"}) {
            for (var language : new String[] {"vi", "en"}) {
                browser.perform(get(page).param("lang", language).with(leader))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        browser.perform(get("/duties/list?show=silent&source=cases&asOf=2021-05-24T06:00")
                        .with(leader))
                .andExpect(status().isOk());
        browser.perform(get("/duties/list?show=nonsense").with(leader)).andExpect(status().isUnprocessableContent());
        browser.perform(get("/duties/records?form=F9").with(leader)).andExpect(status().isUnprocessableContent());
        browser.perform(get("/duties/records?form=F0&field=shoes").with(leader))
                .andExpect(status().isUnprocessableContent());
        browser.perform(get("/duties?unit=11").with(leader)).andExpect(status().isNotFound());
        browser.perform(get("/duties")).andExpect(status().is3xxRedirection());
    }
}
