package vn.vungxanh.insight.analytics.web;

import java.util.Locale;
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
import vn.vungxanh.insight.analytics.AnalyticsRule;
import vn.vungxanh.insight.analytics.Found;
import vn.vungxanh.insight.analytics.FoundCurve;
import vn.vungxanh.insight.analytics.FoundQueries;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.CurveBy;

/** Where cases are found. */
@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class FoundController {

    private final FoundQueries cases;
    private final Asked asked;
    private final TrendLinks links;

    FoundController(FoundQueries cases, Asked asked, TrendLinks links) {
        this.cases = cases;
        this.asked = asked;
        this.links = links;
    }

    @GetMapping("/analytics/curve")
    String curve(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var curve = curve(scope, words);
        model.addAttribute("curve", curve);
        model.addAttribute("links", links);
        model.addAttribute("above", links.above(scope, curve.unit()));
        return "analytics/curve";
    }

    @GetMapping(value = "/analytics/curve.csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<String> table(Scope scope, @RequestParam Map<String, String> words) {
        var text = new StringBuilder("from,to");
        for (var found : Found.values()) {
            text.append(',').append(found.name().toLowerCase(Locale.ROOT));
        }
        for (var bar : curve(scope, words).bars()) {
            text.append("\r\n").append(bar.from()).append(',').append(bar.to());
            bar.cases().values().forEach(count -> text.append(',').append(count));
        }
        return CsvFile.of("duong-cong-dich", text.append("\r\n"));
    }

    private FoundCurve curve(Scope scope, Map<String, String> typed) {
        var words = new AddressWords(typed, AnalyticsRule.UNREADABLE_WORD);
        var asOf = asked.instant(words.text("asOf"));
        return cases.curve(
                scope,
                asked.unit(scope, words.text("unit"), asOf),
                asOf,
                words.choice("by", CurveBy.class, CurveBy.REPORT));
    }
}
