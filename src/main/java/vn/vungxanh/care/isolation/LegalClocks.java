package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.deadlines.ClockStart;
import vn.vungxanh.foundation.deadlines.Deadlines;

/** The clocks of the law around an order: listed, decided, told and carried out. The subject of all of them is the order. */
@Component
class LegalClocks {

    private static final String COMPEL = "isolation.compel.decision";

    private final Deadlines deadlines;

    LegalClocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** On the list, and so a decision is asked for. */
    void listed(Scope scope, List<IsolationOrder> orders, Instant at) {
        start(scope, orders, "list", at);
        meet(scope, orders, "list", at);
        start(scope, orders, "decision", at);
    }

    void decided(Scope scope, List<IsolationOrder> orders, Instant at) {
        meet(scope, orders, "decision", at);
        start(scope, orders, "notices", at);
        start(
                scope,
                orders.stream().filter(order -> order.place() == Place.HOME).toList(),
                "carried",
                at);
    }

    void notified(Scope scope, IsolationOrder order, Instant at) {
        meet(scope, List.of(order), "notices", at);
    }

    void carriedOut(Scope scope, IsolationOrder order, Instant at) {
        if (order.place() == Place.HOME) {
            meet(scope, List.of(order), "carried", at);
        }
    }

    void refused(Scope scope, IsolationOrder order, Instant at) {
        if (scope.covers(order.unit())) {
            deadlines.start(scope, new ClockStart(COMPEL, order.id().value(), order.unit(), at));
        }
    }

    void caught(Scope scope, IsolationOrder order, Instant at) {
        deadlines.meet(scope, COMPEL, order.id().value(), at);
    }

    void stopped(Scope scope, Collection<UUID> orders, Instant at) {
        deadlines.stop(scope, orders, at);
    }

    private void start(Scope scope, List<IsolationOrder> orders, String step, Instant at) {
        deadlines.startAll(
                scope,
                orders.stream()
                        .filter(order -> scope.covers(order.unit()))
                        .map(order ->
                                new ClockStart(clock(order, step), order.id().value(), order.unit(), at))
                        .toList());
    }

    private void meet(Scope scope, List<IsolationOrder> orders, String step, Instant at) {
        orders.stream()
                .collect(Collectors.groupingBy(order -> clock(order, step)))
                .forEach((clock, some) -> deadlines.meetAll(
                        scope,
                        clock,
                        IsolationOrders.raw(some).stream().collect(Collectors.toMap(Function.identity(), id -> at))));
    }

    private static String clock(IsolationOrder order, String step) {
        return "isolation." + (order.place() == Place.HOME ? "home." : "site.") + step;
    }
}
