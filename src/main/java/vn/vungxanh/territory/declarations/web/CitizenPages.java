package vn.vungxanh.territory.declarations.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.declarations.Answers;
import vn.vungxanh.territory.declarations.FieldSet;
import vn.vungxanh.territory.declarations.FieldSets;
import vn.vungxanh.territory.declarations.FieldType;
import vn.vungxanh.territory.declarations.FormSeal;
import vn.vungxanh.territory.declarations.FormWords;
import vn.vungxanh.territory.declarations.Hamlets;
import vn.vungxanh.territory.declarations.Kind;
import vn.vungxanh.territory.declarations.Problem;

/** Puts the citizens' pages together. */
@Component
class CitizenPages {

    static final String PURPOSE = "declaration";

    private final FieldSets sets;
    private final Communes communes;
    private final Hamlets hamlets;
    private final FormSeal seal;
    private final Units units;
    private final Clock clock;

    CitizenPages(FieldSets sets, Communes communes, Hamlets hamlets, FormSeal seal, Units units, Clock clock) {
        this.sets = sets;
        this.communes = communes;
        this.hamlets = hamlets;
        this.seal = seal;
        this.units = units;
        this.clock = clock;
    }

    ModelAndView start(@Nullable RuleBroken broken) {
        var problems = broken == null ? List.<Problem>of() : List.of(Problem.of("kind", broken));
        var view = new ModelAndView("declarations/start", Map.of("problems", problems, "kinds", Kind.values()));
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    FieldSet setOf(Draft draft) {
        return sets.inForce(draft.kind(), Vietnam.dayOf(clock.instant()));
    }

    String sealed(Draft draft) {
        return seal.seal(PURPOSE, draft.words());
    }

    /** @throws RuleBroken for one that is too old or was changed */
    Draft opened(String sealed) {
        return Draft.of(seal.open(PURPOSE, sealed));
    }

    /** The page with what was answered before. */
    ModelAndView step(Draft draft, String step) {
        var fields = setOf(draft).of(step);
        return step(draft, step, FormWords.of(fields, draft.answers()), List.of(), null);
    }

    ModelAndView step(Draft draft, String step, FormWords typed, List<Problem> problems, @Nullable String search) {
        var set = setOf(draft);
        var steps = set.steps();
        var fields = set.of(step);
        var day = Vietnam.dayOf(clock.instant());
        var asksForCommune = fields.stream().anyMatch(field -> field.type() == FieldType.UNIT);
        var asksForHamlet = fields.stream().anyMatch(field -> field.type() == FieldType.HAMLET);
        var found = new ArrayList<StepView.Choice>();
        if (asksForCommune) {
            var chosen = communes.of(typed.of(Answers.UNIT), day);
            if (search != null) {
                found.addAll(communes.search(search, day));
            }
            chosen.filter(each -> !found.contains(each)).ifPresent(each -> found.add(0, each));
        }
        var view = new ModelAndView(
                "declarations/step",
                "view",
                new StepView(
                        set,
                        step,
                        steps.indexOf(step) + 1,
                        steps.size() + 1,
                        fields,
                        typed,
                        problems,
                        sealed(draft),
                        found,
                        search,
                        asksForHamlet ? hamletsOf(draft) : List.of()));
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    ModelAndView check(Draft draft, List<Problem> problems) {
        var set = setOf(draft);
        var view = new ModelAndView(
                "declarations/check",
                Map.of(
                        "set",
                        set,
                        "answers",
                        draft.answers(),
                        "commune",
                        communeName(draft.answers()),
                        "problems",
                        problems,
                        "correcting",
                        draft.replaces() != null,
                        "draft",
                        sealed(draft.completed())));
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    String communeName(Answers answers) {
        return communes.of(answers.of(Answers.UNIT), Vietnam.dayOf(clock.instant()))
                .map(StepView.Choice::name)
                .orElse("");
    }

    private List<String> hamletsOf(Draft draft) {
        return units.byCode(draft.answers().of(Answers.UNIT), Vietnam.dayOf(clock.instant()))
                .map(Unit::id)
                .map(hamlets::of)
                .map(Objects::requireNonNull)
                .orElse(List.of());
    }
}
