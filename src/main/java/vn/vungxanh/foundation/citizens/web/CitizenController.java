package vn.vungxanh.foundation.citizens.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.citizens.CitizenSession;
import vn.vungxanh.foundation.citizens.CitizenSessions;
import vn.vungxanh.foundation.citizens.CitizenWishes;
import vn.vungxanh.foundation.citizens.CitizensRule;
import vn.vungxanh.foundation.citizens.OwnFiles;
import vn.vungxanh.kernel.RuleBroken;

/** One's own records, a wish, out. Nothing of it in an address. */
@Controller
@PreAuthorize("permitAll()")
class CitizenController {

    private static final String HOME = "redirect:/citizens";

    private final Doorway doorway;
    private final CitizenSessions sessions;
    private final OwnFiles files;
    private final CitizenWishes wishes;

    CitizenController(Doorway doorway, CitizenSessions sessions, OwnFiles files, CitizenWishes wishes) {
        this.doorway = doorway;
        this.sessions = sessions;
        this.files = files;
        this.wishes = wishes;
    }

    @GetMapping("/citizens")
    ModelAndView home(@CookieValue(name = CitizenCookies.SIGNED_IN, required = false) @Nullable String token) {
        return sessions.find(token).map(session -> own(session, null, null)).orElseGet(() -> doorway.start("", null));
    }

    @PostMapping("/citizens/own/person")
    ModelAndView unlock(
            @CookieValue(name = CitizenCookies.SIGNED_IN, required = false) @Nullable String token,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            HttpServletResponse response) {
        return act(
                token, person, response, session -> sessions.unlock(session, person, Doorway.birth(day, month, year)));
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
        CitizenCookies.put(request, response, CitizenCookies.SIGNED_IN, "", Duration.ZERO);
        return new ModelAndView(HOME);
    }

    @PostMapping("/citizens/own/delete")
    ModelAndView delete(
            @CookieValue(name = CitizenCookies.SIGNED_IN, required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.find(token).ifPresent(sessions::delete);
        CitizenCookies.put(request, response, CitizenCookies.SIGNED_IN, "", Duration.ZERO);
        return new ModelAndView("citizens/deleted");
    }

    private ModelAndView act(
            @Nullable String token, UUID person, HttpServletResponse response, Consumer<CitizenSession> deed) {
        var session = sessions.find(token);
        if (session.isEmpty()) {
            var broken = CitizensRule.SIGNED_OUT.broken();
            return Doorway.refused(doorway.start("", broken), broken, response);
        }
        try {
            deed.accept(session.get());
            return new ModelAndView(HOME);
        } catch (RuleBroken broken) {
            return Doorway.refused(own(session.get(), person, broken), broken, response);
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
}
