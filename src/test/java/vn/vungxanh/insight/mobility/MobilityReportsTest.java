package vn.vungxanh.insight.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
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
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.foundation.imports.RowOutcome.Result;
import vn.vungxanh.support.HouseTest;

/** What operators send: district 101 with its communes, on days of 2020 that no other test touches. */
@HouseTest
class MobilityReportsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 7, 6);

    @Autowired
    ApplicationContext house;

    @Autowired
    MobilityReports reports;

    @Autowired
    DayImport imports;

    @Autowired
    MobilityQueries mobility;

    private HouseStaff staff;
    private Scope cdc;

    @BeforeEach
    void anEpidemiologist() {
        staff = HouseStaff.of(house);
        cdc = staff.scope("11", Role.EPIDEMIOLOGIST);
    }

    @Test
    void theSameFileTwiceIsHarmlessAndOtherFiguresCorrectIt() {
        var rows = List.of(day(DAY, "VIETTEL", "03203", 300, 100), day(DAY, "VNPT", "03203", 60, 40));

        assertThat(stored(rows)).containsExactly(Result.CREATED, Result.CREATED);
        assertThat(stored(rows)).containsExactly(Result.DUPLICATE, Result.DUPLICATE);
        assertThat(stored(List.of(day(DAY, "VIETTEL", "03203", 200, 200), rows.get(1))))
                .containsExactly(Result.UPDATED, Result.DUPLICATE);

        assertThat(totals("03203", DAY).away()).isEqualTo(240);
        assertThat(totals("03203", DAY).total()).isEqualTo(500);
        assertThat(totals("03203", DAY).operators()).containsExactlyInAnyOrder("VIETTEL", "VNPT");
    }

    @Test
    void whatWasBelievedBeforeACorrectionCanStillBeAsked() {
        var day = DAY.plusDays(1);
        stored(List.of(day(day, "VIETTEL", "03203", 300, 100)));
        var before = house.getBean(Clock.class).instant();
        stored(List.of(day(day, "VIETTEL", "03203", 100, 300)));

        var index = as(() -> mobility.index(cdc, staff.unit("03203"), new Period(day, day), before));

        assertThat(index.days().get(0).totals().away()).isEqualTo(100);
        assertThat(totals("03203", day).away()).isEqualTo(300);
    }

    @Test
    void aSmallCellIsTakenWithoutItsFigures() {
        var day = DAY.plusDays(2);

        assertThat(stored(List.of(
                        day(day, "VIETTEL", "03203", 400, 14),
                        day(day, "VNPT", "03203", 400, 15),
                        day(day, "MOBIFONE", "03203", 0, 90))))
                .containsOnly(Result.CREATED);
        assertThat(stored(List.of(day(day, "VIETTEL", "03203", 390, 3)))).containsExactly(Result.DUPLICATE);

        var totals = totals("03203", day);
        assertThat(totals.hidden()).isEqualTo(2);
        assertThat(totals.total()).isEqualTo(415);
        assertThat(totals.operators()).containsExactly("VNPT");
        var lines = as(() -> mobility.reports(
                cdc,
                staff.unit("03203"),
                new Period(day, day),
                house.getBean(Clock.class).instant()));
        assertThat(lines).filteredOn(line -> !line.operator().equals("VNPT")).allMatch(line -> line.counts() == null);
    }

    @Test
    void aLargerUnitCountsOnlyWhereNothingBelowWasSent() {
        var day = DAY.plusDays(3);
        stored(List.of(
                day(day, "VIETTEL", "101", 5_000, 5_000),
                day(day, "VIETTEL", "03203", 300, 100),
                day(day, "VNPT", "101", 700, 300)));

        assertThat(totals("101", day).total()).isEqualTo(1_400);
        assertThat(totals("03203", day).total()).isEqualTo(400);
    }

    @Test
    void eachBadRowIsRefusedWithItsOwnSentence() {
        var day = DAY.plusDays(4);
        var rows = List.of(
                day(day, "VIETTEL", "03203", -5, 100),
                row(day.toString(), "VIETTEL", "03203", "100", "500", "400"),
                row(day.toString(), "VIETTEL", "03203", "300", "200", "400"),
                row(day.toString(), "VIETTEL", "99999", "300", "200", null),
                row(day.toString(), "Mạng lạ", "03203", "300", "200", null),
                row("2126-01-01", "VIETTEL", "03203", "300", "200", null),
                row(day.toString(), "VIETTEL", "22", "300", "200", null),
                row(day.toString(), "VIETTEL", "03203", "ba", "200", null),
                row(day.toString(), "VIETTEL", "03203", null, "200", null));

        var outcomes = as(() -> reports.takeDays(cdc, sent(rows)));

        assertThat(outcomes).allMatch(each -> each.outcome().isRejected());
        assertThat(outcomes)
                .extracting(each -> each.outcome().problems().get(0).message())
                .containsExactly(
                        "mobility.problem.negative",
                        "mobility.problem.awayAboveTotal",
                        "mobility.problem.sumAboveTotal",
                        "mobility.problem.unit",
                        "mobility.problem.operator",
                        "mobility.problem.dayNotOver",
                        "mobility.problem.outside",
                        "mobility.problem.count",
                        "imports.problem.required");
    }

    @Test
    void aCellTwiceInOneListWithOtherFiguresIsRefusedAndAsTheSameADuplicate() {
        var day = DAY.plusDays(5);

        assertThat(stored(List.of(
                        day(day, "VIETTEL", "03203", 300, 100),
                        day(day, "VIETTEL", "03203", 300, 100),
                        day(day, "VIETTEL", "03203", 300, 101))))
                .containsExactly(Result.CREATED, Result.DUPLICATE, Result.REJECTED);
    }

    @Test
    void checkingWritesNothing() {
        var day = DAY.plusDays(6);
        var rows = List.of(mapped(day(day, "VIETTEL", "03203", 300, 100)));

        assertThat(as(() -> imports.check(cdc, rows))).containsExactly(RowOutcome.CREATED);
        assertThat(as(() -> imports.store(cdc, rows))).containsExactly(RowOutcome.CREATED);
        assertThat(as(() -> imports.check(cdc, rows))).containsExactly(RowOutcome.DUPLICATE);
    }

    @Test
    void aFlowGoesBetweenTwoUnitsAndIsKeptOnce() {
        var flow = flow(DAY, "03203", "03205", 80);

        assertThat(taken(List.of(flow, flow(DAY, "03203", "03203", 80), flow(DAY, "03203", "101", 80))))
                .containsExactly(Result.CREATED, Result.REJECTED, Result.REJECTED);
        assertThat(taken(List.of(flow))).containsExactly(Result.DUPLICATE);
        assertThat(taken(List.of(flow(DAY, "03203", "03205", 14)))).containsExactly(Result.UPDATED);
    }

    @Test
    void whoeverCorrectsTheSameCellAtOnceIsOneAfterTheOther() throws Exception {
        var day = DAY.plusDays(7);
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(4);
        var answers = new ArrayList<java.util.concurrent.Future<List<Result>>>();
        for (var n = 0; n < 4; n++) {
            var away = 100 + n;
            answers.add(pool.submit(() -> {
                start.await();
                return stored(List.of(day(day, "VIETTEL", "03203", 300, away)));
            }));
        }
        start.countDown();
        var results = new ArrayList<Result>();
        for (var answer : answers) {
            results.addAll(answer.get());
        }
        pool.shutdown();

        assertThat(results).containsExactlyInAnyOrder(Result.CREATED, Result.UPDATED, Result.UPDATED, Result.UPDATED);
        assertThat(totals("03203", day).units()).isOne();
        assertThat(totals("03203", day).total()).isBetween(400L, 403L);
    }

    private DayTotals totals(String unit, LocalDate day) {
        var now = house.getBean(Clock.class).instant();
        return as(() -> mobility.index(cdc, staff.unit(unit), new Period(day, day), now))
                .days()
                .get(0)
                .totals();
    }

    private List<Result> stored(List<Map<String, String>> rows) {
        return as(() -> reports.takeDays(cdc, sent(rows))).stream()
                .map(each -> each.outcome().result())
                .toList();
    }

    private List<Result> taken(List<Map<String, String>> rows) {
        return as(() -> reports.takeFlows(cdc, sent(rows))).stream()
                .map(each -> each.outcome().result())
                .toList();
    }

    private static List<SentRow> sent(List<Map<String, String>> rows) {
        return rows.stream().map(row -> (SentRow) row::get).toList();
    }

    private static MappedRow mapped(Map<String, String> row) {
        return new MappedRow(2, row);
    }

    private static Map<String, String> day(LocalDate day, String operator, String unit, int stationary, int away) {
        return row(day.toString(), operator, unit, Integer.toString(stationary), Integer.toString(away), null);
    }

    private static Map<String, String> row(
            String day, String operator, String unit, String stationary, String away, String total) {
        var row = new HashMap<String, String>();
        row.put("day", day);
        row.put("operator", operator);
        row.put("unit", unit);
        row.put("stationary", stationary);
        row.put("away", away);
        row.put("total", total);
        row.values().removeIf(java.util.Objects::isNull);
        return row;
    }

    private static Map<String, String> flow(LocalDate day, String from, String to, int subscribers) {
        return Map.of(
                "day",
                day.toString(),
                "operator",
                "VIETTEL",
                "from",
                from,
                "to",
                to,
                "subscribers",
                Integer.toString(subscribers));
    }

    private <T> T as(Supplier<T> work) {
        return ActingAs.call(cdc, work);
    }
}
