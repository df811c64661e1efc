package vn.vungxanh.territory.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.territory.enforcement.CriminalCase.Accused;
import vn.vungxanh.territory.enforcement.CriminalCase.Foreigner;
import vn.vungxanh.territory.enforcement.FalseReport.Verdict;
import vn.vungxanh.territory.frontier.BorderEvents;
import vn.vungxanh.territory.frontier.Direction;
import vn.vungxanh.territory.frontier.EventId;
import vn.vungxanh.territory.frontier.EventKind;
import vn.vungxanh.territory.frontier.Line;
import vn.vungxanh.territory.frontier.Minutes;
import vn.vungxanh.territory.frontier.NewEvent;
import vn.vungxanh.territory.frontier.Traveller;

@HouseTest
class EnforcementTest {

    private static final LocalDate MAY = LocalDate.of(2021, 5, 10);

    @Autowired
    ApplicationContext house;

    private HouseStaff staff;
    private Scope police;

    @BeforeEach
    void police() {
        staff = HouseStaff.of(house);
        police = staff.scope("11", Role.POLICE);
    }

    /** The day of the act chooses the decree; the range is that of a person or of an organisation. */
    @ParameterizedTest
    @CsvSource({
        "2021-05-10, NO_MASK, false, nd117-mask, 1000000, 3000000",
        "2021-05-10, OPEN_AGAINST_ORDER, true, nd117-open, 20000000, 40000000",
        "2022-01-01, CROSS_ZONE, false, nd124-zone, 20000000, 30000000",
        "2026-05-14, EVADE_ISOLATION, false, nd124-isolation, 15000000, 20000000",
        "2026-05-15, EVADE_ISOLATION, false, nd90-isolation, ,",
        "2021-05-10, FALSE_INFORMATION, false, nd15-false, 10000000, 20000000",
        "2026-06-30, FALSE_INFORMATION_PANIC, false, nd15-panic, 10000000, 20000000",
        "2026-07-01, FALSE_INFORMATION, false, nd174-false, 20000000, 30000000",
        "2026-07-01, FALSE_INFORMATION_PANIC, false, nd174-panic, 30000000, 50000000",
    })
    void theDayOfTheActChoosesTheRow(LocalDate on, Act act, boolean organisation, String id, Long low, Long high) {
        var row = house.getBean(FineTable.class).inForce(act, on).orElseThrow();

        assertThat(row.id()).isEqualTo(id);
        assertThat(row.low(organisation)).isEqualTo(low);
        assertThat(row.high(organisation)).isEqualTo(high);
    }

    @Test
    void everyActHasOneRowOnAnyDaySinceNovember2020() {
        var table = house.getBean(FineTable.class);
        for (var day = LocalDate.of(2020, 11, 15); day.isBefore(LocalDate.of(2027, 1, 1)); day = day.plusDays(1)) {
            for (var act : Act.values()) {
                var on = day;
                assertThat(table.all().stream()
                                .filter(row -> row.act() == act
                                        && !on.isBefore(row.from())
                                        && (row.to() == null || !on.isAfter(row.to()))))
                        .as(act + " " + day)
                        .hasSize(1);
            }
        }
    }

    @Test
    void anAmountOutsideOfTheRangeIsRefusedAndAnActOfBeforeTheDecreeToo() {
        var id = recorded(Act.NO_MASK, MAY, false);

        breaks(EnforcementRule.AMOUNT_OUT_OF_RANGE, () -> decide(id, "1/QĐ", MAY, 3_000_001));
        breaks(EnforcementRule.AMOUNT_OUT_OF_RANGE, () -> decide(id, "1/QĐ", MAY, 999_999));
        breaks(EnforcementRule.DECIDED_BEFORE_THE_ACT, () -> decide(id, "1/QĐ", MAY.minusDays(1), 2_000_000));
        breaks(EnforcementRule.NOT_DECIDED_YET, () -> violations().paid(police, id, 1, MAY));
        var number = word() + "/QĐ";
        run(() -> decide(id, number, MAY, 3_000_000));
        breaks(EnforcementRule.DECIDED_ALREADY, () -> decide(id, number, MAY, 3_000_000));
        var other = recorded(Act.NO_MASK, MAY, true);
        breaks(EnforcementRule.DECISION_TAKEN, () -> decide(other, number, MAY, 6_000_000));
        breaks(EnforcementRule.PAID_BEFORE_THE_DECISION, () -> violations().paid(police, id, 2, MAY.minusDays(1)));
        run(() -> violations().paid(police, id, 2, MAY.plusDays(3)));
        assertThat(ask(() -> violations().open(police, id)).state()).isEqualTo(Violation.State.PAID);
        breaks(
                EnforcementRule.NO_ROW_THAT_DAY,
                () -> violations().record(police, violation(Act.NO_MASK, LocalDate.of(2020, 11, 14), false)));
    }

    @Test
    void whereTheTableKnowsNoAmountsTheDecisionNamesItsArticle() {
        var today = Vietnam.dayOf(house.getBean(Clock.class).instant());
        if (today.isBefore(LocalDate.of(2026, 5, 15))) {
            return;
        }
        var id = recorded(Act.EVADE_ISOLATION, LocalDate.of(2026, 5, 15), false);

        breaks(EnforcementRule.BASIS_NEEDED, () -> decide(id, word(), LocalDate.of(2026, 5, 16), 18_000_000));
        run(() -> violations().decide(police, id, 1, word(), LocalDate.of(2026, 5, 16), 18_000_000, "Điều 11 khoản 2"));
        assertThat(ask(() -> violations().open(police, id)).decision().basis()).isEqualTo("Điều 11 khoản 2");
    }

