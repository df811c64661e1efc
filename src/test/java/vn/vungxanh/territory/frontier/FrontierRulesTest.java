package vn.vungxanh.territory.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.care.isolation.IsolationQueries;
import vn.vungxanh.care.isolation.OrderState;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.territory.frontier.Crossings.NewCrossing;
import vn.vungxanh.territory.frontier.Patrols.NewPatrol;

@HouseTest
class FrontierRulesTest {

    @Autowired
    ApplicationContext house;

    private Guarded border;

    @BeforeEach
    void border() {
        border = new Guarded(house);
    }

    @Test
    void whatAPostWasBeforeItsChangeStays() {
        var id = border.post("Tổ cơ động");
        var from = border.today().minusDays(3);
        border.doing(() -> posts().change(border.province, id, Guarded.facts("Chốt", PostKind.MOBILE), from));

        assertThat(border.post(id, from.minusDays(1)).name()).isEqualTo("Tổ cơ động");
        assertThat(border.post(id, from).facts().kind()).isEqualTo(PostKind.MOBILE);
        breaks(
                FrontierRule.CHANGED_BEFORE_ITS_LAST_CHANGE,
                () -> posts().change(border.province, id, Guarded.facts("Chốt", PostKind.FIXED), from.minusDays(2)));
    }

    @Test
    void aCodeIsUsedOnceInACommune() {
        var code = Guarded.word();
        var wanted = new NewPost(border.unit(), code, Guarded.facts("Chốt", PostKind.FIXED), Guarded.SINCE);
        border.doing(() -> posts().add(border.province, wanted));

        breaks(FrontierRule.CODE_TAKEN, () -> posts().add(border.province, wanted));
    }

