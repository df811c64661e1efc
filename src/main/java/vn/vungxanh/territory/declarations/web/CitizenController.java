package vn.vungxanh.territory.declarations.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.declarations.AnswerChecks;
import vn.vungxanh.territory.declarations.Answers;
import vn.vungxanh.territory.declarations.Channel;
import vn.vungxanh.territory.declarations.DeclarationIntake;
import vn.vungxanh.territory.declarations.DeclarationsRule;
import vn.vungxanh.territory.declarations.FormWords;
import vn.vungxanh.territory.declarations.Kind;
import vn.vungxanh.territory.declarations.NewDeclaration;
import vn.vungxanh.territory.declarations.Problem;

/**
 * A citizen declares: one thing a page, without account, session or script. What was answered goes along in the pages
 * themselves, sealed; nothing of it stands in an address.
 */
@Controller
@RequestMapping("/declarations/new")
@PreAuthorize("permitAll()")
class CitizenController {

    private static final String CHECK = "check";

    private final CitizenPages pages;
    private final Receipts receipts;
    private final DeclarationIntake intake;
    private final AnswerChecks checks;
    private final Units units;
    private final Clock clock;

    CitizenController(
            CitizenPages pages,
            Receipts receipts,
            DeclarationIntake intake,
            AnswerChecks checks,
            Units units,
            Clock clock) {
        this.pages = pages;
        this.receipts = receipts;
        this.intake = intake;
        this.checks = checks;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView start() {
        return pages.start(null);
    }

    /** Reloaded or kept as a bookmark: a page of the form is nothing without what was answered before. */
    @GetMapping("/{step}")
    String from(@PathVariable String step) {
        return "redirect:/declarations/new";
    }

    @PostMapping
    ModelAndView begin(@RequestParam(defaultValue = "") String kind) {
        for (var each : Kind.values()) {
            if (each.name().equals(kind)) {
                var draft = Draft.begin(TimeOrderedId.next(clock), each);
                return pages.step(draft, pages.setOf(draft).steps().get(0));
            }
        }
        return pages.start(DeclarationsRule.FIELD_MISSING.broken());
    }

    /** @param go a page to go to instead of the next one: "back", a step, "send" */
    @PostMapping("/{step}")
    ModelAndView answer(
            @PathVariable String step,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String go,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam MultiValueMap<String, String> words) {
        Draft known;
        try {
            known = pages.opened(draft);
        } catch (RuleBroken | IllegalArgumentException expired) {
            return pages.start(DeclarationsRule.FORM_EXPIRED.broken());
        }
        if (step.equals(CHECK)) {
            return checked(known, go, lang);
        }
        var steps = pages.setOf(known).steps();
        if (!steps.contains(step)) {
            throw new NotFound("step " + step);
        }
        var typed = new FormWords(new HashMap<>(words));
        if (lang != null) {
            return pages.step(known, step, typed, List.of(), search(words));
        }
        if (go.equals("back")) {
            return back(known, steps, step);
        }
        return read(known, steps, step, typed, words, go);
    }

    private ModelAndView read(
            Draft known,
            List<String> steps,
            String step,
            FormWords typed,
            MultiValueMap<String, String> words,
            String go) {
        var set = pages.setOf(known);
        var search = search(words);
        if (search != null && (go.equals("find") || typed.of(Answers.UNIT).isEmpty())) {
            return found(known, step, typed, search);
        }
        var checked = checks.step(set, step, typed.raw(set.of(step)), known.answers(), Vietnam.dayOf(clock.instant()));
        if (!checked.problems().isEmpty()) {
            return pages.step(known, step, typed, checked.problems(), search);
        }
        var next = known.with(checked.answers());
        var at = steps.indexOf(step) + 1;
        return next.complete() || at == steps.size() ? pages.check(next, List.of()) : pages.step(next, steps.get(at));
    }

    /** What was searched for is shown to choose from. */
    private ModelAndView found(Draft known, String step, FormWords typed, String search) {
        var view = pages.step(known, step, typed, List.of(), search);
        var shown = (StepView) view.getModel().get("view");
        if (shown != null && shown.communes().isEmpty()) {
            var none = Problem.of(Answers.UNIT, DeclarationsRule.COMMUNE_UNKNOWN);
            return pages.step(known, step, typed, List.of(none), search);
        }
        return view;
    }

    private ModelAndView back(Draft known, List<String> steps, String step) {
        if (known.complete()) {
            return pages.check(known, List.of());
        }
        var at = steps.indexOf(step);
        return at == 0 ? pages.start(null) : pages.step(known, steps.get(at - 1));
    }

    private ModelAndView checked(Draft known, String go, @Nullable String lang) {
        var steps = pages.setOf(known).steps();
        if (lang == null && steps.contains(go)) {
            return pages.step(known.completed(), go);
        }
        return lang == null && go.equals("send") ? send(known) : pages.check(known, List.of());
    }

    private ModelAndView send(Draft known) {
        var now = clock.instant();
        var day = Vietnam.dayOf(now);
        var set = pages.setOf(known);
        var asked = new HashMap<String, String>();
        set.fields().forEach(field -> asked.put(field.id(), known.answers().of(field.id())));
        var checked = checks.check(set, asked, day);
        if (!checked.problems().isEmpty()) {
            return pages.check(known, checked.problems());
        }
        var unit = units.byCode(checked.answers().of(Answers.UNIT), day).orElseThrow();
        try {
            var taken = intake.take(new NewDeclaration(
                    known.id(),
                    known.kind(),
                    set.id(),
                    Channel.PAGE,
                    unit.id(),
                    checked.answers(),
                    now,
                    null,
                    known.replaces()));
            DeclarationsRule.ID_USED_FOR_ANOTHER.brokenIf(!taken.kept());
        } catch (RuleBroken broken) {
            return pages.check(known, List.of(Problem.of("", broken)));
        }
        return receipts.page(known.id(), known.replaces() != null);
    }

    private static @Nullable String search(Map<String, List<String>> words) {
        var typed = words.get("search");
        return typed == null || typed.get(0) == null || typed.get(0).isBlank() ? null : typed.get(0);
    }
}
