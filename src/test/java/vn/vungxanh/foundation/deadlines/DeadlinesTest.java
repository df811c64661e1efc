package vn.vungxanh.foundation.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.deadlines.DeadlineFilter.Show;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;

@HouseTest
class DeadlinesTest {

    /** An hour that no other test's clocks touch. */
    private static final Instant EVENT = Instant.parse("2023-03-02T01:00:00Z");

    private static final String DECISION = "isolation.home.decision";

    @Autowired
    Deadlines deadlines;

    @Autowired
    FigureBook book;

    @Autowired
    Units units;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    Unit commune;
    Unit district;
    Unit elsewhere;
    Scope scope;
    UUID subject = UUID.randomUUID();

    @BeforeEach
    void places() {
        var day = LocalDate.of(2021, 5, 24);
        commune = units.byCode("03199", day).orElseThrow();
        district = units.get(commune.parent());
        elsewhere = units.byCode("24", day).orElseThrow();
        scope = Scope.ofProgram(district.id(), units);
    }

    @Test
    void aClockStartsOnceAndIsMetOnce() {
        start(DECISION, subject, EVENT);
        start(DECISION, subject, EVENT.plus(Duration.ofHours(5)));

        assertThat(meet(DECISION, subject, EVENT.plus(Duration.ofMinutes(50)))).isTrue();
        assertThat(meet(DECISION, subject, EVENT.plus(Duration.ofMinutes(90)))).isFalse();
        var clock = of(subject).get(0);
        assertThat(of(subject)).hasSize(1);
        assertThat(clock.regime()).isEqualTo("nd101-2010");
        assertThat(clock.dueAt()).isEqualTo(EVENT.plus(Duration.ofHours(1)));
        assertThat(clock.state(EVENT.plus(Duration.ofMinutes(30)))).isEqualTo(DeadlineState.RUNNING);
        assertThat(clock.state(EVENT.plus(Duration.ofHours(2)))).isEqualTo(DeadlineState.MET);
    }

    @Test
    void theSameDutyRunsUnderTheRegimeOfItsDay() {
        var later = UUID.randomUUID();
        start("isolation.home.list", subject, Instant.parse("2021-05-24T01:00:00Z"));
        start("isolation.home.list", later, Instant.parse("2026-07-24T01:00:00Z"));

        assertThat(of(subject).get(0).dueAt()).isEqualTo("2021-05-24T04:00:00Z");
        assertThat(of(later).get(0).dueAt()).isEqualTo("2026-07-24T03:00:00Z");
        assertThat(of(later).get(0).regime()).isEqualTo("nd165-2026");
    }

    @Test
    void whereTheLawOfTheDaySetsNoLimitNoClockRuns() {
        var started = ActingAs.call(
                scope, () -> deadlines.start(scope, new ClockStart("zone.notice", subject, commune.id(), EVENT)));

        assertThat(started).isEmpty();
        assertThat(meet("zone.notice", subject, EVENT)).isFalse();
    }

    @Test
    void aNoticeIsOwedBeforeItsEvent() {
        var begins = Instant.parse("2030-01-10T05:00:00Z");
        start("zone.notice", subject, begins);

        assertThat(of(subject).get(0).dueAt()).isEqualTo(begins.minus(Duration.ofHours(6)));
        assertThat(meet("zone.notice", subject, begins.minus(Duration.ofHours(5))))
                .isTrue();
        assertThat(of(subject).get(0).state(begins)).isEqualTo(DeadlineState.MET_LATE);
    }

