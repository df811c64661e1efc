package vn.vungxanh.capacity.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.capacity.workforce.Booking;
import vn.vungxanh.capacity.workforce.Posting;
import vn.vungxanh.capacity.workforce.Postings;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Orders of dispatch, step by step: sent, arrived, returned. The register decides whether they can be in that place then. */
@Service("dispatchOrders")
@Transactional
public class Orders {

    private final OrderRepository orders;
    private final RequestRepository requests;
    private final Postings postings;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Orders(
            OrderRepository orders,
            RequestRepository requests,
            Postings postings,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.orders = orders;
        this.requests = requests;
        this.postings = postings;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public OrderId send(Scope scope, NewOrder wanted) {
        var place = Words.given(wanted.place(), 200);
        DispatchRule.PLACE_MISSING.brokenIf(wanted.to() == null && place == null);
        DispatchRule.OUTSIDE_JURISDICTION.brokenIf(wanted.to() != null && !scope.covers(wanted.to()));
        DispatchRule.ENDS_BEFORE_START.brokenIf(
                wanted.until() != null && !wanted.until().isAfter(wanted.from()));
        answers(wanted);
        var id = new OrderId(TimeOrderedId.next(clock));
        postings.book(
                scope,
                new Booking(
                        id.value(),
                        wanted.to(),
                        wanted.from(),
                        wanted.until(),
                        wanted.teams(),
                        wanted.members(),
                        wanted.vehicles(),
                        wanted.people()));
        var lines = postings.of(id.value());
        var year = Vietnam.dayOf(wanted.from()).getYear();
        var next = orders.nextNumber(scope.home(), year);
        var number = wanted.number();
        var order = new Order(
                id,
                scope.home(),
                number == null ? next : number,
                year,
                wanted.to(),
                lines.stream().map(Posting::home).distinct().toList(),
                place,
                wanted.task(),
                Words.given(wanted.words(), 1000),
                wanted.request(),
                wanted.replaces(),
                wanted.from(),
                wanted.until(),
                lines.stream().mapToInt(Posting::people).sum(),
                count(lines, Posting.Kind.TEAM),
                count(lines, Posting.Kind.VEHICLE),
                Order.State.SENT,
                null,
                null,
                null,
                1);
        try {
            orders.add(order, clock.instant(), scope.login());
        } catch (DuplicateKeyException taken) {
            throw DispatchRule.NUMBER_TAKEN.broken(order.label());
        }
        audit.wrote(scope, "dispatch.audit.order", id.value(), order.label());
        return id;
    }

    public void arrive(Scope scope, OrderId id, int version, Instant at) {
        var order = open(scope, id);
        DispatchRule.STEP_OUT_OF_ORDER.brokenIf(order.state() != Order.State.SENT);
        notLater(at);
        DispatchRule.ARRIVES_BEFORE_LEAVING.brokenIf(at.isBefore(order.from()));
        step(scope, order, version, Order.State.ARRIVED, at, null);
    }

    public void comeBack(Scope scope, OrderId id, int version, Instant at) {
        var order = open(scope, id);
        DispatchRule.STEP_OUT_OF_ORDER.brokenIf(!order.running());
        notLater(at);
        var last = order.arrivedAt() == null ? order.from() : order.arrivedAt();
        DispatchRule.ARRIVES_BEFORE_LEAVING.brokenIf(!at.isAfter(last));
        step(scope, order, version, Order.State.RETURNED, at, null);
        postings.returned(id.value(), at);
    }

    /** Only before they have arrived: whoever arrived comes back. */
    public void cancel(Scope scope, OrderId id, int version, @Nullable String reason) {
        var order = open(scope, id);
        DispatchRule.STEP_OUT_OF_ORDER.brokenIf(order.state() != Order.State.SENT);
        var why = Words.needed(reason, 500, DispatchRule.REASON_MISSING);
        step(scope, order, version, Order.State.CANCELLED, null, why);
        postings.cancel(id.value());
    }

    public void extend(Scope scope, OrderId id, int version, @Nullable Instant until) {
        var order = open(scope, id);
        DispatchRule.STEP_OUT_OF_ORDER.brokenIf(!order.running());
        DispatchRule.ENDS_BEFORE_START.brokenIf(until != null && !until.isAfter(order.from()));
        if (!orders.extend(id, version, until)) {
            throw new StaleVersion("order " + id);
        }
        postings.extend(id.value(), until);
        audit.wrote(scope, "dispatch.audit.extended", id.value(), order.label());
    }

    /** @throws NotFound also when the order concerns nobody in the reader's jurisdiction */
    @Transactional(readOnly = true)
    public Order open(Scope scope, OrderId id) {
        return orders.find(id).orElseThrow(() -> new NotFound("order " + id));
    }

    /** To, from or by the unit and those below; since then, or all. */
    @Transactional(readOnly = true)
    public List<Order> list(Scope scope, UnitId unit, @Nullable Instant since, Instant asOf) {
        return orders.list(units.jurisdiction(unit), since, asOf);
    }

    @Transactional(readOnly = true)
    public List<Posting> lines(Scope scope, OrderId id) {
        return postings.of(id.value());
    }

    private void answers(NewOrder wanted) {
        if (wanted.request() == null) {
            return;
        }
        var request = requests.find(wanted.request()).orElseThrow(() -> new NotFound("request " + wanted.request()));
        DispatchRule.REQUEST_CLOSED.brokenIf(request.state() != Request.State.OPEN);
        DispatchRule.REQUEST_OF_ANOTHER_UNIT.brokenIf(wanted.to() == null
                || !units.jurisdiction(request.facts().unit()).covers(wanted.to()));
    }

    private void step(
            Scope scope, Order order, int version, Order.State state, @Nullable Instant at, @Nullable String reason) {
        if (!orders.step(order.id(), version, state, at, reason)) {
            throw new StaleVersion("order " + order.id());
        }
        audit.wrote(scope, "dispatch.audit." + state, order.id().value(), order.label());
    }

    private void notLater(Instant at) {
        DispatchRule.IN_THE_FUTURE.brokenIf(at.isAfter(clock.instant()));
    }

    private static int count(List<Posting> lines, Posting.Kind kind) {
        return (int) lines.stream().filter(each -> each.kind() == kind).count();
    }
}
