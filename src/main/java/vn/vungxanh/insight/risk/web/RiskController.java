package vn.vungxanh.insight.risk.web;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.risk.RiskQueries;

/** The levels of the parts of a unit: how it stands, what became worse since yesterday, and why. */
@Controller
@RequestMapping("/risk")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class RiskController {

    private final RiskQueries risk;
    private final RiskPages pages;
    private final Units units;

    RiskController(RiskQueries risk, RiskPages pages, Units units) {
        this.risk = risk;
        this.pages = pages;
        this.units = units;
    }

    @GetMapping
    String table(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var question = pages.question(scope, words);
        pages.fill(scope, question, words, model);
        var here = units.get(question.unit());
        if (here.level() == UnitLevel.COMMUNE) {
            return "redirect:" + ((RiskLinks) java.util.Objects.requireNonNull(model.getAttribute("links"))).unit(here);
        }
        var judged = question.judged();
        var communes = "communes".equals(words.get("show"));
        var rows = pages.rows(scope, question, communes);
        model.addAttribute("communes", communes);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "whole",
                pages.rows(scope, judged, java.util.List.of(judged.site(question.unit())))
                        .get(0));
        model.addAttribute("counts", pages.rows(scope, question, true));
        model.addAttribute(
                "changes",
                risk.sinceYesterday(judged).stream()
                        .filter(each -> here.holds(new vn.vungxanh.foundation.adminunits.UnitId(each.unit())))
                        .toList());
        return "risk/table";
    }
}
