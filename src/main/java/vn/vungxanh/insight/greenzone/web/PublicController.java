package vn.vungxanh.insight.greenzone.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.insight.greenzone.CurveOfDays;
import vn.vungxanh.insight.greenzone.Edition;
import vn.vungxanh.insight.greenzone.GreenRule;
import vn.vungxanh.insight.greenzone.PublicPages;
import vn.vungxanh.kernel.NotFound;

/** What anybody reads without an account. */
@Controller
@RequestMapping("/public")
@PreAuthorize("permitAll()")
class PublicController {

    private final PublicPages pages;

    PublicController(PublicPages pages) {
        this.pages = pages;
    }

    /** With one unit only, its page. */
    @GetMapping
    String all(Model model, HttpServletResponse response) {
        var all = pages.all();
        if (all.size() == 1) {
            return "redirect:/public/" + all.get(0).unitCode();
        }
        Cached.page(response);
        model.addAttribute("editions", all);
        return "greenzone/all";
    }

    @GetMapping("/{code}")
    String unit(@PathVariable String code, Model model, HttpServletResponse response) {
        var edition = pages.latest(code);
        Cached.page(response);
        show(edition, model);
        model.addAttribute("chart", new CurveOfDays(edition.days()));
        model.addAttribute("bulletins", pages.bulletins(code));
        model.addAttribute("hotlines", pages.hotlines(code));
        return "greenzone/public";
    }

    /** A unit below: its counters and parts. */
    @GetMapping("/{code}/{part}")
    String part(@PathVariable String code, @PathVariable String part, Model model, HttpServletResponse response) {
        var edition = pages.latest(code);
        show(edition, model);
        var line = edition.line(part);
        if (line == null) {
            throw new NotFound("unit");
        }
        Cached.page(response);
        model.addAttribute("line", line);
        model.addAttribute("hotlines", pages.hotlines(code));
        return "greenzone/part";
    }

    /** For the frame of another site. */
    @GetMapping("/{code}/embed")
    String embedded(@PathVariable String code, Model model, HttpServletResponse response) {
        show(pages.latest(code), model);
        Cached.embedded(response);
        return "greenzone/embed";
    }

    private static void show(Edition edition, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("rule", GreenRule.inForce(edition.today()));
    }
}
