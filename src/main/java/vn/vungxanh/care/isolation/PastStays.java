package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;

/** Takes stays of before, in batches: an order for each isolation, under the rule of its first day. */
@Component
class PastStays {

    private static final int NIGHT = 1;

    private final OrderRepository orders;
    private final NewOrderRepository newOrders;
    private final StayRepository stays;
    private final PastRows made;
    private final TestCalendar calendar;
    private final LegalClocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    PastStays(
            OrderRepository orders,
            NewOrderRepository newOrders,
            StayRepository stays,
            PastRows made,
            TestCalendar calendar,
            LegalClocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.orders = orders;
        this.newOrders = newOrders;
        this.stays = stays;
        this.made = made;
        this.calendar = calendar;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    int take(Scope scope, List<PastStay> before) {
        var now = clock.instant();
        var places = new HashMap<SiteId, Integer>();
        var orderRows = new ArrayList<OrderRow>();
        var stayRows = new ArrayList<StayRepository.Row>();
        for (var isolation : isolations(before)) {
            var first = isolation.get(0);
            IsolationRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(first.unit()));
            var order = made.order(isolation, places, now, scope.login());
            orderRows.add(order);
            @Nullable PastStay earlier = null;
            for (var i = 0; i < isolation.size(); i++) {
                var stay = isolation.get(i);
                var next = i + 1 < isolation.size() ? isolation.get(i + 1) : null;
                var goesOn = next != null && isInSite(next) == isInSite(stay);
                stayRows.add(made.stay(stay, earlier, order, places, now, scope.login(), goesOn));
                earlier = stay;
            }
        }
        overtake(scope, orderRows, now);
        newOrders.add(orderRows);
        stays.add(stayRows);
        audit.wrote(
                scope,
                "isolation.audit.past",
                orderRows.stream().map(OrderRow::person).toList(),
                Integer.toString(stayRows.size()));
        return stayRows.size();
    }

    /** Who was isolated before needs no proposal. */
    private void overtake(Scope scope, List<OrderRow> rows, Instant now) {
        var persons = rows.stream().map(OrderRow::person).toList();
        var overtaken = rows.stream()
                .map(OrderRow::disease)
                .distinct()
                .flatMap(disease ->
                        orders.open(persons, disease).stream().filter(order -> order.state() == OrderState.PROPOSED))
                .toList();
        if (!overtaken.isEmpty()) {
            var ids = IsolationOrders.raw(overtaken);
            calendar.cancel(scope, overtaken);
            clocks.stopped(scope, ids, now);
            orders.forget(ids);
        }
    }

    private static List<List<PastStay>> isolations(List<PastStay> before) {
        Map<String, List<PastStay>> people = new LinkedHashMap<>();
        before.forEach(stay -> people.computeIfAbsent(stay.person().value() + stay.disease(), key -> new ArrayList<>())
                .add(stay));
        var all = new ArrayList<List<PastStay>>();
        for (var stays : people.values()) {
            stays.sort(Comparator.comparing(PastStay::startedAt));
            List<PastStay> one = new ArrayList<>();
            for (var stay : stays) {
                var last = one.isEmpty() ? null : one.get(one.size() - 1).endedAt();
                if (!one.isEmpty() && (last == null || isLater(last, stay.startedAt()))) {
                    all.add(one);
                    one = new ArrayList<>();
                }
                one.add(stay);
            }
            all.add(one);
        }
        return all;
    }

    private static boolean isLater(Instant end, Instant start) {
        return Vietnam.dayOf(start).isAfter(Vietnam.dayOf(end).plusDays(NIGHT));
    }

    private static boolean isInSite(PastStay stay) {
        return stay.kind() == StayKind.CENTRAL;
    }
}
