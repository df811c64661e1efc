package vn.vungxanh.capacity.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.capacity.dispatch.DispatchRule;
import vn.vungxanh.capacity.dispatch.NewOrder;
import vn.vungxanh.capacity.dispatch.Order;
import vn.vungxanh.capacity.dispatch.OrderId;
import vn.vungxanh.capacity.dispatch.Orders;
import vn.vungxanh.capacity.dispatch.RequestId;
import vn.vungxanh.capacity.dispatch.Task;
import vn.vungxanh.capacity.workforce.TeamId;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;

/** Orders as JSON, without names; a program may send teams and vehicles and say that they arrived or came back. */
@RestController
@RequestMapping("/api/v1/dispatch")
class DispatchApi {

    private final Orders orders;
    private final Units units;
    private final Questions questions;

    DispatchApi(Orders orders, Units units, Questions questions) {
        this.orders = orders;
        this.units = units;
        this.questions = questions;
    }

    record OrderLine(
            String id,
            String number,
            String by,
            @Nullable String to,
            @Nullable String place,
            String task,
            int people,
            int teams,
            int vehicles,
            Instant from,
            @Nullable Instant until,
            String state,
            @Nullable Instant arrivedAt,
            @Nullable Instant returnedAt,
            int version) {}

    record Wanted(
            @Nullable String to,
            @Nullable String place,
            @Nullable String task,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String words,
            @Nullable UUID request,
            @Nullable List<UUID> teams,
            @Nullable List<UUID> vehicles) {}

    record Step(
            String step,
            int version,
            @Nullable Instant at,
            @Nullable String reason) {}

    @GetMapping("/orders")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    List<OrderLine> list(Scope scope, @RequestParam Map<String, String> words) {
        var question = questions.of(scope, words);
        return orders.list(scope, question.unit(), null, question.asOf()).stream()
                .map(this::line)
                .toList();
    }

    @PostMapping("/orders")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    @ResponseStatus(HttpStatus.CREATED)
    OrderLine send(Scope scope, @RequestBody Wanted wanted) {
        var from = wanted.from() == null ? questions.now() : wanted.from();
        var id = orders.send(
                scope,
                new NewOrder(
                        null,
                        wanted.to() == null ? null : unit(wanted.to()),
                        wanted.place(),
                        task(wanted.task()),
                        wanted.words(),
                        wanted.request() == null ? null : new RequestId(wanted.request()),
                        null,
                        from,
                        wanted.until(),
                        wanted.teams() == null
                                ? List.of()
                                : wanted.teams().stream().map(TeamId::new).toList(),
                        List.of(),
                        wanted.vehicles() == null
                                ? List.of()
                                : wanted.vehicles().stream().map(VehicleId::new).toList(),
                        List.of()));
        return line(orders.open(scope, id));
    }

    @PostMapping("/orders/{id}")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    OrderLine step(Scope scope, @PathVariable UUID id, @RequestBody Step step) {
        var order = new OrderId(id);
        var at = step.at() == null ? questions.now() : step.at();
        switch (step.step()) {
            case "arrive" -> orders.arrive(scope, order, step.version(), at);
            case "return" -> orders.comeBack(scope, order, step.version(), at);
            case "cancel" -> orders.cancel(scope, order, step.version(), step.reason());
            default -> throw DispatchRule.UNREADABLE_FORM.broken(step.step());
        }
        return line(orders.open(scope, order));
    }

    private UnitId unit(String code) {
        return units.byCode(code, questions.today())
                .orElseThrow(() -> new NotFound("unit " + code))
                .id();
    }

    private static Task task(@Nullable String text) {
        try {
            return text == null ? Task.OTHER : Task.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw DispatchRule.UNREADABLE_FORM.broken(text);
        }
    }

    private OrderLine line(Order order) {
        return new OrderLine(
                order.id().toString(),
                order.label(),
                units.get(order.unit()).code(),
                order.to() == null ? null : units.get(order.to()).code(),
                order.place(),
                order.task().name(),
                order.people(),
                order.teams(),
                order.vehicles(),
                order.from(),
                order.until(),
                order.state().name(),
                order.arrivedAt(),
                order.returnedAt(),
                order.version());
    }
}
