package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.isolation.LogRepository.Deed;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.Deaths;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Orders to stay isolated: proposed by the rule of the day, issued by an office. Where somebody stays says {@link Stays}. */
@Service
@Transactional
public class IsolationOrders {

    static final int LONGEST_REASON = 500;

    private final OrderRepository orders;
    private final NewOrderRepository newOrders;
    private final LogRepository log;
    private final Regulations regulations;
    private final Decisions decisions;
    private final TestCalendar calendar;
    private final LegalClocks clocks;
    private final Deaths deaths;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    IsolationOrders(
            OrderRepository orders,
            NewOrderRepository newOrders,
            LogRepository log,
            Regulations regulations,
            Decisions decisions,
            TestCalendar calendar,
            LegalClocks clocks,
            Deaths deaths,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.orders = orders;
        this.newOrders = newOrders;
        this.log = log;
        this.regulations = regulations;
        this.decisions = decisions;
        this.calendar = calendar;
        this.clocks = clocks;
        this.deaths = deaths;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    public IsolationId propose(Scope scope, NewIsolation wanted) {
        var made = proposeAll(scope, List.of(wanted));
        IsolationRule.ALREADY_ISOLATED.brokenIf(made.isEmpty());
        return made.get(0);
    }

    /** Whoever has an open order keeps it. A dead person is refused. */
    public List<IsolationId> proposeAll(Scope scope, List<NewIsolation> wanted) {
        var now = clock.instant();
        var people = wanted.stream().map(each -> each.person().value()).toList();
        IsolationRule.PERSON_DEAD.brokenIf(!deaths.among(people).isEmpty());
        var known = wanted.stream()
                .map(NewIsolation::disease)
                .distinct()
                .flatMap(disease -> orders.open(people, disease).stream()
                        .map(order -> order.person().value() + disease));
        var taken = known.collect(Collectors.toSet());
        var rows = new ArrayList<OrderRow>();
        for (var each : wanted) {
            IsolationRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(each.unit()));
            if (taken.add(each.person().value() + each.disease())) {
                var decided = decisions.decide(each, Vietnam.dayOf(now));
                IsolationRule.DAYS_OUT_OF_RANGE.brokenIf(decided.days() < 1);
                rows.add(OrderRow.proposed(TimeOrderedId.next(clock), each, decided, now, scope.login()));
            }
        }
        newOrders.add(rows);
        var ids = rows.stream().map(OrderRow::id).toList();
        if (!ids.isEmpty()) {
            log.add(ids, Deed.PROPOSED, null, now, scope.login());
            audit.wrote(
                    scope,
                    "isolation.audit.proposed",
                    rows.stream().map(OrderRow::person).toList(),
                    null);
            var made = orders.all(ids);
            calendar.begin(scope, made, Vietnam.dayOf(now));
            clocks.listed(scope, made, now);
        }
        return ids.stream().map(IsolationId::new).toList();
    }

    /** The decision under one document. All of them or none. */
    public void issue(Scope scope, Collection<IsolationId> ids, String documentNumber, LocalDate documentOn) {
        IsolationRule.NOTHING_CHOSEN.brokenIf(ids.isEmpty());
        var number = documentNumber.strip();
        IsolationRule.DOCUMENT_NEEDED.brokenIf(number.isEmpty() || number.length() > 60);
        var chosen = locked(ids, order -> order.state() == OrderState.PROPOSED, IsolationRule.NOT_PROPOSED);
        var now = clock.instant();
        var raw = raw(chosen);
        orders.issue(raw, number, documentOn, now, scope.login());
        log.add(raw, Deed.ISSUED, number, now, scope.login());
        audit.wrote(scope, "isolation.audit.issued", persons(chosen), number);
        clocks.decided(scope, chosen, now);
        news.publishEvent(new IsolationOrdered(raw));
    }

    /** Another rule of the day, or something else than the rule, with a reason. Samples of the old calendar fall away. */
    public void redecide(Scope scope, IsolationId id, String ruleId, NewIsolation.@Nullable Override override) {
        var order = lock(id);
        IsolationRule.ALREADY_ENDED.brokenIf(!order.state().isOpen());
        var now = clock.instant();
        var today = Vietnam.dayOf(now);
        var rule = regulations.find(ruleId).orElseThrow(() -> new NotFound("rule " + ruleId));
        var since = order.countedFrom() == null ? today : order.countedFrom();
        IsolationRule.RULE_NOT_IN_FORCE.brokenIf(!rule.inForceOn(since) && !rule.inForceOn(today));
        var decided = Decisions.decided(rule, override, order.exposedOn(), order.countedFrom());
        orders.decide(id, decided);
        var note = rule.id() + (decided.reason() == null ? "" : ": " + decided.reason());
        log.add(id, Deed.DECIDED, note.substring(0, Math.min(note.length(), LONGEST_REASON)), now, scope.login());
        audit.wrote(scope, "isolation.audit.decided", order.person().value(), rule.id());
        calendar.order(scope, orders.all(List.of(id.value())), today);
    }

    /** The order was not justified, or not any more: the contact was withdrawn, the wrong person was meant. */
    public void cancel(Scope scope, Collection<IsolationId> ids, String reason) {
        var why = reason(reason);
        var chosen = locked(
                ids,
                order -> order.state() == OrderState.PROPOSED || order.state() == OrderState.ISSUED,
                IsolationRule.ALREADY_ENDED);
        var now = clock.instant();
        orders.state(raw(chosen), OrderState.CANCELLED, now, why);
        log.add(raw(chosen), Deed.CANCELLED, why, now, scope.login());
        audit.wrote(scope, "isolation.audit.cancelled", persons(chosen), why);
        calendar.cancel(scope, chosen);
        clocks.stopped(scope, raw(chosen), now);
        news.publishEvent(new IsolationEnded(raw(chosen)));
    }

    /** Police, the head of the group of households, the person and the family were told. */
    public void notified(Scope scope, IsolationId id, String who) {
        var order = lock(id);
        IsolationRule.NOT_ISSUED.brokenIf(order.issuedAt() == null);
        var now = clock.instant();
        log.add(id, Deed.NOTIFIED, reason(who), now, scope.login());
        clocks.notified(scope, order, now);
        audit.wrote(scope, "isolation.audit.notified", order.person().value(), null);
    }

    /** Heard twice, it is noted once. */
    void releaseDue(List<UUID> ids) {
        var now = clock.instant();
        orders.releaseDue(ids, now);
        log.add(ids, Deed.RELEASE_DUE, null, now, "program");
    }

    IsolationOrder lock(IsolationId id) {
        return orders.lock(List.of(id.value())).stream().findFirst().orElseThrow(() -> new NotFound("order " + id));
    }

    private List<IsolationOrder> locked(
            Collection<IsolationId> ids, Predicate<IsolationOrder> may, IsolationRule otherwise) {
        var found = orders.lock(ids.stream().map(IsolationId::value).toList());
        if (found.size() < ids.stream().distinct().count()) {
            throw new NotFound("order");
        }
        otherwise.brokenIf(!found.stream().allMatch(may));
        return found;
    }

    static String reason(String typed) {
        IsolationRule.REASON_NEEDED.brokenIf(typed.isBlank());
        IsolationRule.REASON_TOO_LONG.brokenIf(typed.strip().length() > LONGEST_REASON);
        return typed.strip();
    }

    static List<UUID> raw(Collection<IsolationOrder> some) {
        return some.stream().map(each -> each.id().value()).toList();
    }

    static List<UUID> persons(Collection<IsolationOrder> some) {
        return some.stream().map(each -> each.person().value()).toList();
    }
}
