package vn.vungxanh.insight.analytics.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.analytics.SpreadChart;
import vn.vungxanh.insight.analytics.SpreadQueries;
import vn.vungxanh.platform.shell.Download;

/** How unequally cases infect. */
@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class SpreadController {

    private final SpreadQueries spreads;
    private final Questions questions;

    SpreadController(SpreadQueries spreads, Questions questions) {
        this.spreads = spreads;
        this.questions = questions;
    }

    @GetMapping("/analytics/spread")
    String spread(Scope scope, @RequestParam Map<String, String> typed, Model model) {
        var question = questions.of(scope, typed);
        var from = spreads.startOf(question.unit(), question.asOf());
        var spread = spreads.named(scope, question.unit(), from, question.asOf());
        var unit = questions.unit(question);
        model.addAttribute("spread", spread);
        model.addAttribute("chart", new SpreadChart(spread));
        model.addAttribute("unit", unit);
        model.addAttribute("from", from);
        model.addAttribute("asOf", question.asOf());
        return questions.page("analytics/spread", scope, unit, model);
    }

    @GetMapping(value = "/analytics/spread.csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<byte[]> table(Scope scope, @RequestParam Map<String, String> typed) {
        var question = questions.of(scope, typed);
        var unit = question.unit();
        var asOf = question.asOf();
        var spread = spreads.spread(scope, unit, spreads.startOf(unit, asOf), asOf);
        var text = new StringBuilder("infected,cases\r\n");
        for (var n = 0; n < spread.counts().length; n++) {
            text.append(n).append(',').append(spread.counts()[n]).append("\r\n");
        }
        return new Download("sieu-lay-nhiem.csv").table(text);
    }
}
