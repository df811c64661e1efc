package vn.vungxanh.foundation.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;

@HouseTest
class TasksTest {

    @Autowired
    Tasks tasks;

    @Autowired
    TaskQueries queries;

    @Autowired
    Reminders reminders;

    @Autowired
    FigureBook book;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext house;

    Scope committee;
    Scope district;
    Scope commune;
    UnitId owner;

    @BeforeEach
    void people() {
        var staff = HouseStaff.of(house);
        committee = staff.scope("11", Role.COMMITTEE);
        district = staff.scope("103", Role.UNIT_OFFICER);
        commune = staff.scope("03199", Role.UNIT_OFFICER);
        owner = staff.unit("03199");
    }

    @Test
    void aTaskIsOwedReportedGivenBackReportedAgainAndConfirmed() {
        var before = counts();
        var id = give(task(1));
        assertThat(counts().owed()).isEqualTo(before.owed() + 1);

        as(commune, () -> tasks.reportDone(commune, id, 1, "Đã rà soát 120 hộ"));
        assertThat(counts().waiting()).isEqualTo(before.waiting() + 1);
        as(committee, () -> tasks.giveBack(committee, id, 2, "Thiếu bản Nậm Chim"));
        as(commune, () -> tasks.reportDone(commune, id, 3, "Đã bổ sung"));
        as(committee, () -> tasks.confirm(committee, id, 4, null));

        assertThat(counts().confirmed()).isEqualTo(before.confirmed() + 1);
        assertThat(call(commune, () -> queries.steps(commune, id)).stream().map(TaskStep::kind))
                .containsExactly(StepKind.CONFIRMED, StepKind.DONE, StepKind.RETURNED, StepKind.DONE, StepKind.GIVEN);
    }

    @Test
    void aTaskWithoutAnOwnerIsRefused() {
        broken(
                TaskRule.OWNER_IS_NAMED,
                () -> give(new NewTask("Rà soát", null, null, today(1), null, TaskSource.byHand(UUID.randomUUID()))));
        broken(
                TaskRule.OUTSIDE_YOUR_JURISDICTION,
                () -> call(
                        commune,
                        () -> tasks.give(
                                commune,
                                new NewTask(
                                        "Rà soát",
                                        committee.home(),
                                        null,
                                        today(1),
                                        null,
                                        TaskSource.byHand(UUID.randomUUID())))));
        broken(
                TaskRule.WHAT_IS_SAID,
                () -> give(new NewTask("  ", owner, null, today(1), null, TaskSource.byHand(UUID.randomUUID()))));
    }

