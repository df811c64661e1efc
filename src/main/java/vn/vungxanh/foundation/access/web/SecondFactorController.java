package vn.vungxanh.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.AccessRule;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.access.SecondFactor;
import vn.vungxanh.foundation.access.Sessions;
import vn.vungxanh.kernel.RuleBroken;

/** The step between the password and what needs more than a password. */
@Controller
@PreAuthorize("isAuthenticated()")
@RequestMapping("/access/second-factor")
class SecondFactorController {

    private static final String ENROLMENT = "access.enrolment";

    private final SecondFactor secondFactor;
    private final Sessions sessions;

    SecondFactorController(SecondFactor secondFactor, Sessions sessions) {
        this.secondFactor = secondFactor;
        this.sessions = sessions;
    }

    @GetMapping
    String form(Scope scope, @RequestParam(defaultValue = "/") String next, HttpSession session, Model model) {
        model.addAttribute("next", inside(next));
        if (secondFactor.isEnrolled(scope)) {
            return "access/code";
        }
        if (!(session.getAttribute(ENROLMENT) instanceof SecondFactor.Enrolment)) {
            session.setAttribute(ENROLMENT, secondFactor.begin(scope));
        }
        model.addAttribute("enrolment", session.getAttribute(ENROLMENT));
        return "access/enrol";
    }

    @PostMapping
    String show(
            Scope scope,
            @RequestParam String code,
            @RequestParam(defaultValue = "/") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = request.getSession();
        try {
            accept(scope, code, session);
        } catch (RuleBroken broken) {
            response.setStatus(422);
            model.addAttribute("broken", broken);
            return form(scope, next, session, model);
        }
        sessions.secondFactorShown(scope, request, response);
        return "redirect:" + inside(next);
    }

    private void accept(Scope scope, String code, HttpSession session) {
        if (secondFactor.isEnrolled(scope)) {
            secondFactor.verify(scope, code);
            return;
        }
        var begun = session.getAttribute(ENROLMENT);
        AccessRule.CODE_WRONG.brokenIf(!(begun instanceof SecondFactor.Enrolment));
        secondFactor.enrol(scope, (SecondFactor.Enrolment) begun, code);
        session.removeAttribute(ENROLMENT);
    }

    /** Only an address of this program: "//elsewhere" and "/\elsewhere" lead out of it. */
    private static String inside(String next) {
        return next.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?") ? next : "/";
    }
}
