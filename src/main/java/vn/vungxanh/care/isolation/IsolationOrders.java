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
    static final int MOST_DAYS = 60;

    private final OrderRepository orders;
    private final LogRepository log;
    private final Regulations regulations;
    private final TestCalendar calendar;
    private final LegalClocks clocks;
    private final Deaths deaths;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    IsolationOrders(
            OrderRepository orders,
            LogRepository log,
            Regulations regulations,
            TestCalendar calendar,
            LegalClocks clocks,
            Deaths deaths,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.orders = orders;
        this.log = log;
        this.regulations = regulations;
        this.calendar = calendar;
        this.clocks = clocks;
        this.deaths = deaths;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** What was decided for somebody: the rule, or an officer's reason against it. */
    record Decided(
            Regulation rule,
            int days,
            Place place,
            @Nullable String reason,
            @Nullable LocalDate countedFrom,
            @Nullable LocalDate endsOn) {}

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
        var rows = new ArrayList<OrderRepository.Row>();
        for (var each : wanted) {
            IsolationRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(each.unit()));
            if (taken.add(each.person().value() + each.disease())) {
                var decided = decide(each, Vietnam.dayOf(now));
                IsolationRule.DAYS_OUT_OF_RANGE.brokenIf(decided.days() < 1);
                rows.add(row(each, decided, OrderState.PROPOSED, now, scope.login()));
            }
        }
        orders.add(rows);
        var ids = rows.stream().map(OrderRepository.Row::id).toList();
        if (!ids.isEmpty()) {
            log.add(ids, Deed.PROPOSED, null, now, scope.login());
            audit.wrote(scope, "isolation.audit.proposed", personsOf(rows), null);
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
        var decided = decided(rule, override, order.exposedOn(), order.countedFrom());
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

    OrderRepository.Row row(NewIsolation each, Decided decided, OrderState state, java.time.Instant now, String login) {
        return new OrderRepository.Row(
                TimeOrderedId.next(clock),
                each.person().value(),
                each.unit().value(),
                null,
                each.disease(),
                each.subject(),
                each.caseId(),
                each.exposedOn(),
                decided.rule().id(),
                decided.days(),
                decided.rule().followupDays(),
                decided.rule().countFrom(),
                decided.rule().testDays(),
                decided.place(),
                decided.reason(),
                decided.countedFrom(),
                decided.endsOn(),
                state,
                now,
                login,
                null,
                null);
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

    /** What the rule of the day, or the officer instead of it, says of somebody. */
    Decided decide(NewIsolation each, LocalDate on) {
        IsolationRule.EXPOSURE_IN_FUTURE.brokenIf(
                each.exposedOn() != null && each.exposedOn().isAfter(on));
        var choice = regulations
                .choose(each.disease(), each.subject(), each.facts(), each.unit(), on)
                .orElseThrow(() -> IsolationRule.NO_RULE.broken(each.disease()));
        return decided(choice.applied(), each.override(), each.exposedOn(), null);
    }

    private static Decided decided(
            Regulation rule,
            NewIsolation.@Nullable Override override,
            @Nullable LocalDate exposedOn,
            @Nullable LocalDate countedFrom) {
        var said = override == null ? null : override.days();
        var days = said == null ? rule.days() : said;
        if (days == null) {
            throw IsolationRule.DAYS_NEEDED.broken();
        }
        IsolationRule.DAYS_OUT_OF_RANGE.brokenIf(said != null && (said < 1 || said > MOST_DAYS));
        var where = override == null || override.place() == null ? rule.place() : override.place();
        var departs = !days.equals(rule.days()) || where != rule.place();
        var from = rule.countFrom() == CountFrom.EXPOSURE ? exposedOn : countedFrom;
        IsolationRule.EXPOSURE_NEEDED.brokenIf(rule.countFrom() == CountFrom.EXPOSURE && from == null);
        return new Decided(
                rule,
                days,
                where,
                departs && override != null ? reason(override.reason()) : null,
                from,
                from == null ? null : from.plusDays(days));
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

    private static List<UUID> personsOf(Collection<OrderRepository.Row> some) {
        return some.stream().map(OrderRepository.Row::person).toList();
    }
}
