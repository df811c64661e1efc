package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Takes stays of before, in batches: an order for each isolation, under the rule of its first day. */
@Component
class PastStays {

    private static final int NIGHT = 1;

    private final OrderRepository orders;
    private final StayRepository stays;
    private final SiteRepository sites;
    private final IsolationOrders decisions;
    private final TestCalendar calendar;
    private final LegalClocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    PastStays(
            OrderRepository orders,
            StayRepository stays,
            SiteRepository sites,
            IsolationOrders decisions,
            TestCalendar calendar,
            LegalClocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.orders = orders;
        this.stays = stays;
        this.sites = sites;
        this.decisions = decisions;
        this.calendar = calendar;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    int take(Scope scope, List<PastStay> before) {
        var now = clock.instant();
        var places = new HashMap<SiteId, Integer>();
        var orderRows = new ArrayList<OrderRepository.Row>();
        var stayRows = new ArrayList<StayRepository.Row>();
        for (var isolation : isolations(before)) {
            var first = isolation.get(0);
            IsolationRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(first.unit()));
            var order = order(isolation, places, now, scope.login());
            orderRows.add(order);
            @Nullable PastStay earlier = null;
            for (var i = 0; i < isolation.size(); i++) {
                var stay = isolation.get(i);
                var next = i + 1 < isolation.size() ? isolation.get(i + 1) : null;
                var goesOn = next != null && isInSite(next) == isInSite(stay);
                stayRows.add(stay(stay, earlier, order, places, now, scope.login(), goesOn));
                earlier = stay;
            }
        }
        overtake(scope, orderRows, now);
        orders.add(orderRows);
        stays.add(stayRows);
        audit.wrote(
                scope,
                "isolation.audit.past",
                orderRows.stream().map(OrderRepository.Row::person).toList(),
                Integer.toString(stayRows.size()));
        return stayRows.size();
    }

    /** Who was isolated before needs no proposal. */
    private void overtake(Scope scope, List<OrderRepository.Row> rows, Instant now) {
        var persons = rows.stream().map(OrderRepository.Row::person).toList();
        var overtaken = rows.stream()
                .map(OrderRepository.Row::disease)
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

    private OrderRepository.Row order(
            List<PastStay> isolation, Map<SiteId, Integer> places, Instant now, String login) {
        var first = isolation.get(0);
        var start = Vietnam.dayOf(first.startedAt());
        IsolationRule.START_IN_FUTURE.brokenIf(first.startedAt().isAfter(now));
        var wanted = NewIsolation.of(first.person(), first.unit(), first.subject(), first.exposedOn());
        var decided = decisions.decide(
                new NewIsolation(
                        wanted.person(),
                        wanted.unit(),
                        first.disease(),
                        wanted.subject(),
                        null,
                        first.exposedOn() == null ? start : first.exposedOn(),
                        RuleFacts.NOTHING_KNOWN,
                        planned(first, start)),
                start);
        var main = isolation.stream()
                .filter(stay -> stay.kind() != StayKind.FOLLOW_UP)
                .reduce((a, b) -> b)
                .orElse(first);
        var state = state(main);
        var site = isolation.stream()
                .map(PastStay::site)
                .filter(java.util.Objects::nonNull)
                .reduce((a, b) -> b)
                .orElse(null);
        var counted = decided.countedFrom() == null ? start : decided.countedFrom();
        return new OrderRepository.Row(
                TimeOrderedId.next(clock),
                first.person().value(),
                first.unit().value(),
                site == null ? null : unitOf(site, places),
                first.disease(),
                first.subject(),
                null,
                first.exposedOn() == null && decided.countedFrom() != null ? start : first.exposedOn(),
                decided.rule().id(),
                decided.days(),
                decided.rule().followupDays(),
                decided.rule().countFrom(),
                decided.rule().testDays(),
                decided.place(),
                null,
                counted,
                main.endsOn() == null ? counted.plusDays(decided.days()) : main.endsOn(),
                state,
                first.startedAt(),
                login,
                first.startedAt(),
                state.isOpen() ? null : main.endedAt());
    }

    /** Where the record says until when, the days are as many as it says. */
    private static NewIsolation.@Nullable Override planned(PastStay first, LocalDate start) {
        var ends = first.endsOn();
        if (ends == null) {
            return null;
        }
        var days = java.time.temporal.ChronoUnit.DAYS.between(start, ends);
        return new NewIsolation.Override((int) Math.max(1, Math.min(IsolationOrders.MOST_DAYS, days)), null, "past");
    }

    private static OrderState state(PastStay last) {
        if (last.outcome() == null) {
            return last.kind() == StayKind.FOLLOW_UP ? OrderState.COMPLETED : OrderState.RUNNING;
        }
        return switch (last.outcome()) {
            case COMPLETED, MOVED -> OrderState.COMPLETED;
            case IN_HOSPITAL -> OrderState.IN_HOSPITAL;
            case ESCAPED -> OrderState.ESCAPED;
            case CANCELLED -> OrderState.CANCELLED;
            case DIED -> OrderState.DIED;
        };
    }

    private StayRepository.Row stay(
            PastStay stay,
            @Nullable PastStay earlier,
            OrderRepository.Row order,
            Map<SiteId, Integer> places,
            Instant now,
            String login,
            boolean goesOn) {
        IsolationRule.ENDS_BEFORE_START.brokenIf(
                stay.endedAt() != null && stay.endedAt().isBefore(stay.startedAt()));
        var afterSite = earlier != null && earlier.kind() == StayKind.CENTRAL && stay.kind() != StayKind.CENTRAL;
        LocalDate planned = stay.endsOn() != null
                ? stay.endsOn()
                : stay.kind() == StayKind.FOLLOW_UP
                        ? Vietnam.dayOf(stay.startedAt()).plusDays(order.followupDays())
                        : java.util.Objects.requireNonNull(order.endsOn());
        UUID id = TimeOrderedId.next(clock);
        return new StayRepository.Row(
                id,
                order.id(),
                order.person(),
                order.unit(),
                stay.site() == null ? order.unit() : unitOf(stay.site(), places),
                stay.kind(),
                stay.site() == null ? null : stay.site().value(),
                stay.bed() == null ? null : stay.bed().value(),
                null,
                afterSite ? "HERE" : stay.fromSite() ? "ELSEWHERE" : null,
                stay.startedAt(),
                planned,
                stay.endedAt(),
                stay.outcome(),
                null,
                now,
                login,
                goesOn);
    }

    private static boolean isInSite(PastStay stay) {
        return stay.kind() == StayKind.CENTRAL;
    }

    private int unitOf(SiteId site, Map<SiteId, Integer> places) {
        return places.computeIfAbsent(
                site,
                id -> sites.find(id)
                        .orElseThrow(IsolationRule.SITE_UNKNOWN::broken)
                        .facts()
                        .unit()
                        .value());
    }
}
