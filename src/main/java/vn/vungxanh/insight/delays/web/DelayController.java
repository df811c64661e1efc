package vn.vungxanh.insight.delays.web;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.delays.DelayChart;
import vn.vungxanh.insight.delays.DelayKind;
import vn.vungxanh.insight.delays.DelayQueries;
import vn.vungxanh.insight.delays.DelayQuestion;
import vn.vungxanh.insight.delays.DelayRule;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;

@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class DelayController {

    private final DelayQueries delays;
    private final DelayLinks links;
    private final Waves waves;
    private final Asked asked;
    private final Units units;

    DelayController(DelayQueries delays, DelayLinks links, Waves waves, Asked asked, Units units) {
        this.delays = delays;
        this.links = links;
        this.waves = waves;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping("/delays")
    String delays(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var report = delays.report(scope, question(scope, words));
        model.addAttribute("report", report);
        model.addAttribute("chart", new DelayChart(report));
        model.addAttribute("links", links);
        model.addAttribute("named", scope.may(Permission.VIEW_CASES));
        model.addAttribute(
                "above",
                units.ancestors(report.unit().id()).stream()
                        .filter(each -> scope.covers(each.id()))
                        .toList());
        return "delays/delays";
    }

    /** The figures behind the page: no case. */
    @GetMapping(value = "/delays.csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<String> table(Scope scope, @RequestParam Map<String, String> words) {
        var question = question(scope, words);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"do-tre-" + DelayTable.slug(question.kind()) + ".csv\"")
                .body(DelayTable.of(delays.report(scope, question)));
    }

    private DelayQuestion question(Scope scope, Map<String, String> typed) {
        var words = new AddressWords(typed, DelayRule.UNREADABLE);
        var asOf = asked.instant(words.text("asOf"));
        var unit = asked.unit(scope, words.text("unit"), asOf);
        var today = Vietnam.dayOf(asOf);
        var from = words.day("from");
        var to = words.day("to");
        var wave = waves.startOf(Disease.COVID_19, unit, asOf);
        var first = wave.isBefore(today.minusYears(2)) ? today.minusYears(2) : wave;
        return new DelayQuestion(
                words.choice("kind", DelayKind.class, DelayKind.ONSET_REPORT),
                unit,
                from == null ? first : from,
                to == null ? today : to,
                asOf);
    }
}
