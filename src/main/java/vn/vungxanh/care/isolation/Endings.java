package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.isolation.LogRepository.Deed;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** How an isolation ends, or does not: over, to the hospital, by death; and how it goes on longer. */
@Service
@Transactional
public class Endings {

    private final OrderRepository orders;
    private final StayRepository stays;
    private final LogRepository log;
    private final TestCalendar calendar;
    private final LegalClocks clocks;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Endings(
            OrderRepository orders,
            StayRepository stays,
            LogRepository log,
            TestCalendar calendar,
            LegalClocks clocks,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.orders = orders;
        this.stays = stays;
        this.log = log;
        this.calendar = calendar;
        this.clocks = clocks;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The time is over, and so begins the watch at home where the rule asks for one.
     *
     * @param reason to let somebody go before the last day, or without the negative of the last sample
     */
    public void complete(Scope scope, Collection<IsolationId> ids, Instant at, @Nullable String reason) {
        IsolationRule.NOTHING_CHOSEN.brokenIf(ids.isEmpty());
        var why = reason == null || reason.isBlank() ? null : IsolationOrders.reason(reason);
        var chosen = lock(ids);
        IsolationRule.NOT_RUNNING.brokenIf(!chosen.stream().allMatch(order -> order.state() == OrderState.RUNNING));
        IsolationRule.START_IN_FUTURE.brokenIf(at.isAfter(clock.instant()));
        if (why == null) {
            chosen.forEach(order -> isOver(order, at));
        }
        var before = chosen.stream()
                .map(order -> stays.open(order.id()).orElse(null))
                .toList();
        end(scope, chosen, OrderState.COMPLETED, StayOutcome.COMPLETED, Deed.COMPLETED, at, why);
        for (var i = 0; i < chosen.size(); i++) {
            if (chosen.get(i).followupDays() > 0) {
                watch(scope, chosen.get(i), before.get(i), at);
            }
        }
    }

    /** The watch at home is over. */
    public void endFollowUp(Scope scope, Collection<IsolationId> ids) {
        var chosen = lock(ids);
        stays.end(IsolationOrders.raw(chosen), clock.instant(), StayOutcome.COMPLETED, null);
        log.add(IsolationOrders.raw(chosen), Deed.FOLLOW_UP, null, clock.instant(), scope.login());
        audit.wrote(scope, "isolation.audit.ended", IsolationOrders.persons(chosen), "follow-up");
    }

    /** Lies in a hospital from then on. Whoever is there already stays so. */
    public void toHospital(Scope scope, Collection<UUID> ids, Instant at) {
        var open = open(ids);
        end(scope, open, OrderState.IN_HOSPITAL, StayOutcome.IN_HOSPITAL, Deed.IN_HOSPITAL, at, null);
    }

    public void died(Scope scope, Collection<UUID> ids, Instant at) {
        end(scope, open(ids), OrderState.DIED, StayOutcome.DIED, Deed.DIED, at, null);
    }

    /** What asked for the isolation is no more; one that runs is left to an officer. */
    void groundGone(Scope scope, Collection<UUID> ids, Deed why, Instant at) {
        var open = open(ids);
        var running = open.stream().filter(order -> order.startedAt() != null).toList();
        var never = open.stream().filter(order -> order.startedAt() == null).toList();
        if (!running.isEmpty()) {
            if (why != Deed.BECAME_CASE) {
                orders.releaseDue(IsolationOrders.raw(running), at);
            }
            log.add(IsolationOrders.raw(running), why, null, at, scope.login());
        }
        end(scope, never, OrderState.CANCELLED, StayOutcome.CANCELLED, why, at, null);
    }

    private void end(
            Scope scope,
            List<IsolationOrder> some,
            OrderState state,
            StayOutcome outcome,
            Deed deed,
            Instant at,
            @Nullable String reason) {
        if (some.isEmpty()) {
            return;
        }
        var raw = IsolationOrders.raw(some);
        var now = clock.instant();
        stays.end(raw, at, outcome, reason);
        orders.state(raw, state, at, reason);
        log.add(raw, deed, reason, now, scope.login());
        calendar.cancel(scope, some);
        clocks.stopped(scope, raw, now);
        audit.wrote(scope, "isolation.audit.ended", IsolationOrders.persons(some), state.name());
        news.publishEvent(new IsolationEnded(raw));
    }

    private static void isOver(IsolationOrder order, Instant at) {
        var ends = order.endsOn();
        var day = Vietnam.dayOf(at);
        IsolationRule.NOT_YET_OVER.brokenIf(ends != null && day.isBefore(ends), words(ends));
        var last = order.term(day).tests().stream().max(java.time.LocalDate::compareTo);
        IsolationRule.TESTS_OUTSTANDING.brokenIf(
                last.isPresent() && order.releaseDueAt() == null, words(last.orElse(null)));
    }

    private void watch(Scope scope, IsolationOrder order, @Nullable Stay before, Instant at) {
        var fromSite = before != null && before.kind() == StayKind.CENTRAL;
        stays.add(List.of(new StayRepository.Row(
                TimeOrderedId.next(clock),
                order.id().value(),
                order.person().value(),
                order.unit().value(),
                order.unit().value(),
                StayKind.FOLLOW_UP,
                null,
                null,
                before == null ? null : before.address(),
                fromSite ? "HERE" : null,
                at,
                Vietnam.dayOf(at).plusDays(order.followupDays()),
                null,
                null,
                null,
                clock.instant(),
                scope.login(),
                false)));
        if (!fromSite) {
            stays.continued(order.id(), at);
        }
    }

    private List<IsolationOrder> open(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : orders.lock(ids).stream()
                        .filter(order -> order.state().isOpen())
                        .toList();
    }

    private List<IsolationOrder> lock(Collection<IsolationId> ids) {
        var found = orders.lock(ids.stream().map(IsolationId::value).toList());
        if (found.size() < ids.stream().distinct().count()) {
            throw new NotFound("order");
        }
        return found;
    }

    static String words(java.time.@Nullable LocalDate day) {
        return day == null
                ? ""
                : java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }
}
