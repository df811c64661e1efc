package vn.vungxanh.foundation.field.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.Candidate;
import vn.vungxanh.foundation.field.ChangedOnceMore;
import vn.vungxanh.foundation.field.Conflicts;
import vn.vungxanh.foundation.field.FieldRule;
import vn.vungxanh.kernel.RuleBroken;

/** The queue of what contradicts: decided at a desk, field by field, never in the field. */
@Controller
@RequestMapping("/field/conflicts")
@PreAuthorize("hasAuthority('SUPERVISE_FIELD')")
class ConflictController {

    private static final int LINES = 50;
    private static final String OF_A_FIELD = "field.";

    private final Conflicts conflicts;

    ConflictController(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @GetMapping
    ModelAndView list(
            Scope scope,
            @RequestParam(defaultValue = "false") boolean decided,
            @RequestParam(defaultValue = "1") int page) {
        var view = new ModelAndView("field/conflicts");
        view.addObject("found", conflicts.list(scope, decided, Math.max(1, page), LINES));
        view.addObject("other", conflicts.list(scope, !decided, 1, 1).total());
        view.addObject("decided", decided);
        return view;
    }

    @GetMapping("/{id}")
    ModelAndView one(Scope scope, @PathVariable UUID id) {
        return one(scope, id, Map.of(), List.of(), false);
    }

    @PostMapping("/{id}")
    ModelAndView decide(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        try {
            conflicts.decide(scope, id, decision(words), chosen(words), words.get("note"));
            return new ModelAndView("redirect:/field/conflicts");
        } catch (ChangedOnceMore changed) {
            conflicts.again(scope, id, changed);
            return one(scope, id, Map.of(), List.of(), true);
        } catch (RuleBroken broken) {
            return one(scope, id, words, List.of(broken), false);
        }
    }

    private ModelAndView one(
            Scope scope, UUID id, Map<String, String> typed, List<RuleBroken> problems, boolean changed) {
        var candidate = conflicts.open(scope, id);
        var view = new ModelAndView("field/conflict");
        view.addObject("candidate", candidate);
        view.addObject("words", new TreeMap<>(conflicts.words(candidate)));
        view.addObject("typed", typed);
        view.addObject("problems", problems);
        view.addObject("changed", changed);
        if (!problems.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        } else if (changed) {
            view.setStatus(HttpStatus.CONFLICT);
        }
        return view;
    }

    private static Candidate.Decision decision(Map<String, String> words) {
        try {
            return Candidate.Decision.valueOf(words.getOrDefault("decision", ""));
        } catch (IllegalArgumentException none) {
            throw FieldRule.DECISION_INCOMPLETE.broken();
        }
    }

    private static Map<String, String> chosen(Map<String, String> words) {
        var chosen = new HashMap<String, String>();
        words.forEach((name, value) -> {
            if (name.startsWith(OF_A_FIELD)) {
                chosen.put(name.substring(OF_A_FIELD.length()), value);
            }
        });
        return chosen;
    }
}
