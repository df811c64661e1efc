package vn.vungxanh.territory.enforcement.web;

import java.util.ArrayList;
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
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.territory.enforcement.CriminalCase;
import vn.vungxanh.territory.enforcement.CriminalCase.Accused;
import vn.vungxanh.territory.enforcement.CriminalCase.Foreigner;
import vn.vungxanh.territory.enforcement.CriminalCaseId;
import vn.vungxanh.territory.enforcement.CriminalCases;
import vn.vungxanh.territory.frontier.EventFilter;
import vn.vungxanh.territory.frontier.EventId;
import vn.vungxanh.territory.frontier.EventKind;
import vn.vungxanh.territory.frontier.EventQueries;

/** Criminal cases of illegal entry and exit. */
@Controller
@RequestMapping("/enforcement/criminal")
class CriminalController {

    private static final String HERE = "/enforcement/criminal";
    private static final int ROUNDS = 100;

    private final CriminalCases cases;
    private final EventQueries border;
    private final Questions questions;

    CriminalController(CriminalCases cases, EventQueries border, Questions questions) {
        this.cases = cases;
        this.border = border;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('RECORD_FINES')")
    ModelAndView add(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var facts = new CriminalCase.Facts(
                questions.unit(scope, typed),
                typed.of("number"),
                typed.of("name"),
                typed.of("offence"),
                typed.day("openedOn", questions.today()),
                typed.of("agency"));
        return questions.done(
                typed,
                model,
                () -> HERE + "/" + cases.open(scope, facts),
                again -> show(scope, Map.of(), again, model));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('RECORD_FINES')")
    String open(Scope scope, @PathVariable UUID id, Model model) {
        return one(scope, id, Questions.nothing(), model);
    }

    @PostMapping("/{id}/accused")
    @PreAuthorize("hasAuthority('RECORD_FINES')")
    ModelAndView accuse(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var on = typed.day("chargedOn", questions.today());
        var accused = names(typed).stream()
                .map(name -> new Accused(name, null, typed.of("nationality", "VN"), on))
                .toList();
        return done(scope, id, typed, model, () -> cases.accuse(scope, new CriminalCaseId(id), accused));
    }

    @PostMapping("/{id}/foreigners")
    @PreAuthorize("hasAuthority('RECORD_FINES')")
    ModelAndView foreigners(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var foreigners = names(typed).stream()
                .map(name -> new Foreigner(name, null, typed.of("nationality", "CN")))
                .toList();
        return done(scope, id, typed, model, () -> cases.addForeigners(scope, new CriminalCaseId(id), foreigners));
    }

    @PostMapping("/{id}/handed-over")
    @PreAuthorize("hasAuthority('RECORD_FINES')")
    ModelAndView handOver(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var event = typed.id("event");
        if (event == null) {
            typed.problem("event");
        }
        var chosen = new ArrayList<UUID>();
        for (var each : words.getOrDefault("foreigner", List.of())) {
            try {
                chosen.add(UUID.fromString(each));
            } catch (IllegalArgumentException e) {
                typed.problem("foreigner");
            }
        }
        return done(
                scope,
                id,
                typed,
                model,
                () -> cases.handOver(
                        scope, new CriminalCaseId(id), chosen, new EventId(java.util.Objects.requireNonNull(event))));
    }

    private static List<String> names(FormWords typed) {
        return typed.of("names")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private ModelAndView done(Scope scope, UUID id, FormWords typed, Model model, Runnable deed) {
        return questions.done(
                typed,
                model,
                () -> {
                    deed.run();
                    return HERE + "/" + id;
                },
                again -> one(scope, id, again, model));
    }

    private String one(Scope scope, UUID id, FormWords typed, Model model) {
        var question = questions.of(scope, Map.of());
        questions.fill(scope, question, Map.of(), typed, model);
        var of = new CriminalCaseId(id);
        model.addAttribute("criminal", cases.find(scope, of));
        model.addAttribute("accused", cases.accused(scope, of));
        model.addAttribute("foreigners", cases.foreigners(scope, of));
        model.addAttribute(
                "rounds",
                border.list(
                                scope,
                                EventFilter.of(scope.home(), question.asOf(), null)
                                        .with(EventKind.HANDED_OVER, null),
                                1,
                                ROUNDS)
                        .items());
        return "enforcement/criminal_case";
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        var from = questions.words(words).day("from");
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("from", from);
        model.addAttribute("cases", cases.list(scope, question.unit(), from, question.day()));
        model.addAttribute("rounds", cases.rounds(scope, question.unit(), from, question.day()));
        return "enforcement/criminal";
    }
}
