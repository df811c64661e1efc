package vn.vungxanh.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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
    String blocked(HttpServletRequest request, Model model) {
        if (!(request.getAttribute(Sessions.BLOCKED_FOR_MINUTES) instanceof Long minutes)) {
            return "redirect:/login";
        }
        model.addAttribute("minutes", minutes);
        return "access/blocked";
    }
}
