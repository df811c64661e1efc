package vn.vungxanh.foundation.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.AccessRule;
import vn.vungxanh.foundation.access.OneTimeLinks;
import vn.vungxanh.kernel.RuleBroken;

/** Pages behind a one-time link: the word in the address is the authority. */
@Controller
@PreAuthorize("permitAll()")
class LinkController {

    private final OneTimeLinks links;
    private final HomeUnits homes;

    LinkController(OneTimeLinks links, HomeUnits homes) {
        this.links = links;
        this.homes = homes;
    }

    @GetMapping("/access/password/{word}")
    String password(@PathVariable String word, Model model) {
        model.addAttribute("login", links.open(word).login());
        return "access/password";
    }

    @PostMapping("/access/password/{word}")
    String setPassword(
            @PathVariable String word,
            @RequestParam String password,
            @RequestParam String repeated,
            Model model,
            HttpServletResponse response) {
        try {
            links.setPassword(word, password, repeated);
            return "redirect:/login?set";
        } catch (RuleBroken broken) {
            return refused(broken, response, model, password(word, model));
        }
    }

    @GetMapping("/access/first/{word}")
    String first(@PathVariable String word, Model model) {
        AccessRule.LINK_SPENT.brokenIf(links.open(word).purpose() != OneTimeLinks.Purpose.FIRST_ADMINISTRATOR);
        model.addAttribute("form", new FirstForm("", "", "", "", ""));
        return "access/first";
    }

    @PostMapping("/access/first/{word}")
    String createFirst(@PathVariable String word, FirstForm form, Model model, HttpServletResponse response) {
        try {
            links.createFirstAdministrator(
                    word, form.login(), form.name(), homes.named(form.unit()), form.password(), form.repeated());
            return "redirect:/login?set";
        } catch (RuleBroken broken) {
            var view = refused(broken, response, model, first(word, model));
            model.addAttribute("form", form);
            model.addAttribute("choices", homes.choices(form.unit()));
            return view;
        }
    }

    private static String refused(RuleBroken broken, HttpServletResponse response, Model model, String view) {
        response.setStatus(422);
        model.addAttribute("broken", broken);
        return view;
    }
}
