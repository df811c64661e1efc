package vn.vungxanh.care.isolation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.care.isolation.IsolationBoard;
import vn.vungxanh.care.isolation.IsolationId;
import vn.vungxanh.care.isolation.IsolationOrder;
import vn.vungxanh.care.isolation.IsolationOrders;
import vn.vungxanh.care.isolation.IsolationRule;
import vn.vungxanh.care.isolation.StayAddress;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

/** Lists of orders, and many decided under one document. */
@Controller
@RequestMapping("/isolation/orders")
class OrderListController {

    private static final int LINES = 100;

    private final IsolationBoard board;
    private final IsolationOrders orders;
    private final StayAddress addresses;
    private final IsolationWords words;
    private final Units units;
    private final Clock clock;

    OrderListController(
            IsolationBoard board,
            IsolationOrders orders,
            StayAddress addresses,
            IsolationWords words,
            Units units,
            Clock clock) {
        this.board = board;
        this.orders = orders;
        this.addresses = addresses;
        this.words = words;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String list(
            Scope scope,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        show(scope, given, Math.max(1, page), List.of(), null, model);
        return "isolation/orders";
    }

    @PostMapping("/issue")
    @PreAuthorize("hasAuthority('ORDER_ISOLATION')")
    ModelAndView issue(
            Scope scope,
            @RequestParam(name = "order", defaultValue = "") List<UUID> chosen,
            @RequestParam Map<String, String> given,
            Model model) {
        return bulk(
                scope,
                chosen,
                given,
                model,
                ids -> orders.issue(scope, ids, given.getOrDefault("number", ""), day(given.getOrDefault("date", ""))));
    }

    @PostMapping("/cancel")
    @PreAuthorize("hasAuthority('ORDER_ISOLATION')")
    ModelAndView cancel(
            Scope scope,
            @RequestParam(name = "order", defaultValue = "") List<UUID> chosen,
            @RequestParam Map<String, String> given,
            Model model) {
        return bulk(scope, chosen, given, model, ids -> {
            IsolationRule.NOTHING_CHOSEN.brokenIf(ids.isEmpty());
            orders.cancel(scope, ids, given.getOrDefault("reason", ""));
        });
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw IsolationRule.UNREADABLE_FILTER.broken("date", text);
        }
    }

    private ModelAndView bulk(
            Scope scope, List<UUID> chosen, Map<String, String> given, Model model, Consumer<List<IsolationId>> work) {
        try {
            work.accept(chosen.stream().map(IsolationId::new).toList());
            return new ModelAndView("redirect:" + addresses.of(words.orders(scope, given)));
        } catch (RuleBroken broken) {
            show(scope, given, 1, chosen, broken, model);
            return new ModelAndView("isolation/orders", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void show(
            Scope scope,
            Map<String, String> given,
            int page,
            List<UUID> chosen,
            @Nullable RuleBroken problem,
            Model model) {
        var filter = words.orders(scope, given);
        var lines = board.orders(scope, filter, page, LINES);
        model.addAttribute(
                "list",
                new OrderList(
                        filter,
                        addresses.words(filter),
                        lines,
                        words.names(
                                lines.items().stream().map(IsolationOrder::unit).toList()),
                        units.get(filter.unit()).name(),
                        Vietnam.dayOf(clock.instant()),
                        chosen.stream().map(UUID::toString).toList(),
                        scope.may(Permission.ORDER_ISOLATION),
                        problem,
                        given));
    }
}
