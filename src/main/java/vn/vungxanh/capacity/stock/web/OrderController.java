package vn.vungxanh.capacity.stock.web;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.capacity.stock.Order;
import vn.vungxanh.capacity.stock.OrderId;
import vn.vungxanh.capacity.stock.Orders;
import vn.vungxanh.capacity.stock.StoreId;
import vn.vungxanh.capacity.stock.Stores;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;

/** Orders: what suppliers still owe and how late it is. */
@Controller
@RequestMapping("/stock/orders")
class OrderController {

    private final Orders orders;
    private final Stores stores;
    private final SlipForm form;
    private final Questions questions;

    OrderController(Orders orders, Stores stores, SlipForm form, Questions questions) {
        this.orders = orders;
        this.stores = stores;
        this.form = form;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, new LinkedMultiValueMap<>(), Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('KEEP_STOCK')")
    ModelAndView order(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var slip = form.slip(typed, form.lines(SlipForm.typed(words), typed));
        var facts = new Order.Facts(
                slip.clientId(),
                slip.store(),
                typed.of("supplier"),
                typed.of("number"),
                typed.day("orderedOn", questions.today()),
                typed.day("dueOn", questions.today()),
                slip.lines());
        return questions.done(
                typed,
                model,
                () -> "/stock/orders/" + orders.order(scope, facts),
                again -> show(scope, Map.of(), words, again, model));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String one(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        return one(scope, id, words, Questions.nothing(), model);
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize("hasAuthority('KEEP_STOCK')")
    ModelAndView cancel(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        return questions.done(
                typed,
                model,
                () -> {
                    orders.cancel(scope, new OrderId(id), version, typed.of("reason"));
                    return "/stock/orders/" + id;
                },
                again -> one(scope, id, Map.of(), again, model));
    }

    private String one(Scope scope, UUID id, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        var order = orders.find(scope, new OrderId(id), question.asOf());
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("order", order);
        model.addAttribute("storeName", stores.name(new StoreId(order.store().value())));
        model.addAttribute("day", question.day());
        return "stock/order";
    }

    private String show(
            Scope scope, Map<String, String> words, MultiValueMap<String, String> rows, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, typed, model);
        model.addAttribute(
                "orders",
                orders.list(scope, question.unit(), question.asOf()).stream()
                        .sorted(Comparator.comparing(order -> !order.open()))
                        .toList());
        model.addAttribute("suppliers", orders.suppliers(scope));
        model.addAttribute("stores", stores.list(scope, scope.home()));
        model.addAttribute("rows", SlipForm.blanks(SlipForm.typed(rows), SlipForm.BLANKS));
        model.addAttribute("client", typed.of("client", questions.newId().toString()));
        model.addAttribute("day", question.day());
        return "stock/orders";
    }
}
