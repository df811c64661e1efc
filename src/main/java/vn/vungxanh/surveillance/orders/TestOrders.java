package vn.vungxanh.surveillance.orders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Deaths;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Samples that are due. A sample of the person fulfils what is due by the next day. */
@Service
@Transactional
public class TestOrders {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_PLANNED = 1_000_000;
    private static final int LARGEST_POOL = 100;

    private final OrderRepository orders;
    private final DueRepository due;
    private final Units units;
    private final Deaths deaths;
    private final AuditTrail audit;
    private final Clock clock;

    TestOrders(OrderRepository orders, DueRepository due, Units units, Deaths deaths, AuditTrail audit, Clock clock) {
        this.orders = orders;
        this.due = due;
        this.units = units;
        this.deaths = deaths;
        this.audit = audit;
        this.clock = clock;
    }

    /** All or none. What was ordered before under the same reference stays as it is. */
    public void orderAll(Scope scope, List<NewOrder> wanted) {
        var now = clock.instant();
        wanted.forEach(each -> check(scope, each, now));
        OrdersRule.PERSON_DIED.brokenIf(!dead(wanted).isEmpty());
        orders.add(wanted.stream().map(each -> fresh(each, now, scope.login())).toList());
        var subjects = wanted.stream()
                .flatMap(each -> each.person() == null
                        ? Stream.<UUID>empty()
                        : Stream.of(each.person().value()))
                .toList();
        audit.wrote(scope, "orders.audit.ordered", subjects, null);
    }

    /** Without those of persons who died; for what the program orders by itself. */
    public void orderForTheLiving(Scope scope, List<NewOrder> wanted) {
        var dead = dead(wanted);
        orderAll(
                scope,
                wanted.stream()
                        .filter(each -> each.person() == null
                                || !dead.contains(each.person().value()))
                        .toList());
    }

    private Set<UUID> dead(List<NewOrder> wanted) {
        return deaths.among(wanted.stream()
                        .map(NewOrder::person)
                        .filter(Objects::nonNull)
                        .map(PersonId::value)
                        .toList())
                .keySet();
    }

    public void order(Scope scope, NewOrder wanted) {
        orderAll(scope, List.of(wanted));
    }

    public void cancel(Scope scope, OrderId id, String reason) {
        OrdersRule.REASON_NEEDED.brokenIf(reason.isBlank());
        if (!orders.cancel(id, reason.strip(), clock.instant())) {
            throw new NotFound("open order " + id);
        }
        audit.wrote(scope, "orders.audit.cancelled", id.value(), reason.strip());
    }

    /**
     * The calendar of somebody who asks for several samples was drawn up anew: what is open under the beginning of its
     * references and no longer wanted falls away, what is wanted again is due again.
     *
     * @param beginnings of the references, by person
     */
    public void renew(Scope scope, Map<PersonId, String> beginnings, List<NewOrder> wanted) {
        var now = clock.instant();
        wanted.forEach(each -> check(scope, each, now));
        orders.renew(beginnings, wanted.stream().map(NewOrder::reference).toList(), now);
        if (!wanted.isEmpty()) {
            orderAll(scope, wanted);
        }
    }

    /** These persons were sampled: what was due for them by the next day is done. */
    public void done(Collection<UUID> persons, Instant at) {
        orders.done(persons, at);
    }

    /** The place was sampled. */
    public void placeDone(OrderId id, Instant at) {
        orders.placeDone(id, at);
    }

    @Transactional(readOnly = true)
    public long countOpen(Jurisdiction units, LocalDate until) {
        return due.countOpen(units, until);
    }

    /** Due by that day in the unit and below, late ones first. */
    public Slice<TestOrder> due(Scope scope, UnitId unit, LocalDate until, int page, int size) {
        var where = units.jurisdiction(unit);
        var lines = due.open(where, until, size, (page - 1L) * size);
        audit.saw(
                scope,
                "orders.audit.due",
                lines.stream()
                        .flatMap(each -> each.person() == null
                                ? Stream.<UUID>empty()
                                : Stream.of(each.person().value()))
                        .toList());
        return new Slice<>(lines, due.countOpen(where, until), page, size);
    }

    public Optional<TestOrder> find(Scope scope, OrderId id) {
        return Optional.ofNullable(due.find(id));
    }

    private OrderRepository.Fresh fresh(NewOrder wanted, Instant now, String login) {
        return new OrderRepository.Fresh(new OrderId(TimeOrderedId.next(clock)), wanted, now, login);
    }

    private static void check(Scope scope, NewOrder wanted, Instant now) {
        var place = wanted.place();
        OrdersRule.INCOMPLETE.brokenIf(wanted.person() == null && (place == null || place.isBlank()));
        OrdersRule.INCOMPLETE.brokenIf(place != null && place.length() > LONGEST_PLACE);
        OrdersRule.INCOMPLETE.brokenIf(wanted.note() != null && wanted.note().length() > LONGEST_NOTE);
        OrdersRule.INCOMPLETE.brokenIf(
                wanted.planned() != null && (wanted.planned() < 1 || wanted.planned() > MOST_PLANNED));
        OrdersRule.INCOMPLETE.brokenIf(wanted.poolSize() < 1 || wanted.poolSize() > LARGEST_POOL);
        OrdersRule.IN_PAST.brokenIf(wanted.dueOn().isBefore(Vietnam.dayOf(now)));
        OrdersRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
    }
}
