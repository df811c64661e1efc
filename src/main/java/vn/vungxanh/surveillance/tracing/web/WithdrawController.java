package vn.vungxanh.surveillance.tracing.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.tracing.ContactId;
import vn.vungxanh.surveillance.tracing.ContactManagement;
import vn.vungxanh.surveillance.tracing.ContactQueries;
import vn.vungxanh.surveillance.tracing.Declaration;

/** Takes a declared contact back, with a reason. */
@Controller
@RequestMapping("/tracing/contacts/{id}/withdraw")
@PreAuthorize("hasAuthority('EDIT_CASES')")
class WithdrawController {

    private final ContactManagement management;
    private final ContactQueries contacts;
    private final Units units;

    WithdrawController(ContactManagement management, ContactQueries contacts, Units units) {
        this.management = management;
        this.contacts = contacts;
        this.units = units;
    }

    @GetMapping
    String ask(Scope scope, @PathVariable UUID id, Model model) {
        show(scope, contacts.declaration(scope, new ContactId(id)), model);
        return "tracing/withdraw";
    }

    @PostMapping
    ModelAndView withdraw(
            Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model) {
        var declared = contacts.declaration(scope, new ContactId(id));
        try {
            management.withdraw(scope, new ContactId(id), reason);
        } catch (RuleBroken broken) {
            show(scope, declared, model);
            model.addAttribute("problem", broken.rule().messageKey());
            model.addAttribute("reason", reason);
            return new ModelAndView("tracing/withdraw", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/cases/" + declared.indexCase());
    }

    private void show(Scope scope, Declaration declared, Model model) {
        model.addAttribute("declared", declared);
        model.addAttribute("root", contacts.rootOf(scope, declared.indexCase()));
        model.addAttribute("place", units.fullName(declared.contact().unit()));
    }
}
