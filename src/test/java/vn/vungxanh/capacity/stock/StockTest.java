package vn.vungxanh.capacity.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class StockTest {

    private static final ItemCode SUITS = new ItemCode("PPE_SET");
    private static final ItemCode OXYGEN = new ItemCode("OXYGEN_M3");
    private static final LocalDate SOON = LocalDate.of(2126, 6, 1);
    private static final LocalDate LATER = LocalDate.of(2126, 9, 1);

    @Autowired
    ApplicationContext house;

    @Autowired
    StockManagement stock;

    @Autowired
    Transfers transfers;

    @Autowired
    Counting counting;

    @Autowired
    StockQueries queries;

    @Autowired
    JdbcClient sql;

    private HouseStaff staff;
    private Scope keeper;
    private Instant now;
    private StoreId store;

    @BeforeEach
    void anEmptyStore() {
        staff = HouseStaff.of(house);
        keeper = staff.scope("11", Role.LOGISTICS);
        now = house.getBean(Clock.class).instant();
        store = newStore("03145");
    }

    private StoreId newStore(String commune) {
        return as(() -> house.getBean(Stores.class)
                .open(
                        keeper,
                        new Store.Facts(
                                staff.unit(commune),
                                StoreKind.COMMUNE,
                                "Kho " + UUID.randomUUID(),
                                null,
                                null,
                                LocalDate.of(2021, 1, 1))));
    }

    @Test
    void whatExpiresFirstIsTakenFirst() {
        receive(store, ago(5), "B", LATER, 30);
        receive(store, ago(5), "A", SOON, 20);

        var slip = issue(store, ago(1), 25);

        assertThat(slip.lines())
                .extracting(lot -> lot.lot() + " " + lot.quantity())
                .containsExactly("A 20", "B 5");
        assertThat(left(store)).isEqualByComparingTo("25");
    }

    @Test
    void theBalanceAsOfAnyInstantIsTheSumOfTheLedger() {
        receive(store, ago(10), "A", LATER, 100);
        issue(store, ago(6), 30);
        issue(store, ago(2), 20);

        assertThat(at(ago(7))).isEqualByComparingTo("100");
        assertThat(at(ago(3))).isEqualByComparingTo("70");
        assertThat(at(now)).isEqualByComparingTo("50");
        assertThat(at(ago(11))).isZero();
        assertThat(sql.sql("select sum(quantity) from stock.balances where store_id = :store")
                        .param("store", store.value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("50");
    }

    @Test
    void moreThanThereIsCannotBeTakenNorMoreThanThereWas() {
        receive(store, ago(10), "A", LATER, 100);
        refused(() -> issue(store, ago(1), 101), StockRule.NOT_ENOUGH);
        issue(store, ago(1), 90);
        refused(() -> issue(store, ago(5), 11), StockRule.NOT_ENOUGH);
        refused(() -> issue(store, ago(11), 1), StockRule.NOT_ENOUGH);

        assertThat(left(store)).isEqualByComparingTo("10");
    }

    /** Nothing of the program stands between these two: only the constraint of the database. */
    @Test
    void theDatabaseLetsOneOfTwoTransactionsTakeTheLastBox() throws Exception {
        var received = receive(store, ago(10), "A", LATER, 50);
        var transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));

        var outcomes = atOnce(() -> transaction.execute(status -> {
            try {
                return sql.sql("""
                        insert into stock.entries (slip_id, kind, store_id, unit_id, item, lot, expires_on, quantity, at)
                        select slip_id, 'ISSUED', store_id, unit_id, item, lot, expires_on, -50, at from stock.entries
                         where slip_id = :slip and quantity > 0
                        """).param("slip", received.id().value()).update() == 1;
            } catch (DataIntegrityViolationException refused) {
                status.setRollbackOnly();
                return false;
            }
        }));

        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        assertThat(left(store)).isZero();
    }

    @Test
    void oneOfTwoPeopleIssuesTheLastBoxAndTheOtherIsToldWhatIsLeft() throws Exception {
        receive(store, ago(10), "A", LATER, 50);

        var outcomes = atOnce(() -> {
            try {
                issue(store, ago(0), 50);
                return true;
            } catch (RuleBroken broken) {
                assertThat(broken.rule()).isEqualTo(StockRule.NOT_ENOUGH);
                return false;
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        assertThat(left(store)).isZero();
    }

    @Test
    void theSameSentTwiceCountsOnceAndOtherWordsUnderItsIdAreRefused() throws Exception {
        var client = UUID.randomUUID();
        var what = NewSlip.of(client, store, ago(1), List.of(line("A", LATER, 40)));

        var slips = atOnce(() -> as(() -> stock.receive(keeper, what).id()));

        assertThat(slips.get(0)).isEqualTo(slips.get(1));
        assertThat(left(store)).isEqualByComparingTo("40");
        refused(
                () -> stock.receive(keeper, NewSlip.of(client, store, ago(1), List.of(line("A", LATER, 41)))),
                StockRule.CLIENT_ID_USED);
    }

    @Test
    void whatExpiredIsNotCountedNotIssuedAndCanOnlyBeWrittenOff() {
        var yesterday = Vietnam.dayOf(now).minusDays(1);
        receive(store, ago(10), "OLD", yesterday, 30);
        receive(store, ago(10), "NEW", LATER, 5);

        assertThat(left(store)).isEqualByComparingTo("5");
        refused(() -> issue(store, now, 6), StockRule.NOT_ENOUGH);
        var why = NewSlip.of(UUID.randomUUID(), store, now, List.of(line("OLD", yesterday, 30)));
        refused(() -> stock.lose(keeper, why), StockRule.REASON_MISSING);
        as(() -> stock.lose(keeper, why.because("Hết hạn, hủy theo biên bản")));
        assertThat(as(() -> queries.expiring(keeper, staff.unit("03145"), yesterday, now)))
                .noneMatch(each -> each.store().equals(store));
    }

    @Test
    void whatIsMissingOnArrivalIsNamedWithItsReason() {
        var there = newStore("03139");
        receive(store, ago(10), "A", LATER, 100);
        var sent =
                as(() -> transfers.send(keeper, NewSlip.of(UUID.randomUUID(), store, ago(2), List.of(any(60))), there));
        assertThat(left(store)).isEqualByComparingTo("40");
        assertThat(left(there)).isZero();
        assertThat(as(() -> transfers.awaited(keeper, staff.unit("03139"))))
                .extracting(Slip::id)
                .contains(sent.id());
        var came = List.of(new Transfers.Came(sent.lines().get(0), BigDecimal.valueOf(58)));

        refused(() -> arrive(sent, came, null), StockRule.REASON_MISSING);
        refused(
                () -> arrive(sent, List.of(new Transfers.Came(sent.lines().get(0), BigDecimal.valueOf(61))), "x"),
                StockRule.MORE_THAN_WAS_SENT);
        as(() -> arrive(sent, came, "Rách 2 bộ khi bốc dỡ"));

        assertThat(left(there)).isEqualByComparingTo("58");
        refused(() -> arrive(sent, came, "lần nữa"), StockRule.ARRIVED_ALREADY);
    }

    @Test
    void aCountsDifferenceIsAnEntryWithAReasonAndClosesWhatLiesBefore() {
        receive(store, ago(10), "A", SOON, 40);
        receive(store, ago(10), "B", LATER, 60);
        var count = NewSlip.of(UUID.randomUUID(), store, ago(2), List.of(any(93)));

        refused(() -> counting.count(keeper, count), StockRule.REASON_MISSING);
        var slip = as(() -> counting.count(keeper, count.because("Ghi sót phiếu xuất")));

        assertThat(slip.lines())
                .filteredOn(lot -> lot.quantity().signum() != 0)
                .extracting(lot -> lot.lot() + lot.quantity())
                .containsExactly("A-7");
        assertThat(at(ago(3))).isEqualByComparingTo("100");
        assertThat(left(store)).isEqualByComparingTo("93");
        refused(() -> issue(store, ago(3), 1), StockRule.CLOSED_BY_COUNT);
        issue(store, ago(1), 1);
    }

    @Test
    void aCountOfLotsFindsWhatTheLedgerDoesNotKnow() {
        receive(store, ago(10), "A", LATER, 40);
        var found = List.of(line("A", LATER, 40), line("C", SOON, 3));

        as(() -> counting.count(
                keeper, NewSlip.of(UUID.randomUUID(), store, now, found).because("Tìm thấy trên giá")));

        assertThat(left(store)).isEqualByComparingTo("43");
    }

    @Test
    void daysLeftFollowTheLastSevenDaysWithoutWhatCameBack() {
        receive(store, ago(30), "A", LATER, 1_000);
        issue(store, ago(20), 300);
        issue(store, ago(5), 100);
        issue(store, ago(2), 50);
        as(() -> stock.giveBack(
                keeper,
                NewSlip.of(UUID.randomUUID(), store, ago(1), List.of(line("A", LATER, 10)))
                        .with("Đội 2", null)));

        var line = at(store, SUITS);

        assertThat(line.quantity()).isEqualByComparingTo("560");
        assertThat(line.perDay()).isEqualByComparingTo("20");
        assertThat(line.daysLeft()).isEqualTo(28.0);
    }

    @Test
    void nobodyKeepsAStoreOfAnotherUnit() {
        var stranger = staff.scope("103", Role.LOGISTICS);
        assertThatThrownBy(() -> ActingAs.call(
                        stranger,
                        () -> stock.receive(
                                stranger, NewSlip.of(UUID.randomUUID(), store, now, List.of(line("A", LATER, 1))))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.onHand(stranger, staff.unit("03145"), now))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatNeedsAnExpiryASupplierARecipientIsAskedForIt() {
        refused(() -> receive(store, now, "A", null, 5), StockRule.EXPIRY_MISSING);
        refused(() -> receive(store, now, "A", LATER, 0), StockRule.QUANTITY_NOT_COUNTED);
        refused(() -> receive(store, now.plus(Duration.ofDays(1)), "A", LATER, 1), StockRule.IN_THE_FUTURE);
        receive(store, ago(1), "A", LATER, 5);
        refused(
                () -> stock.issue(keeper, NewSlip.of(UUID.randomUUID(), store, now, List.of(any(1)))),
                StockRule.RECIPIENT_MISSING);
        as(() -> stock.receive(
                keeper,
                NewSlip.of(
                        UUID.randomUUID(),
                        store,
                        now,
                        List.of(new NewSlip.Line(OXYGEN, null, null, new BigDecimal("7.5"))))));
        assertThat(at(store, OXYGEN).quantity()).isEqualByComparingTo("7.5");
    }

    private Slip arrive(Slip sent, List<Transfers.Came> came, String reason) {
        return transfers.arrive(keeper, sent.id(), UUID.randomUUID(), now, came, reason);
    }

    private Slip receive(StoreId into, Instant at, String lot, LocalDate expires, long quantity) {
        return as(() -> stock.receive(
                keeper,
                NewSlip.of(UUID.randomUUID(), into, at, List.of(line(lot, expires, quantity)))
                        .with("Công ty A", null)));
    }

    private Slip issue(StoreId from, Instant at, long quantity) {
        return as(() -> stock.issue(
                keeper,
                NewSlip.of(UUID.randomUUID(), from, at, List.of(any(quantity))).with("Đội lấy mẫu", null)));
    }

    private static NewSlip.Line line(String lot, LocalDate expires, long quantity) {
        return new NewSlip.Line(SUITS, lot, expires, BigDecimal.valueOf(quantity));
    }

    private static NewSlip.Line any(long quantity) {
        return new NewSlip.Line(SUITS, null, null, BigDecimal.valueOf(quantity));
    }

    private BigDecimal left(StoreId of) {
        return at(of, SUITS).quantity();
    }

    private BigDecimal at(Instant asOf) {
        return as(() -> queries.lots(keeper, store, asOf)).stream()
                .map(Lot::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private OnHand at(StoreId of, ItemCode item) {
        return as(() -> queries.atStores(keeper, staff.unit("11"), item, now)).stream()
                .filter(each -> each.store().id().equals(of))
                .map(StockQueries.AtStore::onHand)
                .findFirst()
                .orElse(new OnHand(item, BigDecimal.ZERO, null, null));
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return ActingAs.call(keeper, work);
    }

    private void refused(java.util.function.Supplier<?> work, Rule rule) {
        assertThatThrownBy(() -> as(work))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var both = new ArrayList<java.util.concurrent.Future<T>>();
            for (var i = 0; i < 2; i++) {
                both.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
