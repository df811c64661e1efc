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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.access.StaffAdministration;
import vn.vungxanh.foundation.access.StaffDetails;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.kernel.RuleBroken;

@Controller
@PreAuthorize("hasAuthority('ADMINISTER')")
@RequestMapping("/access/staff")
class StaffController {

    private final StaffAdministration staff;
    private final HomeUnits homes;

    StaffController(StaffAdministration staff, HomeUnits homes) {
        this.staff = staff;
        this.homes = homes;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("text", q);
        model.addAttribute(
                "rows", staff.list(q, page).map(account -> new StaffRow(account, homes.fullName(account.home()))));
        return "access/staff";
    }

    @GetMapping("/new")
    String blank(Scope scope, Model model) {
        model.addAttribute("form", new StaffForm("", "", homes.code(scope.home()), Set.of(), false, 0));
        return "access/new_account";
    }

    @PostMapping
    String create(Scope scope, StaffForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            var details = new StaffDetails(form.name(), homes.named(form.unit()), form.roles());
            var id = staff.create(scope, form.login(), details);
            return linkPage(scope, id, staff.passwordLink(scope, id), model, request);
        } catch (RuleBroken broken) {
            return refused(broken, form, model, response, "access/new_account");
        }
    }

    @GetMapping("/{id}")
    String edit(Scope scope, @PathVariable UUID id, Model model) {
        var account = staff.find(scope, new StaffId(id));
        model.addAttribute("account", account);
        model.addAttribute("place", homes.fullName(account.home()));
        model.addAttribute(
                "form",
                new StaffForm(
                        account.login(),
                        account.name(),
                        homes.code(account.home()),
                        account.roles(),
                        account.disabled(),
                        account.version()));
        return "access/account";
    }

    @PostMapping("/{id}")
    String change(Scope scope, @PathVariable UUID id, StaffForm form, Model model, HttpServletResponse response) {
        var staffId = new StaffId(id);
        try {
            var home = homes.named(form.unit(), staff.find(scope, staffId).home());
            var details = new StaffDetails(form.name(), home, form.roles());
            staff.change(scope, staffId, form.version(), details, form.disabled());
            return "redirect:/access/staff/" + id + "?saved";
        } catch (RuleBroken broken) {
            edit(scope, id, model);
            return refused(broken, form, model, response, "access/account");
        }
    }

    @PostMapping("/{id}/password")
    String resetPassword(Scope scope, @PathVariable UUID id, Model model, HttpServletRequest request) {
        var staffId = new StaffId(id);
        return linkPage(scope, staffId, staff.passwordLink(scope, staffId), model, request);
    }

    @PostMapping("/{id}/second-factor")
    String resetSecondFactor(Scope scope, @PathVariable UUID id) {
        staff.forgetSecondFactor(scope, new StaffId(id));
        return "redirect:/access/staff/" + id + "?saved";
    }

    private String linkPage(Scope scope, StaffId id, String word, Model model, HttpServletRequest request) {
        model.addAttribute("account", staff.find(scope, id));
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/access/password/" + word)
                        .toUriString());
        return "access/link";
    }

    private String refused(RuleBroken broken, StaffForm form, Model model, HttpServletResponse response, String view) {
        response.setStatus(422);
        model.addAttribute("broken", broken);
        model.addAttribute("form", form);
        model.addAttribute("choices", homes.choices(form.unit()));
        return view;
    }
}
