package vn.vungxanh.foundation.codes.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.codes.CodeKeys;
import vn.vungxanh.foundation.codes.CodeRevocations;
import vn.vungxanh.kernel.RuleBroken;

/** Which keys are good, which one signs; and codes taken back. */
@Controller
@RequestMapping("/codes")
@PreAuthorize("hasAuthority('ADMINISTER')")
class KeyController {

    private final CodeKeys keys;
    private final CodeRevocations revocations;

    KeyController(CodeKeys keys, CodeRevocations revocations) {
        this.keys = keys;
        this.revocations = revocations;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("keys", keys.all());
        model.addAttribute("lives", keys.lives());
        model.addAttribute("done", done.matches("rotated|key|code") ? done : "");
        return "codes/keys";
    }

    @PostMapping("/keys")
    String rotate(Scope scope) {
        keys.rotate(scope);
        return "redirect:/codes?done=rotated";
    }

    @PostMapping("/keys/{number}/revoked")
    String revoke(
            Scope scope,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            keys.revoke(scope, number, reason);
            return "redirect:/codes?done=key";
        } catch (RuleBroken broken) {
            return refused(broken, "", "", model, response);
        }
    }

    @PostMapping("/revoked")
    String revokeCode(
            Scope scope,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            revocations.revoke(scope, code, reason);
            return "redirect:/codes?done=code";
        } catch (RuleBroken broken) {
            return refused(broken, code, reason, model, response);
        }
    }

    private String refused(RuleBroken broken, String code, String reason, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("broken", broken);
        model.addAttribute("code", code);
        model.addAttribute("reason", reason);
        return list("", model);
    }
}
