package vn.vungxanh.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Sessions;

@Controller
@PreAuthorize("permitAll()")
class SignInController {

    private final CurrentScope current;
    private final Clock real = Clock.systemUTC();

    SignInController(CurrentScope current) {
        this.current = current;
    }

    @GetMapping("/login")
    String form(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String set,
            Model model) {
        if (current.find().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("failed", error != null);
        model.addAttribute("signedOut", out != null);
        model.addAttribute("passwordSet", set != null);
        return "access/login";
    }

    @RequestMapping(
            path = "/login/blocked",
            method = {RequestMethod.GET, RequestMethod.POST})
    String blocked(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(Sessions.BLOCKED_UNTIL) instanceof Instant until)) {
            return "redirect:/login";
        }
        var seconds = Math.max(1, Duration.between(real.instant(), until).toSeconds() + 1);
        response.setStatus(429);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        model.addAttribute("minutes", (seconds + 59) / 60);
        return "access/blocked";
    }
}