    @Test
    void aPostWithItsPeopleIsInvisibleFromAnotherDistrict() {
        var id = border.post();
        var elsewhere = border.staff.scope("103", Role.BORDER_GUARD);

        assertThatThrownBy(() -> ActingAs.call(elsewhere, () -> posts().open(elsewhere, id, border.today())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void peopleOfAPostAreTheNamedOnesAndTheRestOfTheCount() {
        var id = border.post();
        border.members(id, "Lò Văn Một", "Lò Văn Hai");
        var day = border.today();
        border.doing(
                () -> forces().count(border.province, id, Map.of(Service.BORDER_GUARD, 5, Service.MILITIA, 3), day));

        assertThat(border.post(id, day).people()).isEqualTo(8);
        assertThat(border.post(id, day.minusDays(1)).people()).isEqualTo(2);
        breaks(
                FrontierRule.NAMED_ARE_MORE,
                () -> forces().count(border.province, id, Map.of(Service.BORDER_GUARD, 1), day));
        border.doing(() -> forces().count(border.province, id, Map.of(Service.BORDER_GUARD, 2), day.plusDays(1)));
        assertThat(border.post(id, day.plusDays(1)).people()).isEqualTo(5);
    }

    @Test
    void nobodyStandsAtTwoPostsOrInTwoShifts() {
        var here = border.post();
        var there = border.post();
        var members = border.members(here, "Giàng A Trực", "Giàng A Nghỉ");
        var day = border.today();
        border.doing(() -> roster().plan(border.province, here, day, Shift.DAY, members, 0));

        breaks(
                FrontierRule.ON_DUTY_TWICE,
                () -> roster().plan(border.province, here, day, Shift.ALL_DAY, members.subList(0, 1), 0));
        breaks(
                FrontierRule.MEMBER_OF_ANOTHER_POST,
                () -> roster().plan(border.province, there, day, Shift.NIGHT, members, 0));
        border.doing(() -> roster().repeat(border.province, here, day.plusDays(1)));
        assertThat(border.ask(() -> roster().of(border.province, here, day.plusDays(1))))
                .hasSize(2);
        breaks(FrontierRule.NO_ROSTER_TO_REPEAT, () -> roster().repeat(border.province, there, day));
    }

    @Test
    void theSupervisorSeesWhatIsUnmannedSilentAndTired() {
        var empty = border.post();
        var tired = border.post();
        var member = border.members(tired, "Vừ A Mệt");
        for (var back = 10; back >= 0; back--) {
            var day = border.today().minusDays(back);
            border.doing(() -> roster().plan(border.province, tired, day, Shift.ALL_DAY, member, 0));
        }
        border.doing(() -> border.bean(ShiftBook.class).write(border.province, tired, null, BookKind.QUIET, 1, null));

        var seen = watched(tired);
        assertThat(seen.unmanned()).isFalse();
        assertThat(seen.silent()).isFalse();
        assertThat(seen.tired()).isEqualTo(1);
        assertThat(seen.longest()).isEqualTo(11);
        assertThat(watched(empty).unmanned()).isTrue();
        assertThat(watched(empty).silent()).isTrue();
    }

    @Test
    void anEventSentTwiceIsOneEventAndCountsItsPeopleOnce() {
        var post = border.post();
        var at = border.now().minus(Duration.ofHours(2));
        var id = UUID.randomUUID();
        var wanted = new NewEvent(
                id,
                border.unit(),
                EventKind.STOPPED,
                Line.LAOS,
                Direction.IN,
                at,
                post,
                null,
                null,
                null,
                List.of(Traveller.unnamed("LA"), Traveller.unnamed("LA"), Traveller.named("Vàng A Về", "VN")),
                null);
        border.record(wanted);
        border.record(wanted);

        assertThat(stoppedAt(post)).isEqualTo(3);
        var event = border.ask(() -> queries().open(border.province, new EventId(id)));
        assertThat(event.nationalities()).isEqualTo("LA VN");
        border.doing(() -> events().withdraw(border.province, new EventId(id), event.version(), "Ghi nhầm chốt"));
        assertThat(stoppedAt(post)).isZero();
        breaks(
                FrontierRule.EVENT_WITHDRAWN,
                () -> events().withdraw(border.province, new EventId(id), event.version(), "Lần nữa"));
    }

    @Test
    void anExchangeWithTheNeighbourNeedsMinutes() {
        var post = border.post();
        var at = border.now().minusSeconds(60);
        var wanted = new NewEvent(
                null,
                border.unit(),
                EventKind.HANDED_OVER,
                Line.CHINA,
                Direction.OUT,
                at,
                post,
                null,
                null,
                null,
                List.of(Traveller.unnamed("CN")),
                null);

        breaks(FrontierRule.MINUTES_MISSING, () -> events().record(border.province, wanted));
        breaks(
                FrontierRule.IN_THE_FUTURE,
                () -> events().record(
                                border.province,
                                border.stopped(post, at.plus(Duration.ofDays(9)), Traveller.unnamed("LA"))));
        breaks(FrontierRule.NOBODY_STOPPED, () -> events().record(border.province, border.stopped(post, at)));
        breaks(
                FrontierRule.NATIONALITY_UNKNOWN,
                () -> events().record(border.province, border.stopped(post, at, Traveller.unnamed("QQ"))));
    }

    @Test
    void whoeverIsIsolatedIsKnownToTheRegisterAndProposedForIsolation() {
        var post = border.post();
        var id = border.record(border.stopped(
                post,
                border.now().minusSeconds(600),
                Traveller.named("Sùng A " + Guarded.word(), "VN"),
                Traveller.unnamed("VN")));
        var people = border.together(() -> queries().people(border.province, id));

        breaks(
                FrontierRule.NAME_NEEDED_FOR_MEASURE,
                () -> measures()
                        .take(
                                border.province,
                                id,
                                MeasureKind.SAMPLE,
                                List.of(people.get(1).id()),
                                null));
        border.doing(() -> measures()
                .take(
                        border.province,
                        id,
                        MeasureKind.ISOLATION,
                        List.of(people.get(0).id()),
                        "Khu cách ly"));
        border.doing(() -> measures()
                .take(
                        border.province,
                        id,
                        MeasureKind.SAMPLE,
                        List.of(people.get(0).id()),
                        null));

        var now = border.together(() -> queries().people(border.province, id)).get(0);
        assertThat(now.measures()).contains(MeasureKind.ISOLATION, MeasureKind.SAMPLE);
        assertThat(border.ask(() -> border.bean(IsolationQueries.class).ofPerson(border.province, now.person())))
                .singleElement()
                .satisfies(order -> assertThat(order.state()).isEqualTo(OrderState.PROPOSED));
        breaks(
                FrontierRule.MEASURE_TAKEN_ALREADY,
                () -> measures()
                        .take(
                                border.province,
                                id,
                                MeasureKind.ISOLATION,
                                List.of(people.get(0).id()),
                                null));
    }

    @Test
    void theTotalOfADayTakesThePlaceOfSingleEntriesAndAShutGateLetsNobodyPass() {
        var gate = border.ask(() -> gates().add(
                        border.province,
                        new NewGate(border.unit(), "Cửa " + Guarded.word(), GateKind.MAIN, Line.LAOS, null, null)));
        var day = border.today().minusDays(5);
        pass(gate, day, 2, false);
        pass(gate, day, 3, false);
        assertThat(passed(gate)).isEqualTo(5);
        pass(gate, day, 9, true);
        pass(gate, day, 7, true);
        assertThat(passed(gate)).isEqualTo(7);

        border.doing(() -> gates().turn(border.province, gate, false, day.plusDays(1), "01/CV"));
        breaks(
                FrontierRule.GATE_SHUT,
                () -> crossings()
                        .record(
                                border.province,
                                null,
                                new NewCrossing(gate, day.plusDays(1), Direction.IN, "LA", 1, false)));
    }

    @Test
    void aPatrolEndsAfterItBegan() {
        var at = border.now().minus(Duration.ofHours(3));
        breaks(
                FrontierRule.ENDS_BEFORE_START,
                () -> border.bean(Patrols.class)
                        .record(
                                border.province,
                                new NewPatrol(
                                        border.unit(),
                                        null,
                                        Line.LAOS,
                                        at,
                                        at,
                                        "A",
                                        "B",
                                        null,
                                        4,
                                        null,
                                        Finding.NOTHING,
                                        null)));
    }

    private void pass(GateId gate, java.time.LocalDate day, int people, boolean wholeDay) {
        border.doing(() -> crossings()
                .record(border.province, null, new NewCrossing(gate, day, Direction.IN, "LA", people, wholeDay)));
    }

    private int passed(GateId gate) {
        return border.ask(() -> crossings().of(border.province, List.of(gate), Guarded.SINCE, border.today())).stream()
                .mapToInt(Crossing::people)
                .sum();
    }

    private int stoppedAt(PostId post) {
        var filter =
                new EventFilter(border.unit(), border.now(), null, EventKind.STOPPED, null, null, post, null, false);
        return border.ask(() -> queries().totals(border.province, filter)).stream()
                .mapToInt(EventQueries.Total::people)
                .sum();
    }

    private PostWatch watched(PostId id) {
        return border
                .ask(() -> border.bean(BorderWatch.class).posts(border.province, border.unit(), border.now()))
                .stream()
                .filter(each -> each.post().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void breaks(FrontierRule rule, ThrowingCallable deed) {
        assertThatThrownBy(() -> border.doing(() -> {
                    try {
                        deed.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    private Posts posts() {
        return border.bean(Posts.class);
    }

    private Forces forces() {
        return border.bean(Forces.class);
    }

    private Roster roster() {
        return border.bean(Roster.class);
    }

    private BorderEvents events() {
        return border.bean(BorderEvents.class);
    }

    private EventQueries queries() {
        return border.bean(EventQueries.class);
    }

    private HealthMeasures measures() {
        return border.bean(HealthMeasures.class);
    }

    private Gates gates() {
        return border.bean(Gates.class);
    }

    private Crossings crossings() {
        return border.bean(Crossings.class);
    }
}
