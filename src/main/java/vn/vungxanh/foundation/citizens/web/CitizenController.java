package vn.vungxanh.foundation.citizens.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.citizens.CitizenSession;
import vn.vungxanh.foundation.citizens.CitizenSessions;
import vn.vungxanh.foundation.citizens.CitizenWishes;
import vn.vungxanh.foundation.citizens.CitizensRule;
import vn.vungxanh.foundation.citizens.OneTimeCodes;
import vn.vungxanh.foundation.citizens.OwnFiles;
import vn.vungxanh.foundation.citizens.Papers;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.Page;

/** The citizen's own door: a code to the telephone or papers, one's own records, a wish, out. Nothing of it in an address. */
@Controller
@PreAuthorize("permitAll()")
class CitizenController {

    private static final String HOME = "redirect:/citizens";

    private final OneTimeCodes codes;
    private final Papers papers;
    private final CitizenSessions sessions;
    private final OwnFiles files;
    private final CitizenWishes wishes;

    CitizenController(
            OneTimeCodes codes, Papers papers, CitizenSessions sessions, OwnFiles files, CitizenWishes wishes) {
        this.codes = codes;
        this.papers = papers;
        this.sessions = sessions;
        this.files = files;
        this.wishes = wishes;
    }

    @GetMapping("/citizens")
    ModelAndView home(@CookieValue(name = CitizenCookies.SIGNED_IN, required = false) @Nullable String token) {
        return sessions.find(token).map(session -> own(session, null, null)).orElseGet(() -> start("", null));
    }

    @PostMapping("/citizens/own/code")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String phone,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var asked = codes.ask(phone, request.getRemoteAddr(), page.lang());
            send(
                    response,
                    CitizenCookies.set(request, CitizenCookies.AWAITED, asked.toString(), Duration.ofMinutes(10)));
            return new ModelAndView("redirect:/citizens/own/code");
        } catch (RuleBroken broken) {
            return refused(start(phone, broken), broken, response);
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
            send(response, CitizenCookies.set(request, CitizenCookies.AWAITED, "", Duration.ZERO));
            return new ModelAndView(HOME);
        } catch (RuleBroken broken) {
            var view = new ModelAndView("citizens/code");
            view.addObject("broken", broken);
            return refused(view, broken, response);
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
            var token = papers.enter(number, birth(day, month, year), receipt, request.getRemoteAddr());
            signedIn(request, response, token);
            return new ModelAndView(HOME);
        } catch (RuleBroken broken) {
            return refused(papers(number, receipt, broken), broken, response);
        }
    }

    @PostMapping("/citizens/own/person")
    ModelAndView unlock(
            @CookieValue(name = CitizenCookies.SIGNED_IN, required = false) @Nullable String token,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            HttpServletResponse response) {
        return act(token, person, response, session -> sessions.unlock(session, person, birth(day, month, year)));
    }

    /** What was typed goes back to the page that refused it, never into the address that follows. */
    @PostMapping("/citizens/own/wish")
    ModelAndView wish(
            @CookieValue(name = CitizenCookies.SIGNED_IN, required = false) @Nullable String token,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String wish,
            HttpServletResponse response) {
        var view = act(token, person, response, session -> wishes.ask(session, person, wish));
        if (view.getStatus() != null) {
            view.addObject("typed", wish);
        }
        return view;
    }

    @PostMapping("/citizens/own/out")
    ModelAndView out(
            @CookieValue(name = CitizenCookies.SIGNED_IN, required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.find(token).ifPresent(sessions::end);
        send(response, CitizenCookies.set(request, CitizenCookies.SIGNED_IN, "", Duration.ZERO));
        return new ModelAndView(HOME);
    }

    @PostMapping("/citizens/own/delete")
    ModelAndView delete(
            @CookieValue(name = CitizenCookies.SIGNED_IN, required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.find(token).ifPresent(sessions::delete);
        send(response, CitizenCookies.set(request, CitizenCookies.SIGNED_IN, "", Duration.ZERO));
        return new ModelAndView("citizens/deleted");
    }

    private ModelAndView act(
            @Nullable String token,
            UUID person,
            HttpServletResponse response,
            java.util.function.Consumer<CitizenSession> deed) {
        var session = sessions.find(token);
        if (session.isEmpty()) {
            var broken = CitizensRule.SIGNED_OUT.broken();
            return refused(start("", broken), broken, response);
        }
        try {
            deed.accept(session.get());
            return new ModelAndView(HOME);
        } catch (RuleBroken broken) {
            return refused(own(session.get(), person, broken), broken, response);
        }
    }

    private ModelAndView own(CitizenSession session, @Nullable UUID person, @Nullable RuleBroken broken) {
        var view = new ModelAndView("citizens/own");
        view.addObject("session", session);
        view.addObject("files", files.of(session));
        view.addObject("person", person == null ? "" : person.toString());
        view.addObject("broken", broken);
        return view;
    }

    private ModelAndView start(String phone, @Nullable RuleBroken broken) {
        var view = new ModelAndView("citizens/start");
        view.addObject("phone", phone);
        view.addObject("broken", broken);
        view.addObject("papers", papers.offered());
        return view;
    }

    private static ModelAndView papers(String number, String receipt, @Nullable RuleBroken broken) {
        var view = new ModelAndView("citizens/papers");
        view.addObject("number", number);
        view.addObject("receipt", receipt);
        view.addObject("broken", broken);
        return view;
    }

    private static ModelAndView refused(ModelAndView view, RuleBroken broken, HttpServletResponse response) {
        var often = broken.rule() == CitizensRule.TOO_MANY;
        if (often) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "900");
        }
        view.setStatus(often ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static void signedIn(HttpServletRequest request, HttpServletResponse response, String token) {
        send(response, CitizenCookies.set(request, CitizenCookies.SIGNED_IN, token, CitizenSessions.LIFE));
    }

    private static void send(HttpServletResponse response, HttpHeaders headers) {
        headers.getOrEmpty(HttpHeaders.SET_COOKIE)
                .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
    }

    /** Written as the register writes it; the year alone where no day is known. */
    private static String birth(String day, String month, String year) {
        var parts = List.of(year.strip(), month.strip(), day.strip());
        if (parts.get(1).isEmpty() && parts.get(2).isEmpty()) {
            return parts.get(0);
        }
        Supplier<String> written = () ->
                "%s-%2s-%2s".formatted(parts.get(0), parts.get(1), parts.get(2)).replace(' ', '0');
        return parts.stream().allMatch(part -> part.matches("\\d{1,4}")) ? written.get() : "";
    }

    private static UUID id(String awaited) {
        try {
            return UUID.fromString(awaited);
        } catch (IllegalArgumentException forged) {
            throw CitizensRule.CODE_WRONG.broken();
        }
    }
}
