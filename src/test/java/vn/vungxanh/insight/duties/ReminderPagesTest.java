package vn.vungxanh.insight.duties;

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

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class ReminderPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Duties duties;

    @Autowired
    DutyBoard board;

    @Autowired
    Reminders reminders;

    @Autowired
    Units units;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext house;

    private Scope scope;
    private RequestPostProcessor leader;
    private LocalDate today;

    @BeforeEach
    void people() {
        scope = HouseStaff.of(house).scope("24", Role.COMMITTEE);
        leader = HouseStaff.of(house).signedIn("24", Role.COMMITTEE);
        today = Vietnam.dayOf(clock.instant());
    }

    /** A commune of today that owes a source since long ago and never sent any. */
    private UnitId silent(String code, String source) {
        var old = HouseStaff.of(house).unit(code);
        var became = units.becameOf(old);
        var unit = became.isEmpty() ? old : became.get(0).unit().id();
        ActingAs.run(scope, () -> {
            if (duties.assigned(scope, unit).stream()
                    .noneMatch(each -> each.source().equals(source))) {
                duties.assign(
                        scope,
                        new NewDuty(
                                source, Holder.UNIT, unit, Rhythm.at(5), 24, today.minusDays(90), null, "Công văn 9"));
            }
        });
        return unit;
    }

    private long openTasks(UnitId unit) {
        return ActingAs.call(scope, () -> board.standings(scope, unit, clock.instant())).stream()
                .filter(each -> each.unit().equals(unit) && each.isOpen())
                .filter(each -> ActingAs.call(scope, () -> reminders.of(scope, List.of(each), clock.instant()))
                        .containsKey(each))
                .count();
    }

    @Test
    void aReminderMakesOneTaskHoweverManyPressTheButton() throws Exception {
        var unit = silent("07306", "screening");
        Callable<Boolean> pressing = () -> ActingAs.call(scope, () -> reminders.remind(scope, unit, "screening", null));
        var pool = Executors.newFixedThreadPool(2);
        try {
            var done = pool.invokeAll(List.of(pressing, pressing));

            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            pool.shutdown();
        }
        assertThat(openTasks(unit)).isEqualTo(1);
        browser.perform(get("/duties/list?unit=" + units.get(unit).code()).with(leader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Đã nhắc lúc")));
    }

    @Test
    void aReminderIsFulfilledByWhatIsEnteredAndNotBefore() {
        var unit = silent("07342", "stock");
        ActingAs.run(scope, () -> reminders.remind(scope, unit, "stock", null));
        var owed = ActingAs.call(scope, () -> board.standings(scope, unit, "stock", clock.instant())).stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow();
        var reference = ReminderRepository.Owed.of(owed).reference();
        var origin = house.getBean(RemindersMakeTasks.class);
        assertThat(ActingAs.call(scope, () -> origin.fulfilled(reference, unit, clock.instant())))
                .isEmpty();

        ActingAs.run(scope, () -> duties.nothingNew(scope, "stock", unit, null, null));

        assertThat(ActingAs.call(
                        scope,
                        () -> origin.fulfilled(reference, unit, clock.instant().plusSeconds(1))))
                .isPresent();
    }

    @Test
    void nothingNewIsAnAnswer() throws Exception {
        var unit = silent("07309", "passages");
        var code = units.get(unit).code();
        browser.perform(post("/duties/nothing-new")
                        .param("unit", code)
                        .param("source", "passages")
                        .with(csrf())
                        .with(leader))
                .andExpect(redirectedUrlPattern("/duties?unit=*&said=1"));

        assertThat(ActingAs.call(
                        scope,
                        () -> board.standings(scope, unit, clock.instant().plusSeconds(1))))
                .filteredOn(each -> each.duty().source().equals("passages"))
                .extracting(Standing::state)
                .containsOnly(State.CAUGHT_UP);
        browser.perform(post("/duties/remind")
                        .param("unit", code)
                        .param("source", "passages")
                        .with(csrf())
                        .with(leader))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void anAssignmentIsTypedShownAndEnded() throws Exception {
        browser.perform(post("/duties/assigned")
                        .param("unit", "Tỉnh Bắc Giang")
                        .param("source", "stays.home")
                        .param("holder", "COMMUNE")
                        .param("hours", "5, 99")
                        .param("silent", "24")
                        .param("from", "2021-05-01")
                        .param("basis", "Công văn 77")
                        .with(csrf())
                        .with(leader))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Công văn 77")));
        browser.perform(post("/duties/assigned")
                        .param("unit", "24")
                        .param("source", "stays.home")
                        .param("holder", "COMMUNE")
                        .param("hours", "6; 18")
                        .param("silent", "24")
                        .param("from", "2021-05-01")
                        .param("to", "2021-06-30")
                        .param("basis", "Công văn 77")
                        .with(csrf())
                        .with(leader))
                .andExpect(redirectedUrl("/duties/assigned"));
        for (var language : new String[] {"vi", "en"}) {
            browser.perform(get("/duties/assigned").param("lang", language).with(leader))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Công văn 77")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        browser.perform(post("/duties/assigned")
                        .with(csrf())
                        .with(HouseStaff.of(house).signedIn("24", Role.HOSPITAL)))
                .andExpect(status().isForbidden());
    }
}
