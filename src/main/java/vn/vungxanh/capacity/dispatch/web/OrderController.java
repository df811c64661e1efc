package vn.vungxanh.capacity.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.capacity.dispatch.Order;
import vn.vungxanh.capacity.dispatch.OrderId;
import vn.vungxanh.capacity.dispatch.Orders;
import vn.vungxanh.capacity.dispatch.Request;
import vn.vungxanh.capacity.dispatch.Requests;
import vn.vungxanh.capacity.dispatch.Rotation;
import vn.vungxanh.capacity.dispatch.Task;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormWords;

/** Who asks, who is on the way, who should be relieved; and one order step by step. */
@Controller("dispatchOrderController")
@RequestMapping("/dispatch")
class OrderController {

    private final Orders orders;
    private final Requests requests;
    private final Rotation rotation;
    private final OrderLines lines;
    private final Questions questions;

    OrderController(Orders orders, Requests requests, Rotation rotation, OrderLines lines, Questions questions) {
        this.orders = orders;
        this.requests = requests;
        this.rotation = rotation;
        this.lines = lines;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String board(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, Questions.nothing(), model);
        var all = orders.list(scope, question.unit(), null, question.asOf());
        model.addAttribute("running", all.stream().filter(Order::running).toList());
        model.addAttribute(
                "requests",
                requests.list(scope, question.unit(), question.asOf()).stream()
                        .filter(Request::waits)
                        .toList());
        model.addAttribute("reliefs", rotation.due(scope, question.unit(), question.asOf()));
        model.addAttribute("rule", rotation.rule(question.asOf()));
        return "dispatch/board";
    }

    @GetMapping("/orders")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var question = questions.of(scope, words);
        var read = questions.words(words);
        var since = read.day("since");
        var state = read.choice("state", Order.State.class);
        var task = read.choice("task", Task.class);
        questions.fill(scope, question, words, Questions.nothing(), model);
        Instant from = since == null ? null : Vietnam.startOf(since);
        model.addAttribute(
                "orders",
                orders.list(scope, question.unit(), from, question.asOf()).stream()
                        .filter(each -> state == null || each.state() == state)
                        .filter(each -> task == null || each.task() == task)
                        .toList());
        model.addAttribute("since", since);
        model.addAttribute("words", words);
        return "dispatch/orders";
    }

    @GetMapping("/orders/{id:[0-9a-f-]{36}}")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String open(Scope scope, @PathVariable UUID id, Model model) {
        return one(scope, id, Questions.nothing(), model);
    }

    /** The next step of it. */
    @PostMapping("/orders/{id:[0-9a-f-]{36}}")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView step(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var order = new OrderId(id);
        var version = typed.number("version", 0);
        var at = typed.instant("at", questions.now());
        var until = typed.given("until") == null ? null : (Instant) typed.instant("until", questions.now());
        var step = typed.of("step");
        return questions.done(
                typed,
                model,
                () -> {
                    switch (step) {
                        case "arrive" -> orders.arrive(scope, order, version, at);
                        case "return" -> orders.comeBack(scope, order, version, at);
                        case "extend" -> orders.extend(scope, order, version, until);
                        default -> orders.cancel(scope, order, version, typed.given("reason"));
                    }
                    return "/dispatch/orders/" + id;
                },
                again -> one(scope, id, again, model));
    }

    private String one(Scope scope, UUID id, FormWords typed, Model model) {
        questions.fill(scope, questions.of(scope, Map.of()), Map.of(), typed, model);
        var order = orders.open(scope, new OrderId(id));
        model.addAttribute("order", order);
        model.addAttribute("now", questions.now());
        model.addAttribute("lines", lines.of(scope, order.id()));
        model.addAttribute("steps", List.of("arrive", "return", "extend", "cancel"));
        return "dispatch/order";
    }
}
