package vn.vungxanh.insight.greenzone.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.greenzone.GreenRule;
import vn.vungxanh.insight.greenzone.Notices;
import vn.vungxanh.insight.greenzone.PublicPages;
import vn.vungxanh.insight.greenzone.Publishing;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.FormWords;

/** What the officer sees before publishing: what is public now, and what it would become. */
@Controller
@RequestMapping("/greenzone")
@PreAuthorize("hasAuthority('PREPARE_REPORT')")
class GreenzoneController {

    private final Publishing publishing;
    private final Notices notices;
    private final PublicPages pages;

    GreenzoneController(Publishing publishing, Notices notices, PublicPages pages) {
        this.publishing = publishing;
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping
    String desk(Scope scope, Model model) {
        return desk(scope, FormWords.nothing("greenzone"), model);
    }

    @PostMapping("/publish")
    String publish(Scope scope) {
        publishing.publish(scope);
        return "redirect:/greenzone";
    }

    @PostMapping("/bulletins")
    String tell(
            Scope scope, @RequestParam MultiValueMap<String, String> words, Model model, HttpServletResponse response) {
        var typed = FormWords.of("greenzone", words);
        try {
            notices.tell(scope, typed.of("title"), typed.of("body"));
        } catch (RuleBroken broken) {
            return again(scope, typed, broken, model, response);
        }
        return "redirect:/greenzone#bulletins";
    }

    @PostMapping("/hotlines")
    String open(
            Scope scope, @RequestParam MultiValueMap<String, String> words, Model model, HttpServletResponse response) {
        var typed = FormWords.of("greenzone", words);
        try {
            notices.open(scope, typed.of("name"), typed.of("phone"));
        } catch (RuleBroken broken) {
            return again(scope, typed, broken, model, response);
        }
        return "redirect:/greenzone#hotlines";
    }

    @PostMapping("/bulletins/{id}/withdraw")
    String withdrawBulletin(Scope scope, @PathVariable UUID id) {
        notices.withdrawBulletin(scope, id);
        return "redirect:/greenzone#bulletins";
    }

    @PostMapping("/hotlines/{id}/withdraw")
    String withdrawHotline(Scope scope, @PathVariable UUID id) {
        notices.withdrawHotline(scope, id);
        return "redirect:/greenzone#hotlines";
    }

    private String again(Scope scope, FormWords typed, RuleBroken broken, Model model, HttpServletResponse response) {
        typed.problem(broken);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return desk(scope, typed, model);
    }

    private String desk(Scope scope, FormWords typed, Model model) {
        var preview = publishing.preview(scope);
        var code = preview.unitCode();
        model.addAttribute("preview", preview);
        model.addAttribute("rule", GreenRule.inForce(preview.today()));
        model.addAttribute("current", pages.isPublished(code) ? pages.latest(code) : null);
        model.addAttribute("bulletins", pages.bulletins(code));
        model.addAttribute("hotlines", pages.hotlines(code));
        model.addAttribute("typed", typed);
        return "greenzone/desk";
    }
}
