package vn.vungxanh.capacity.dispatch.web;

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
import vn.vungxanh.capacity.dispatch.Aid;
import vn.vungxanh.capacity.dispatch.NewAid;
import vn.vungxanh.capacity.dispatch.Order;
import vn.vungxanh.capacity.dispatch.Orders;
import vn.vungxanh.capacity.dispatch.Task;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;

/** Help to and from other provinces. */
@Controller
@RequestMapping("/dispatch/aid")
class AidController {

    private static final String HERE = "/dispatch/aid";

    private final Aid aid;
    private final Orders orders;
    private final Questions questions;

    AidController(Aid aid, Orders orders, Questions questions) {
        this.aid = aid;
        this.orders = orders;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView receive(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var wanted = new NewAid(
                questions.unit(scope, typed),
                typed.of("sender"),
                typed.choice("task", Task.class, Task.OTHER),
                typed.choice("service", Service.class, Service.HEALTH),
                typed.choice("skill", Skill.class, Skill.OTHER),
                typed.number("people", 0),
                typed.given("document"),
                typed.day("from", questions.today()));
        return questions.done(
                typed,
                model,
                () -> {
                    aid.receive(scope, wanted);
                    return HERE;
                },
                again -> show(scope, Map.of(), again, model));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/leave")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView leave(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        var lastDay = typed.day("lastDay", questions.today());
        return questions.done(
                typed,
                model,
                () -> {
                    aid.leave(scope, id, version, lastDay);
                    return HERE;
                },
                again -> show(scope, Map.of(), again, model));
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("received", aid.received(scope, question.unit(), question.asOf()));
        model.addAttribute("day", question.day());
        model.addAttribute(
                "sent",
                orders.list(scope, question.unit(), null, question.asOf()).stream()
                        .filter(each -> each.to() == null && each.state() != Order.State.CANCELLED)
                        .toList());
        return "dispatch/aid";
    }
}
