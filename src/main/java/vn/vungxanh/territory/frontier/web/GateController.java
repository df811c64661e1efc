package vn.vungxanh.territory.frontier.web;

import java.time.LocalDate;
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
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.frontier.Crossings;
import vn.vungxanh.territory.frontier.Crossings.NewCrossing;
import vn.vungxanh.territory.frontier.Direction;
import vn.vungxanh.territory.frontier.Gate;
import vn.vungxanh.territory.frontier.GateId;
import vn.vungxanh.territory.frontier.GateKind;
import vn.vungxanh.territory.frontier.Gates;
import vn.vungxanh.territory.frontier.Line;
import vn.vungxanh.territory.frontier.NewGate;

/** Gates, openings and trails, and who passed them. */
@Controller
@RequestMapping("/frontier/gates")
class GateController {

    private final Gates gates;
    private final Crossings crossings;
    private final Questions questions;

    GateController(Gates gates, Crossings crossings, Questions questions) {
        this.gates = gates;
        this.crossings = crossings;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_POSTS')")
    ModelAndView add(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var unit = questions.unit(scope, typed, "place");
        var wanted = new NewGate(
                unit,
                typed.of("name"),
                typed.choice("kind", GateKind.class, GateKind.TRAIL),
                typed.choice("line", Line.class, Line.LAOS),
                typed.degrees("latitude"),
                typed.degrees("longitude"));
        return done(scope, typed, model, () -> gates.add(scope, wanted));
    }

    @PostMapping("/{id}/turn")
    @PreAuthorize("hasAuthority('EDIT_POSTS')")
    ModelAndView turn(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var from = typed.day("from", questions.today());
        var open = typed.of("open").equals("true");
        return done(scope, typed, model, () -> gates.turn(scope, new GateId(id), open, from, typed.given("document")));
    }

    @PostMapping("/{id}/crossings")
    @PreAuthorize("hasAuthority('GUARD_BORDER')")
    ModelAndView record(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var line = typed.id("id");
        var wanted = new NewCrossing(
                new GateId(id),
                typed.day("day", questions.today()),
                typed.choice("direction", Direction.class, Direction.IN),
                typed.of("nationality", "VN"),
                typed.number("people", 0),
                !typed.of("wholeDay").isEmpty());
        return done(scope, typed, model, () -> crossings.record(scope, line, wanted));
    }

    private ModelAndView done(Scope scope, FormWords typed, Model model, Runnable deed) {
        return questions.done(
                typed,
                model,
                () -> {
                    deed.run();
                    return "/frontier/gates";
                },
                again -> show(scope, Map.of(), again, model));
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        var read = questions.words(words);
        var kind = read.choice("kind", GateKind.class);
        LocalDate typedFrom = read.day("from");
        var from = typedFrom == null ? question.day().withDayOfYear(1) : typedFrom;
        var shown = gates.in(scope, question.unit(), question.day()).stream()
                .filter(gate -> kind == null || gate.kind() == kind)
                .toList();
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("gates", shown);
        model.addAttribute("kind", kind);
        model.addAttribute("from", from);
        model.addAttribute("to", question.day());
        model.addAttribute(
                "crossings", crossings.of(scope, shown.stream().map(Gate::id).toList(), from, question.day()));
        model.addAttribute("fresh", UUID.randomUUID());
        return "frontier/gates";
    }
}
