package vn.vungxanh.foundation.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.OwnAccount;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.access.Sessions;
import vn.vungxanh.kernel.RuleBroken;

/** The own account: password, second factor, tokens for API clients, language. */
@Controller
@PreAuthorize("isAuthenticated()")
@RequestMapping("/access/me")
class MeController {

    private final OwnAccount own;
    private final Sessions sessions;
    private final HomeUnits homes;

    MeController(OwnAccount own, Sessions sessions, HomeUnits homes) {
        this.own = own;
        this.sessions = sessions;
        this.homes = homes;
    }

    @GetMapping
    String show(Scope scope, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("account", own.find(scope));
        model.addAttribute("place", homes.fullName(scope.home()));
        model.addAttribute("tokens", own.tokens(scope));
        return "access/me";
    }

    @PostMapping("/password")
    String changePassword(
            Scope scope,
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String repeated,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            own.changePassword(scope, old, password, repeated);
        } catch (RuleBroken broken) {
            return refused(broken, scope, model, response);
        }
        sessions.passwordChanged(scope, request, response);
        return "redirect:/access/me?changed";
    }

    @PostMapping("/language")
    String chooseLanguage(Scope scope, @RequestParam String language) {
        own.setLanguage(scope, language);
        return "redirect:/access/me?lang=" + ("en".equals(language) ? "en" : "vi");
    }

    @PostMapping("/tokens")
    String createToken(
            Scope scope,
            @RequestParam String label,
            @RequestParam(required = false, defaultValue = "") Set<Permission> permissions,
            @RequestParam int days,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("fresh", own.createToken(scope, label, permissions, days));
        } catch (RuleBroken broken) {
            return refused(broken, scope, model, response);
        }
        return show(scope, model);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revokeToken(Scope scope, @PathVariable UUID id) {
        own.revokeToken(scope, id);
        return "redirect:/access/me";
    }

    private String refused(RuleBroken broken, Scope scope, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("broken", broken);
        return show(scope, model);
    }
}