    @Test
    void aViolationIsInvisibleFromAnotherDistrict() {
        var id = recorded(Act.NO_MASK, MAY, false);
        var elsewhere = staff.scope("103", Role.POLICE);

        assertThatThrownBy(() -> ActingAs.call(elsewhere, () -> violations().open(elsewhere, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void falseInformationGoesItsWayStepByStep() {
        var at = Vietnam.startOf(MAY);
        var id = ask(() -> reports().find(police, staff.unit("03361"), at, "Mạng xã hội", "Tin " + word()));

        breaks(EnforcementRule.NOT_CHECKED_YET, () -> reports().refer(police, id, 1, "Công an"));
        run(() -> reports().check(police, id, 1, Verdict.FALSE, "Sai"));
        run(() -> reports().answer(police, id, 2, "Đính chính"));
        var fine = recorded(Act.FALSE_INFORMATION, MAY, false);
        breaks(EnforcementRule.NOT_REFERRED_YET, () -> reports().fined(police, id, 3, fine));
        run(() -> reports().refer(police, id, 3, "Công an tỉnh"));
        var mask = recorded(Act.NO_MASK, MAY, false);
        breaks(EnforcementRule.NOT_A_FINE_FOR_FALSE_INFORMATION, () -> reports().fined(police, id, 4, mask));
        run(() -> reports().fined(police, id, 4, fine));
        assertThat(ask(() -> reports().open(police, id)).next()).isEqualTo(FalseReport.Step.DONE);

        var right = ask(() -> reports().find(police, staff.unit("03361"), at, "Zalo", "Tin đúng"));
        run(() -> reports().check(police, right, 1, Verdict.TRUE, null));
        breaks(EnforcementRule.NOT_FALSE, () -> reports().refer(police, right, 2, "Công an"));
    }

    @Test
    void noMoreForeignersOfCasesAreHandedOverThanTheBorderHandedOver() {
        var id = ask(() -> cases().open(
                        police,
                        new CriminalCase.Facts(
                                staff.unit("03361"),
                                word(),
                                "Vụ " + word(),
                                "Tổ chức nhập cảnh trái phép",
                                MAY,
                                "Công an tỉnh")));
        run(() -> cases().accuse(police, id, List.of(new Accused("Lò Văn Can", 1980, "VN", MAY))));
        run(() -> cases().addForeigners(
                        police,
                        id,
                        List.of(new Foreigner("Trương Một", null, "CN"), new Foreigner("Trương Hai", null, "CN"))));
        breaks(
                EnforcementRule.A_FOREIGNER_IS_NOT_VIETNAMESE,
                () -> cases().addForeigners(police, id, List.of(new Foreigner("Lò Văn Nam", null, "VN"))));
        var all = ask(() -> cases().foreigners(police, id)).stream()
                .map(CriminalCase.KnownForeigner::id)
                .toList();
        var one = event(EventKind.HANDED_OVER, 1);

        breaks(EnforcementRule.NOT_A_HANDOVER, () -> cases().handOver(police, id, all, event(EventKind.STOPPED, 2)));
        breaks(EnforcementRule.MORE_THAN_WERE_HANDED_OVER, () -> cases().handOver(police, id, all, one));
        run(() -> cases().handOver(police, id, all.subList(0, 1), one));
        var two = event(EventKind.HANDED_OVER, 2);
        breaks(EnforcementRule.HANDED_OVER_ALREADY, () -> cases().handOver(police, id, all, two));
        run(() -> cases().handOver(police, id, all.subList(1, 2), two));
        var known = ask(() -> cases().find(police, id));
        assertThat(List.of(known.accused(), known.foreigners(), known.handed(), known.rounds()))
                .containsExactly(1, 2, 2, 2);
    }

    private EventId event(EventKind kind, int people) {
        var guard = staff.scope("11", Role.BORDER_GUARD);
        var at = Vietnam.startOf(MAY.plusDays(9));
        var minutes = new Minutes("01", at, "Cửa khẩu", "Đồn", "Trạm", null);
        return ActingAs.call(
                guard,
                () -> house.getBean(BorderEvents.class)
                        .record(
                                guard,
                                new NewEvent(
                                        UUID.randomUUID(),
                                        staff.unit("03361"),
                                        kind,
                                        Line.CHINA,
                                        Direction.OUT,
                                        at,
                                        null,
                                        null,
                                        "Mốc",
                                        null,
                                        java.util.Collections.nCopies(people, Traveller.unnamed("CN")),
                                        kind == EventKind.STOPPED ? null : minutes)));
    }

    private ViolationId recorded(Act act, LocalDate on, boolean organisation) {
        return ask(() -> violations().record(police, violation(act, on, organisation)));
    }

    private NewViolation violation(Act act, LocalDate on, boolean organisation) {
        return new NewViolation(
                staff.unit("03361"),
                act,
                on,
                "Chợ",
                "Người " + word(),
                organisation,
                null,
                null,
                null,
                "Biên bản tại chỗ",
                null);
    }

    private void decide(ViolationId id, String number, LocalDate on, long amount) {
        violations().decide(police, id, 1, number, on, amount, null);
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private <T> T ask(java.util.function.Supplier<T> work) {
        return ActingAs.call(police, work);
    }

    private void run(Runnable work) {
        ActingAs.run(police, work);
    }

    private void breaks(EnforcementRule rule, Runnable deed) {
        assertThatThrownBy(() -> run(deed))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    private Violations violations() {
        return house.getBean(Violations.class);
    }

    private FalseReports reports() {
        return house.getBean(FalseReports.class);
    }

    private CriminalCases cases() {
        return house.getBean(CriminalCases.class);
    }
}
