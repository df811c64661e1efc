package vn.vungxanh.insight.statutory.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.statutory.Corrections;
import vn.vungxanh.insight.statutory.FormDesk;
import vn.vungxanh.insight.statutory.FormId;
import vn.vungxanh.insight.statutory.FormQueries;
import vn.vungxanh.insight.statutory.FormState;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.FormProblem;
import vn.vungxanh.platform.shell.SignedIn;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Diseases;

/** One form: filled, completed, sent; answered and corrected. */
@Controller
@RequestMapping("/statutory/forms/{id:[0-9a-f-]{36}}")
class FormController {

    private final FormQueries forms;
    private final FormDesk desk;
    private final Corrections corrections;
    private final Diseases diseases;
    private final Clock clock;

    FormController(FormQueries forms, FormDesk desk, Corrections corrections, Diseases diseases, Clock clock) {
        this.forms = forms;
        this.desk = desk;
        this.corrections = corrections;
        this.diseases = diseases;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    ModelAndView one(Scope scope, @PathVariable UUID id) {
        return page(scope, new FormId(id), List.of(), Map.of());
    }

    @PostMapping("/fields")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView type(
            Scope scope, @PathVariable UUID id, @RequestParam int version, @RequestParam Map<String, String> words) {
        var form = new FormId(id);
        return doing(scope, form, words, () -> desk.type(scope, form, version, words));
    }

    @PostMapping("/send")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView send(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Map<String, String> words,
            @AuthenticationPrincipal SignedIn signer) {
        var form = new FormId(id);
        return doing(scope, form, words, () -> desk.send(scope, form, signer.displayName(), words.get("gaps")));
    }

    /** @param words back: the list that it was tapped on */
    @PostMapping("/nothing")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView nothing(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Map<String, String> words,
            @AuthenticationPrincipal SignedIn signer) {
        var form = new FormId(id);
        var answer = doing(scope, form, words, () -> desk.sendNothing(scope, form, signer.displayName()));
        var back = words.getOrDefault("back", "");
        return answer.getStatus() == null && back.startsWith("/statutory?")
                ? new ModelAndView("redirect:" + back)
                : answer;
    }

    @PostMapping("/{deed:receive|return}")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView answer(
            Scope scope, @PathVariable UUID id, @PathVariable String deed, @RequestParam Map<String, String> words) {
        var form = new FormId(id);
        return doing(scope, form, words, () -> {
            if (deed.equals("receive")) {
                corrections.receive(scope, form);
            } else {
                corrections.giveBack(scope, form, words.get("reason"));
            }
        });
    }

    @PostMapping("/correct")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView correct(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        try {
            return redirect(corrections.correct(scope, new FormId(id), words.get("reason")));
        } catch (RuleBroken broken) {
            return problem(scope, new FormId(id), words, broken);
        }
    }

    @GetMapping("/{shape:pdf|docx|xlsx}")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    ResponseEntity<byte[]> file(Scope scope, @PathVariable UUID id, @PathVariable String shape) {
        var form = forms.open(scope, new FormId(id));
        return FormFiles.of(forms.printed(scope, form), form, shape);
    }

    private ModelAndView doing(Scope scope, FormId id, Map<String, String> words, Runnable deed) {
        try {
            deed.run();
            return redirect(id);
        } catch (RuleBroken broken) {
            return problem(scope, id, words, broken);
        }
    }

    private static ModelAndView redirect(FormId id) {
        return new ModelAndView("redirect:/statutory/forms/" + id);
    }

    private ModelAndView problem(Scope scope, FormId id, Map<String, String> words, RuleBroken broken) {
        var view = page(scope, id, List.of(FormProblem.of(broken)), words);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView page(Scope scope, FormId id, List<FormProblem> problems, Map<String, String> typed) {
        var form = forms.open(scope, id);
        var view = new ModelAndView("statutory/form");
        view.addObject("form", form);
        view.addObject("filled", forms.filled(scope, form));
        view.addObject(
                "html", form.sent() == null ? "" : forms.printed(scope, form).html());
        view.addObject("revisions", forms.revisions(scope, form));
        view.addObject("diseases", form.kind().event().isPeriod() ? diseases.on(form.to()) : List.<Disease>of());
        view.addObject("problems", problems);
        view.addObject("typed", typed);
        view.addObject("asOf", clock.instant());
        view.addObject(
                "maySend",
                scope.may(Permission.EDIT_CASES) && scope.covers(form.unit()) && form.state() == FormState.OWED);
        view.addObject("mayCorrect", scope.may(Permission.EDIT_CASES) && form.sent() != null);
        view.addObject(
                "mayAnswer",
                scope.may(Permission.EDIT_CASES)
                        && form.state() == FormState.SENT
                        && Corrections.mayAnswer(scope, form));
        return view;
    }
}