    @Test
    void countsAndListsTellTheSame() {
        var early = UUID.randomUUID();
        var tardy = UUID.randomUUID();
        var asOf = EVENT.plus(Duration.ofHours(2));
        var before = counts(district, asOf);
        start(DECISION, subject, EVENT);
        start(DECISION, early, EVENT);
        start(DECISION, tardy, EVENT);
        start("isolation.home.carried", subject, EVENT);
        meet(DECISION, early, EVENT.plus(Duration.ofMinutes(10)));
        meet(DECISION, tardy, EVENT.plus(Duration.ofMinutes(70)));

        var counts = counts(district, asOf);

        assertThat(counts.late() - before.late()).isEqualTo(1);
        assertThat(counts.soon() - before.soon()).isEqualTo(1);
        assertThat(counts.met() - before.met()).isEqualTo(1);
        assertThat(counts.metLate() - before.metLate()).isEqualTo(1);
        assertThat(counts.fellDue() - before.fellDue()).isEqualTo(3);
        for (var show : Show.values()) {
            var filter = new DeadlineFilter(district.id(), asOf, show, null);
            var list = ActingAs.call(scope, () -> deadlines.list(scope, filter, 1, 500));
            assertThat(list.total()).as(show.name()).isEqualTo(number(counts, show));
            assertThat(list.items()).hasSize((int) list.total());
        }
        var parts = ActingAs.call(
                scope, () -> deadlines.countsByUnit(scope, new DeadlineFilter(district.id(), asOf, Show.LATE, null)));
        assertThat(parts).containsEntry(commune.id(), counts);
        var kinds = ActingAs.call(
                scope, () -> deadlines.countsByClock(scope, new DeadlineFilter(district.id(), asOf, Show.LATE, null)));
        assertThat(kinds.get(DECISION).fellDue()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aWithdrawnOrderIsNoLongerLate() {
        start(DECISION, subject, EVENT);
        var asOf = EVENT.plus(Duration.ofHours(8));
        var late = counts(district, asOf).late();

        ActingAs.run(scope, () -> deadlines.stop(scope, List.of(subject), EVENT.plus(Duration.ofHours(3))));

        assertThat(counts(district, asOf).late()).isEqualTo(late - 1);
        assertThat(meet(DECISION, subject, asOf)).isFalse();
        assertThat(of(subject).get(0).state(asOf)).isEqualTo(DeadlineState.STOPPED);
    }

    @Test
    void manyClocksAreMetInOneCall() {
        var other = UUID.randomUUID();
        start(DECISION, subject, EVENT);
        start(DECISION, other, EVENT);

        var met = ActingAs.call(scope, () -> deadlines.meetAll(scope, DECISION, Map.of(subject, EVENT, other, EVENT)));

        assertThat(met).isEqualTo(2);
        assertThat(of(other).get(0).metAt()).isEqualTo(EVENT);
    }

    @Test
    void anotherProvinceSeesNothingAndStartsNothingHere() {
        var stranger = Scope.ofProgram(elsewhere.id(), units);
        start(DECISION, subject, EVENT);

        assertThat(ActingAs.call(stranger, () -> deadlines.of(stranger, subject)))
                .isEmpty();
        assertThatThrownBy(() -> ActingAs.call(
                        stranger,
                        () -> deadlines.start(stranger, new ClockStart(DECISION, subject, commune.id(), EVENT))))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(DeadlineRule.OUTSIDE_YOUR_JURISDICTION));
        assertThatThrownBy(() -> start("isolation.home.tea", subject, EVENT))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(DeadlineRule.UNKNOWN_CLOCK));
    }

    @Test
    void thePageTellsWhatIsLateAndTheApiTheSame() throws Exception {
        start(DECISION, subject, EVENT);
        var me = HouseStaff.of(house).signedIn("11", Role.COMMITTEE);

        browser.perform(get("/deadlines?unit=si pa phin&asOf=2023-03-02T12:00").with(me))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("NĐ 101/2010")));
        browser.perform(get("/deadlines/law").with(me))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("NĐ 165/2026")));
        browser.perform(get("/api/v1/deadlines?unit=03199&asOf=2023-03-02T12:00&clock=" + DECISION)
                        .with(me))
                .andExpect(jsonPath("$.counts.late").value(Matchers.greaterThan(0)))
                .andExpect(jsonPath("$.items[0].state").value("late"));
        browser.perform(get("/api/v1/deadlines/" + subject).with(me))
                .andExpect(jsonPath("$[0].clock").value(DECISION));
        browser.perform(get("/deadlines?show=nonsense").with(me)).andExpect(status().isUnprocessableContent());
        browser.perform(get("/deadlines?unit=24").with(me)).andExpect(status().isNotFound());
        browser.perform(get("/deadlines")).andExpect(status().is3xxRedirection());
    }

    @Test
    void theFiguresLinkToTheirLists() {
        start(DECISION, subject, EVENT);
        var asOf = EVENT.plus(Duration.ofHours(4));

        var figures = ActingAs.call(
                scope, () -> book.figures(new FigureRequest(district.id().value(), LocalDate.of(2023, 1, 1), asOf)));

        var late = figures.get(new FigureId("deadlines.late"));
        assertThat(late.value().longValue()).isEqualTo(counts(district, asOf).late());
        assertThat(late.listUrl()).contains("show=late");
    }

    private static long number(DeadlineCounts counts, Show show) {
        return switch (show) {
            case LATE -> counts.late();
            case SOON -> counts.soon();
            case RUNNING -> counts.running();
            case MET -> counts.met();
            case MET_LATE -> counts.metLate();
            case FELL_DUE -> counts.fellDue();
        };
    }

    private void start(String clock, UUID about, Instant at) {
        ActingAs.run(scope, () -> deadlines.start(scope, new ClockStart(clock, about, commune.id(), at)));
    }

    private boolean meet(String clock, UUID about, Instant at) {
        return ActingAs.call(scope, () -> deadlines.meet(scope, clock, about, at));
    }

    private List<Deadline> of(UUID about) {
        return ActingAs.call(scope, () -> deadlines.of(scope, about));
    }

    private DeadlineCounts counts(Unit unit, Instant asOf) {
        return ActingAs.call(
                scope, () -> deadlines.counts(scope, new DeadlineFilter(unit.id(), asOf, Show.LATE, null)));
    }
}
