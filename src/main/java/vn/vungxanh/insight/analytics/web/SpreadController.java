package vn.vungxanh.insight.analytics.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.analytics.AnalyticsRule;
import vn.vungxanh.insight.analytics.SpreadChart;
import vn.vungxanh.insight.analytics.SpreadQueries;
import vn.vungxanh.platform.shell.AddressWords;

/** How unequally cases infect. */
@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class SpreadController {

    private final SpreadQueries spreads;
    private final Asked asked;
    private final Units units;
    private final TrendLinks links;

    SpreadController(SpreadQueries spreads, Asked asked, Units units, TrendLinks links) {
        this.spreads = spreads;
        this.asked = asked;
        this.units = units;
        this.links = links;
    }

    @GetMapping("/analytics/spread")
    String spread(Scope scope, @RequestParam Map<String, String> typed, Model model) {
        var words = new AddressWords(typed, AnalyticsRule.UNREADABLE_WORD);
        var asOf = asked.instant(words.text("asOf"));
        var unit = units.get(asked.unit(scope, words.text("unit"), asOf));
        var from = spreads.startOf(unit.id(), asOf);
        var spread = spreads.named(scope, unit.id(), from, asOf);
        model.addAttribute("spread", spread);
        model.addAttribute("chart", new SpreadChart(spread));
        model.addAttribute("unit", unit);
        model.addAttribute("from", from);
        model.addAttribute("asOf", asOf);
        model.addAttribute("links", links);
        model.addAttribute("above", links.above(scope, unit));
        return "analytics/spread";
    }

    @GetMapping(value = "/analytics/spread.csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<String> table(Scope scope, @RequestParam Map<String, String> typed) {
        var words = new AddressWords(typed, AnalyticsRule.UNREADABLE_WORD);
        var asOf = asked.instant(words.text("asOf"));
        var unit = asked.unit(scope, words.text("unit"), asOf);
        var spread = spreads.spread(scope, unit, spreads.startOf(unit, asOf), asOf);
        var text = new StringBuilder("infected,cases\r\n");
        for (var n = 0; n < spread.counts().length; n++) {
            text.append(n).append(',').append(spread.counts()[n]).append("\r\n");
        }
        return CsvFile.of("sieu-lay-nhiem", text);
    }
}
