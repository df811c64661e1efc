package vn.vungxanh.surveillance.cases.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Case;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.CaseReporting;
import vn.vungxanh.surveillance.cases.Diseases;

/** Reporting and correcting a case on one page. Whatever is refused stays as it was typed. */
@Controller
@RequestMapping("/cases")
@PreAuthorize("hasAuthority('EDIT_CASES')")
class CaseFormController {

    private final CaseReporting reporting;
    private final CaseManagement cases;
    private final CaseQueries queries;
    private final CaseFormReader reader;
    private final Diseases diseases;
    private final Clock clock;

    CaseFormController(
            CaseReporting reporting,
            CaseManagement cases,
            CaseQueries queries,
            CaseFormReader reader,
            Diseases diseases,
            Clock clock) {
        this.reporting = reporting;
        this.cases = cases;
        this.queries = queries;
        this.reader = reader;
        this.diseases = diseases;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView blank() {
        return page(new CaseForm(TypedCase.blank(clock.instant()), List.of(), null, null, false), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView report(Scope scope, @RequestParam Map<String, String> words) {
        var typed = new TypedFields(words, reader.today());
        var disease = reader.disease(typed);
        var facts = reader.facts(typed, disease, null);
        var person = reader.person(scope, typed, Vietnam.dayOf(facts.reportedAt()));
        if (person != null && typed.problems().isEmpty()) {
            var id = reported(scope, typed, person, disease, facts);
            if (id != null) {
                return new ModelAndView("redirect:/cases/" + id);
            }
        }
        return refused(words, typed, null, scope);
    }

    private @Nullable CaseId reported(
            Scope scope, TypedFields typed, NewPerson person, String disease, CaseFacts facts) {
        try {
            return reporting.report(scope, person, disease, facts);
        } catch (RuleBroken broken) {
            typed.problem(broken.rule(), broken.details().toArray());
            return null;
        }
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(Scope scope, @PathVariable UUID id) {
        var known = queries.open(scope, new CaseId(id));
        var person = queries.personOf(scope, known);
        return page(new CaseForm(TypedCase.of(known), List.of(), known, person, false), HttpStatus.OK);
    }

    @PostMapping("/{id}/edit")
    ModelAndView correct(
            Scope scope, @PathVariable UUID id, @RequestParam int version, @RequestParam Map<String, String> words) {
        var known = queries.open(scope, new CaseId(id));
        var typed = new TypedFields(words, reader.today());
        var facts = reader.facts(typed, known.disease(), known);
        if (typed.problems().isEmpty()) {
            try {
                cases.correct(scope, known.id(), version, facts);
                return new ModelAndView("redirect:/cases/" + id);
            } catch (RuleBroken broken) {
                typed.problem(broken.rule(), broken.details().toArray());
            } catch (StaleVersion meanwhile) {
                return stale(scope, words, known.id());
            }
        }
        return refused(words, typed, known, scope);
    }

    /** What was typed stays; saved again, it takes the place of what the other person wrote. */
    private ModelAndView stale(Scope scope, Map<String, String> words, CaseId id) {
        var present = queries.open(scope, id);
        var typed = new HashMap<>(words);
        typed.put("version", Integer.toString(present.version()));
        var form = new CaseForm(typed, List.of(), present, queries.personOf(scope, present), true);
        return page(form, HttpStatus.CONFLICT);
    }

    private ModelAndView refused(Map<String, String> words, TypedFields typed, @Nullable Case known, Scope scope) {
        var problems = FormFields.inOrder(typed.problems());
        var person = known == null ? null : queries.personOf(scope, known);
        return page(new CaseForm(words, problems, known, person, false), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(CaseForm form, HttpStatus status) {
        var view = new ModelAndView("cases/form", Map.of("form", form, "diseases", diseases.on(reader.today())));
        view.setStatus(status);
        return view;
    }
}
