package vn.vungxanh.capacity.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** Who asks for people: a commune asks, the district or the province sends or says why not. */
@Service("dispatchRequests")
@Transactional
public class Requests {

    private static final int MOST_PEOPLE = 5_000;

    private final RequestRepository requests;
    private final OrderRepository orders;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Requests(RequestRepository requests, OrderRepository orders, Units units, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.orders = orders;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public RequestId ask(Scope scope, NewRequest wanted) {
        DispatchRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        DispatchRule.PEOPLE_NOT_COUNTED.brokenIf(wanted.people() < 1 || wanted.people() > MOST_PEOPLE, MOST_PEOPLE);
        DispatchRule.ENDS_BEFORE_START.brokenIf(
                wanted.to() != null && wanted.to().isBefore(wanted.from()));
        var clean = new NewRequest(
                wanted.unit(),
                wanted.task(),
                wanted.people(),
                wanted.skill(),
                wanted.team(),
                wanted.vehicle(),
                wanted.urgent(),
                Words.given(wanted.reason(), 1000),
                wanted.from(),
                wanted.to());
        var id = new RequestId(TimeOrderedId.next(clock));
        requests.add(id, clean, clock.instant(), scope.login());
        audit.wrote(scope, "dispatch.audit.request", id.value(), null);
        return id;
    }

    /** Refused by who sends, or withdrawn by who asked; both say why. */
    public void close(Scope scope, RequestId id, int version, Request.State state, @Nullable String why) {
        var request = open(scope, id);
        DispatchRule.REQUEST_CLOSED.brokenIf(request.state() != Request.State.OPEN || state == Request.State.OPEN);
        var answer = Words.needed(why, 1000, DispatchRule.REASON_MISSING);
        if (!requests.answer(id, version, state, answer, clock.instant())) {
            throw new StaleVersion("request " + id);
        }
        audit.wrote(scope, "dispatch.audit.answer", id.value(), null);
    }

    @Transactional(readOnly = true)
    public Request open(Scope scope, RequestId id) {
        return requests.find(id).orElseThrow(() -> new NotFound("request " + id));
    }

    @Transactional(readOnly = true)
    public List<Order> orders(Scope scope, RequestId id) {
        return orders.ofRequest(id);
    }

    @Transactional(readOnly = true)
    public List<Request> list(Scope scope, UnitId unit, Instant asOf) {
        return requests.list(units.jurisdiction(unit), asOf);
    }
}
