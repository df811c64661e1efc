package vn.vungxanh.capacity.dispatch.web;

import java.util.EnumMap;
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
import vn.vungxanh.capacity.dispatch.NewTraining;
import vn.vungxanh.capacity.dispatch.Trainings;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;

/** Courses and drills, and what came of them. */
@Controller
@RequestMapping("/dispatch/training")
class TrainingController {

    private static final String HERE = "/dispatch/training";

    private final Trainings trainings;
    private final Questions questions;

    TrainingController(Trainings trainings, Questions questions) {
        this.trainings = trainings;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView hold(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var people = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            var count = typed.number("people." + service.name());
            if (count != null && count != 0) {
                people.put(service, count);
            }
        }
        var wanted = new NewTraining(
                questions.unit(scope, typed),
                typed.choice("kind", NewTraining.Kind.class, NewTraining.Kind.COURSE),
                typed.of("title"),
                typed.given("place"),
                typed.given("organiser"),
                typed.day("heldOn", questions.today()),
                typed.number("hours"),
                people,
                typed.number("passed"),
                typed.given("result"));
        return questions.done(
                typed,
                model,
                () -> HERE + "/" + trainings.hold(scope, wanted),
                again -> show(scope, Map.of(), again, model));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String open(Scope scope, @PathVariable UUID id, Model model) {
        return one(scope, id, Questions.nothing(), model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/findings")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView find(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var due = typed.day("dueOn", questions.today().plusDays(7));
        return questions.done(
                typed,
                model,
                () -> {
                    trainings.find(scope, id, typed.of("finding"), typed.of("measure"), typed.of("owner"), due);
                    return HERE + "/" + id;
                },
                again -> one(scope, id, again, model));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/findings/{finding:[0-9a-f-]{36}}")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView mend(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam MultiValueMap<String, String> words,
            Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        return questions.done(
                typed,
                model,
                () -> {
                    trainings.mend(scope, id, finding, version, typed.given("outcome"));
                    return HERE + "/" + id;
                },
                again -> one(scope, id, again, model));
    }

    private String one(Scope scope, UUID id, FormWords typed, Model model) {
        questions.fill(scope, questions.of(scope, Map.of()), Map.of(), typed, model);
        model.addAttribute("training", trainings.open(scope, id));
        return "dispatch/training_one";
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("trainings", trainings.list(scope, question.unit(), question.asOf()));
        return "dispatch/training";
    }
}
