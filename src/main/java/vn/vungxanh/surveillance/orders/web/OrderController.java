package vn.vungxanh.surveillance.orders.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.orders.OrderId;
import vn.vungxanh.surveillance.orders.OrdersRule;
import vn.vungxanh.surveillance.orders.TestOrders;

/** Samples that are due by a day. */
@Controller
@RequestMapping("/testing/orders")
class OrderController {

    private static final int LINES = 50;

    private final TestOrders orders;
    private final Units units;
    private final Clock clock;

    OrderController(TestOrders orders, Units units, Clock clock) {
        this.orders = orders;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String list(
            Scope scope,
            @RequestParam(name = "unit", defaultValue = "") String code,
            @RequestParam(name = "until", defaultValue = "") String day,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var today = Vietnam.dayOf(clock.instant());
        var unit = unit(scope, code.strip(), today);
        var until = until(day.strip(), today);
        var due = orders.due(scope, unit, until, Math.max(1, page), LINES);
        var places = new HashMap<String, String>();
        due.items()
                .forEach(each -> places.computeIfAbsent(
                        each.unit().toString(), id -> units.get(each.unit()).name()));
        model.addAttribute("due", due);
        model.addAttribute("places", places);
        model.addAttribute("until", until);
        model.addAttribute("today", today);
        model.addAttribute("unitName", units.get(unit).name());
        model.addAttribute("unitCode", units.get(unit).code());
        model.addAttribute("mayOrder", scope.may(Permission.TAKE_SAMPLES));
        return "orders/due";
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize("hasAuthority('TAKE_SAMPLES')")
    String cancel(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        orders.cancel(scope, new OrderId(id), reason);
        return "redirect:/testing/orders";
    }

    private UnitId unit(Scope scope, String code, LocalDate on) {
        return code.isEmpty()
                ? scope.home()
                : units.byCode(code, on)
                        .orElseThrow(() -> OrdersRule.UNREADABLE_FILTER.broken("unit", code))
                        .id();
    }

    private static LocalDate until(String day, LocalDate today) {
        try {
            var until = day.isEmpty() ? today : LocalDate.parse(day);
            OrdersRule.UNREADABLE_FILTER.brokenIf(until.getYear() < 1900 || until.getYear() > 2200, "until", day);
            return until;
        } catch (DateTimeException e) {
            throw OrdersRule.UNREADABLE_FILTER.broken("until", day);
        }
    }
}
