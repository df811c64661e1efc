package vn.vungxanh.foundation.citizens.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.citizens.CitizenSessions;
import vn.vungxanh.foundation.citizens.CitizensRule;
import vn.vungxanh.foundation.citizens.OneTimeCodes;
import vn.vungxanh.foundation.citizens.Papers;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.Page;

/** The citizen's own door: a code to the telephone, or papers. */
@Controller("citizenSignInController")
@PreAuthorize("permitAll()")
class SignInController {

    private static final String HOME = "redirect:/citizens";

    private final OneTimeCodes codes;
    private final Papers papers;
    private final CitizenSessions sessions;
    private final Doorway doorway;

    SignInController(OneTimeCodes codes, Papers papers, CitizenSessions sessions, Doorway doorway) {
        this.codes = codes;
        this.papers = papers;
        this.sessions = sessions;
        this.doorway = doorway;
    }

    @PostMapping("/citizens/own/code")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String phone,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var asked = codes.ask(phone, request.getRemoteAddr(), page.lang());
            CitizenCookies.put(request, response, CitizenCookies.AWAITED, asked.toString(), Duration.ofMinutes(10));
            return new ModelAndView("redirect:/citizens/own/code");
        } catch (RuleBroken broken) {
            return Doorway.refused(doorway.start(phone, broken), broken, response);
        }
    }

    @GetMapping("/citizens/own/code")
    ModelAndView code() {
        return new ModelAndView("citizens/code");
    }

    @PostMapping("/citizens/own/enter")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String code,
            @CookieValue(name = CitizenCookies.AWAITED, defaultValue = "") String awaited,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var phone = codes.prove(id(awaited), code);
            signedIn(request, response, sessions.begin(phone, page.lang()));
            CitizenCookies.put(request, response, CitizenCookies.AWAITED, "", Duration.ZERO);
            return new ModelAndView(HOME);
        } catch (RuleBroken broken) {
            var view = new ModelAndView("citizens/code");
            view.addObject("broken", broken);
            return Doorway.refused(view, broken, response);
        }
    }

    @GetMapping("/citizens/own/papers")
    ModelAndView papers() {
        return papers("", "", null);
    }

    @PostMapping("/citizens/own/papers")
    ModelAndView prove(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String receipt,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var token = papers.enter(number, Doorway.birth(day, month, year), receipt, request.getRemoteAddr());
            signedIn(request, response, token);
            return new ModelAndView(HOME);
        } catch (RuleBroken broken) {
            return Doorway.refused(papers(number, receipt, broken), broken, response);
        }
    }

    private static ModelAndView papers(String number, String receipt, @Nullable RuleBroken broken) {
        var view = new ModelAndView("citizens/papers");
        view.addObject("number", number);
        view.addObject("receipt", receipt);
        view.addObject("broken", broken);
        return view;
    }

    private static void signedIn(HttpServletRequest request, HttpServletResponse response, String token) {
        CitizenCookies.put(request, response, CitizenCookies.SIGNED_IN, token, CitizenSessions.LIFE);
    }

    private static UUID id(String awaited) {
        try {
            return UUID.fromString(awaited);
        } catch (IllegalArgumentException forged) {
            throw CitizensRule.CODE_WRONG.broken();
        }
    }
}
