package vn.vungxanh.insight.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class DutiesTest {

    @Autowired
    Duties duties;

    @Autowired
    DutyBoard board;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext house;

    private Scope scope;
    private UnitId commune;
    private LocalDate today;

    @BeforeEach
    void places() {
        scope = HouseStaff.of(house).scope("24", Role.COMMITTEE);
        commune = HouseStaff.of(house).unit("07291");
        today = Vietnam.dayOf(clock.instant());
    }

    private <T> T doing(Supplier<T> work) {
        return ActingAs.call(scope, work);
    }

    private NewDuty duty(String source, Rhythm rhythm, LocalDate from, LocalDate to) {
        return new NewDuty(source, Holder.UNIT, commune, rhythm, 24, from, to, "Công văn 12/BCĐ");
    }

    private State state(String source, Instant asOf) {
        return doing(() -> board.standings(scope, commune, asOf)).stream()
                .filter(each ->
                        each.duty().source().equals(source) && each.duty().holder() == Holder.UNIT)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static void breaks(Rule rule, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    @Test
    void anAssignedSourceIsSilentUntilSomebodySaysThatThereWasNothing() {
        doing(() -> duties.assign(scope, duty("screening", Rhythm.every(6), today.minusDays(40), today.plusDays(9))));
        var before = clock.instant();

        assertThat(state("screening", before)).isEqualTo(State.SILENT);
        ActingAs.run(scope, () -> duties.nothingNew(scope, "screening", commune, null, null));
        var said = clock.instant();

        assertThat(state("screening", said.plusSeconds(1))).isEqualTo(State.ON_TIME);
        assertThat(state("screening", said.plus(Duration.ofHours(7)))).isEqualTo(State.LATE);
        assertThat(state("screening", said.plus(Duration.ofHours(30)))).isEqualTo(State.SILENT);
        assertThat(state("screening", before)).as("as it was known before").isEqualTo(State.SILENT);
    }

    @Test
    void whatCameAfterItWasDueIsEnteredLate() {
        var now = clock.instant();
        var duty = new Duty(null, "cases", Holder.UNIT, commune, Rhythm.at(5), 24, today, null, "x", null, null, 1);
        var window = new Rhythm.Window(now.minusSeconds(7200), now.minusSeconds(3600));

        assertThat(Standing.judged(duty, window, null, now.minusSeconds(60), now.minusSeconds(9000), now))
                .isEqualTo(State.CAUGHT_UP);
        assertThat(Standing.judged(duty, window, null, now.minusSeconds(60), now.minusSeconds(4000), now))
                .isEqualTo(State.ON_TIME);
        assertThat(Standing.judged(duty, window, now.minusSeconds(9000), null, null, now))
                .as("owed for a short time only")
                .isEqualTo(State.LATE);
    }

    @Test
    void theSameSourceIsAssignedOnceForADay() {
        var from = today.plusDays(100);
        doing(() -> duties.assign(scope, duty("passages", Rhythm.at(5), from, from.plusDays(10))));

        breaks(
                DutyRule.ALREADY_ASSIGNED,
                () -> doing(() -> duties.assign(scope, duty("passages", Rhythm.NONE, from.plusDays(10), null))));
        doing(() -> duties.assign(scope, duty("passages", Rhythm.NONE, from.plusDays(11), null)));
    }

    @Test
    void ofTwoWhoAssignAtOnceOneIsTold() throws Exception {
        var from = today.plusDays(200);
        Callable<Boolean> assigning = () -> {
            try {
                doing(() -> duties.assign(scope, duty("beds", Rhythm.at(5), from, null)));
                return true;
            } catch (RuleBroken taken) {
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            var done = pool.invokeAll(List.of(assigning, assigning));

            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void anAssignmentEndsOnceAndNotInThePast() {
        var id = doing(() -> duties.assign(scope, duty("watch", Rhythm.at(5), today.minusDays(20), null)));

        breaks(DutyRule.HAS_BEGUN, () -> ActingAs.run(scope, () -> duties.end(scope, id, 1, today.minusDays(9))));
        ActingAs.run(scope, () -> duties.end(scope, id, 1, today));
        assertThatThrownBy(() -> ActingAs.run(scope, () -> duties.end(scope, id, 1, today.plusDays(1))))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void nobodyAssignsOutsideTheOwnJurisdictionOrWithoutABasis() {
        var elsewhere = HouseStaff.of(house).unit("11");
        var stranger = new NewDuty("cases", Holder.UNIT, elsewhere, Rhythm.at(5), 24, today, null, "Công văn 1");
        breaks(DutyRule.OUTSIDE_JURISDICTION, () -> doing(() -> duties.assign(scope, stranger)));
        breaks(
                DutyRule.UNKNOWN_SOURCE,
                () -> doing(() -> duties.assign(scope, duty("nonsense", Rhythm.at(5), today, null))));
        var baseless = new NewDuty("cases", Holder.UNIT, commune, Rhythm.at(5), 24, today, null, " ");
        breaks(DutyRule.BASIS_MISSING, () -> doing(() -> duties.assign(scope, baseless)));
    }
}
