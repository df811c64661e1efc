package vn.vungxanh.surveillance.testing.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.testing.SamplingDesk;
import vn.vungxanh.surveillance.testing.SessionId;
import vn.vungxanh.surveillance.testing.SpecimenId;
import vn.vungxanh.surveillance.testing.Transport;

/** Sampling at a place. One field takes everything a scanner types: tubes, cards, names, the number of a choice. */
@Controller
@RequestMapping("/testing/sessions")
@PreAuthorize("hasAuthority('TAKE_SAMPLES')")
class SamplingController {

    private static final int LINES = 50;

    private final SamplingDesk desk;
    private final DeskScans scans;
    private final SessionForms forms;
    private final Transport transport;
    private final Laboratories laboratories;

    SamplingController(
            SamplingDesk desk, DeskScans scans, SessionForms forms, Transport transport, Laboratories laboratories) {
        this.desk = desk;
        this.scans = scans;
        this.forms = forms;
        this.transport = transport;
        this.laboratories = laboratories;
    }

    @GetMapping
    String list(Scope scope, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("sessions", desk.list(scope, scope.home(), Math.max(1, page), LINES));
        return "testing/sessions";
    }

    @GetMapping("/new")
    String form(Scope scope, @RequestParam Map<String, String> words, Model model) {
        forms.show(scope, forms.fresh(scope, words), model);
        return "testing/session_form";
    }

    @PostMapping
    ModelAndView open(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var problems = forms.problems(scope, words);
        if (!problems.isEmpty()) {
            forms.show(scope, words, model);
            model.addAttribute("problems", problems);
            return new ModelAndView("testing/session_form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/testing/sessions/" + desk.open(scope, forms.read(scope, words)));
    }

    @GetMapping("/{id}")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        var session = desk.get(scope, new SessionId(id));
        model.addAttribute("desk", scans.state(scope, session, "", DeskNote.NONE));
        model.addAttribute(
                "laboratories",
                laboratories.all().stream()
                        .filter(each -> each.active() && each.does(session.kind()))
                        .toList());
        return "testing/session";
    }

    @PostMapping("/{id}/scan")
    String scan(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Map<String, String> words,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var session = desk.get(scope, new SessionId(id));
        var state = scans.scan(scope, session, words);
        return shown(scope, id, state, fragment, model);
    }

    @PostMapping("/{id}/people")
    String register(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Map<String, String> words,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var session = desk.get(scope, new SessionId(id));
        return shown(scope, id, scans.register(scope, session, words), fragment, model);
    }

    @PostMapping("/{id}/out")
    String takeOut(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam UUID tube,
            @RequestParam UUID person,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var session = desk.get(scope, new SessionId(id));
        DeskState state;
        try {
            desk.takeOut(scope, session, new SpecimenId(tube), new PersonId(person));
            state = scans.state(scope, desk.get(scope, session.id()), "", DeskNote.good("testing.desk.takenOut"));
        } catch (RuleBroken broken) {
            state = scans.state(scope, session, "", DeskNote.of(broken));
        }
        return shown(scope, id, state, fragment, model);
    }

    @PostMapping("/{id}/close")
    String close(Scope scope, @PathVariable UUID id) {
        desk.close(scope, new SessionId(id));
        return "redirect:/testing/sessions/" + id;
    }

    @PostMapping("/{id}/send")
    String send(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam UUID lab,
            @RequestParam(defaultValue = "") String carrier) {
        transport.send(scope, desk.get(scope, new SessionId(id)), new LaboratoryId(lab), carrier);
        return "redirect:/testing/sessions/" + id;
    }

    private String shown(Scope scope, UUID id, DeskState state, boolean fragment, Model model) {
        if (!fragment) {
            one(scope, id, model);
        }
        model.addAttribute("desk", state);
        return fragment ? "testing/desk" : "testing/session";
    }
}