    @Test
    void whatMadeATaskMakesItOnceAlsoWhenTwoTellItAtTheSameInstant() throws Exception {
        var wanted = task(2);
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var ids = new ArrayList<TaskId>();
            var first = pool.submit(() -> {
                start.await();
                return give(wanted);
            });
            var second = pool.submit(() -> {
                start.await();
                return give(wanted);
            });
            ids.add(first.get());
            ids.add(second.get());

            assertThat(ids.get(0)).isEqualTo(ids.get(1)).isEqualTo(give(wanted));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void onlyTheGiverAndItsCommitteeDecideAndOnlyOnce() {
        var id = give(task(1));
        broken(TaskRule.EVIDENCE_IS_GIVEN, () -> as(commune, () -> tasks.reportDone(commune, id, 1, " ")));
        as(commune, () -> tasks.reportDone(commune, id, 1, "Xong"));
        broken(TaskRule.ONLY_THE_GIVER_DECIDES, () -> as(commune, () -> tasks.confirm(commune, id, 2, null)));
        broken(TaskRule.ONLY_THE_GIVER_DECIDES, () -> as(district, () -> tasks.confirm(district, id, 2, null)));
        assertThatThrownBy(() -> as(committee, () -> tasks.confirm(committee, id, 1, null)))
                .isInstanceOf(StaleVersion.class);
        as(committee, () -> tasks.confirm(committee, id, 2, null));
        broken(TaskRule.NOT_IN_THIS_STATE, () -> as(committee, () -> tasks.confirm(committee, id, 3, null)));
    }

    @Test
    void theTaskOfAnotherDistrictDoesNotExist() {
        var id = give(task(1));
        var elsewhere = HouseStaff.of(house).scope("094", Role.UNIT_OFFICER);

        assertThatThrownBy(() -> call(elsewhere, () -> queries.get(elsewhere, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anInstantInThePastShowsWhatWasOwedThen() {
        var given = clock.instant().minus(Duration.ofDays(5));
        var then = given.plus(Duration.ofHours(1));
        var before = countsAt(then);
        var id = call(committee, () -> tasks.give(committee, task(-1), given));
        as(commune, () -> tasks.reportDone(commune, id, 1, "Xong"));

        assertThat(countsAt(then).owed()).isEqualTo(before.owed() + 1);
        assertThat(countsAt(given.minusSeconds(60)).owed()).isEqualTo(before.owed());
        assertThat(list(TaskFilter.Show.WAITING)).anyMatch(each -> each.id().equals(id) && each.wasDoneLate());
    }

    @Test
    void whatIsLateIsCountedInTheListOfTheUnitThatOwesIt() {
        var before = counts();
        var id = call(
                committee, () -> tasks.give(committee, task(-1), clock.instant().minus(Duration.ofDays(3))));

        assertThat(counts().late()).isEqualTo(before.late() + 1);
        assertThat(list(TaskFilter.Show.LATE)).anyMatch(each -> each.id().equals(id));
        var filter = TaskFilter.owed(committee.home(), clock.instant());
        var parts = call(committee, () -> queries.countsByUnit(committee, filter));
        assertThat(parts.get(HouseStaff.of(house).unit("103")).late()).isPositive();
        assertThat(parts.values().stream().mapToLong(TaskCounts::late).sum())
                .isEqualTo(
                        call(committee, () -> queries.counts(committee, filter)).late());
    }

    @Test
    void theProgramRemindsOfALateTaskOnceALevel() {
        var id = call(
                committee, () -> tasks.give(committee, task(-2), clock.instant().minus(Duration.ofDays(3))));
        reminders.sweep();
        reminders.sweep();

        var reminded = call(commune, () -> queries.steps(commune, id)).stream()
                .filter(step -> step.kind() == StepKind.REMINDED)
                .toList();
        assertThat(reminded).extracting(TaskStep::level).containsExactly(3);
    }

    @Test
    void whatStaysOverdueGoesToTheSuperiorAndThenToTheCommitteeOnceEach() {
        var id = call(
                committee, () -> tasks.give(committee, task(-5), clock.instant().minus(Duration.ofDays(9))));
        reminders.sweep();
        reminders.sweep();

        var told = call(commune, () -> queries.steps(commune, id)).stream()
                .filter(step -> step.level() != null)
                .toList();
        assertThat(told).extracting(TaskStep::level).containsExactlyInAnyOrder(3, 4);
        assertThat(told)
                .extracting(TaskStep::told)
                .containsExactlyInAnyOrder(HouseStaff.of(house).unit("103"), committee.home());
        assertThat(told).extracting(TaskStep::news).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(call(commune, () -> queries.get(commune, id)).level()).isEqualTo(4);
    }

    @Test
    void theFigureOfWhatIsLateIsTheListOfWhatIsLate() {
        call(committee, () -> tasks.give(committee, task(-1), clock.instant().minus(Duration.ofDays(3))));
        var request = new FigureRequest(owner.value(), today(-10), clock.instant());
        var figure =
                call(commune, () -> book.figures(request, Set.of("tasks.late"))).get(new FigureId("tasks.late"));

        assertThat(figure.value())
                .hasToString(Integer.toString(list(TaskFilter.Show.LATE).size()));
        assertThat(figure.listUrl()).contains("show=late");
    }

    private NewTask task(int inDays) {
        return new NewTask(
                "Rà soát người về từ vùng dịch",
                owner,
                null,
                today(inDays),
                null,
                TaskSource.byHand(UUID.randomUUID()));
    }

    private LocalDate today(int plus) {
        return Vietnam.dayOf(clock.instant()).plusDays(plus);
    }

    private TaskId give(NewTask task) {
        return call(committee, () -> tasks.give(committee, task));
    }

    private TaskCounts counts() {
        return countsAt(clock.instant());
    }

    private TaskCounts countsAt(Instant asOf) {
        return call(commune, () -> queries.counts(commune, owner, asOf));
    }

    private List<Task> list(TaskFilter.Show show) {
        return call(
                commune,
                () -> queries.list(
                        commune, TaskFilter.owed(owner, clock.instant()).showing(show)));
    }

    private static void as(Scope scope, Runnable work) {
        ActingAs.run(scope, work);
    }

    private static <T> T call(Scope scope, Supplier<T> work) {
        return ActingAs.call(scope, work);
    }

    private static void broken(TaskRule rule, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
