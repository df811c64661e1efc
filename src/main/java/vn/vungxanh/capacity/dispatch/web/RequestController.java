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
import vn.vungxanh.capacity.dispatch.NewRequest;
import vn.vungxanh.capacity.dispatch.Request;
import vn.vungxanh.capacity.dispatch.RequestId;
import vn.vungxanh.capacity.dispatch.Requests;
import vn.vungxanh.capacity.dispatch.Task;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.TeamKind;
import vn.vungxanh.capacity.workforce.VehicleKind;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;

/** Who asks for people, and what became of it. */
@Controller("dispatchRequestController")
@RequestMapping("/dispatch/requests")
class RequestController {

    private static final String HERE = "/dispatch/requests";

    private final Requests requests;
    private final Questions questions;

    RequestController(Requests requests, Questions questions) {
        this.requests = requests;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView ask(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var unit = questions.unit(scope, typed);
        var people = typed.number("people", 0);
        var wanted = new NewRequest(
                unit,
                typed.choice("task", Task.class, Task.OTHER),
                people,
                typed.given("skill") == null ? null : (Skill) typed.choice("skill", Skill.class, Skill.OTHER),
                typed.given("team") == null ? null : (TeamKind) typed.choice("team", TeamKind.class, TeamKind.RESERVE),
                typed.given("vehicle") == null
                        ? null
                        : (VehicleKind) typed.choice("vehicle", VehicleKind.class, VehicleKind.CAR),
                "true".equals(typed.of("urgent")),
                typed.given("reason"),
                typed.day("from", questions.today()),
                typed.given("until") == null ? null : typed.day("until", questions.today()));
        return questions.done(
                typed,
                model,
                () -> HERE + "/" + requests.ask(scope, wanted),
                again -> show(scope, Map.of(), again, model));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String open(Scope scope, @PathVariable UUID id, Model model) {
        return one(scope, id, Questions.nothing(), model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView close(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        var state = typed.choice("state", Request.State.class, Request.State.REFUSED);
        return questions.done(
                typed,
                model,
                () -> {
                    requests.close(scope, new RequestId(id), version, state, typed.given("answer"));
                    return HERE + "/" + id;
                },
                again -> one(scope, id, again, model));
    }

    private String one(Scope scope, UUID id, FormWords typed, Model model) {
        questions.fill(scope, questions.of(scope, Map.of()), Map.of(), typed, model);
        model.addAttribute("request", requests.open(scope, new RequestId(id)));
        model.addAttribute("orders", requests.orders(scope, new RequestId(id)));
        model.addAttribute("now", questions.now());
        return "dispatch/request";
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("requests", requests.list(scope, question.unit(), question.asOf()));
        return "dispatch/requests";
    }
}
