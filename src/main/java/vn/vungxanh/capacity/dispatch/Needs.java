package vn.vungxanh.capacity.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** How many people a unit needs from elsewhere, as somebody said, against how many were sent there for that task. */
@Service
@Transactional
public class Needs {

    private static final int MOST_PEOPLE = 100_000;

    private final NeedRepository needs;
    private final OrderRepository orders;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Needs(NeedRepository needs, OrderRepository orders, Units units, AuditTrail audit, Clock clock) {
        this.needs = needs;
        this.orders = orders;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public UUID add(Scope scope, NewNeed wanted) {
        DispatchRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        DispatchRule.PEOPLE_NOT_COUNTED.brokenIf(wanted.people() < 1 || wanted.people() > MOST_PEOPLE, MOST_PEOPLE);
        DispatchRule.ENDS_BEFORE_START.brokenIf(
                wanted.to() != null && wanted.to().isBefore(wanted.from()));
        var clean = new NewNeed(
                wanted.unit(),
                wanted.task(),
                wanted.skill(),
                wanted.people(),
                Words.given(wanted.note(), 500),
                wanted.from(),
                wanted.to());
        var id = TimeOrderedId.next(clock);
        needs.add(id, clean, clock.instant(), scope.login());
        audit.wrote(scope, "dispatch.audit.need", id, null);
        return id;
    }

    public void end(Scope scope, UUID id, int version, LocalDate lastDay) {
        if (!needs.known(id)) {
            throw new NotFound("need " + id);
        }
        if (!needs.end(id, version, lastDay)) {
            throw new StaleVersion("need " + id);
        }
        audit.wrote(scope, "dispatch.audit.need", id, null);
    }

    @Transactional(readOnly = true)
    public List<Need> list(Scope scope, UnitId unit, Instant asOf) {
        var running = orders.list(units.jurisdiction(unit), null, asOf).stream()
                .filter(order -> there(order, asOf))
                .toList();
        return needs.list(units.jurisdiction(unit), Vietnam.dayOf(asOf)).stream()
                .map(need -> {
                    var place = units.jurisdiction(need.facts().unit());
                    return need.with(running.stream()
                            .filter(order -> order.task() == need.facts().task()
                                    && order.to() != null
                                    && place.covers(order.to()))
                            .mapToInt(Order::people)
                            .sum());
                })
                .toList();
    }

    /** As it stood at the instant, whatever was recorded later. */
    static boolean there(Order order, Instant asOf) {
        return order.state() != Order.State.CANCELLED
                && !order.from().isAfter(asOf)
                && (order.returnedAt() == null || order.returnedAt().isAfter(asOf));
    }
}
