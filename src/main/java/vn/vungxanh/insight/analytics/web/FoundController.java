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
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.analytics.Found;
import vn.vungxanh.insight.analytics.FoundCurve;
import vn.vungxanh.insight.analytics.FoundQueries;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.surveillance.cases.CurveBy;

/** Where cases are found. */
@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class FoundController {

    private final FoundQueries cases;
    private final Questions questions;

    FoundController(FoundQueries cases, Questions questions) {
        this.cases = cases;
        this.questions = questions;
    }

    @GetMapping("/analytics/curve")
    String curve(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var curve = curve(scope, words);
        model.addAttribute("curve", curve);
        return questions.page("analytics/curve", scope, curve.unit(), model);
    }

    @GetMapping(value = "/analytics/curve.csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<byte[]> table(Scope scope, @RequestParam Map<String, String> words) {
        var text = new StringBuilder("from,to");
        for (var found : Found.values()) {
            text.append(',').append(found.name().toLowerCase(Locale.ROOT));
        }
        for (var bar : curve(scope, words).bars()) {
            text.append("\r\n").append(bar.from()).append(',').append(bar.to());
            bar.cases().values().forEach(count -> text.append(',').append(count));
        }
        return new Download("duong-cong-dich.csv").table(text.append("\r\n"));
    }

    private FoundCurve curve(Scope scope, Map<String, String> typed) {
        var question = questions.of(scope, typed);
        return cases.curve(
                scope, question.unit(), question.asOf(), question.words().choice("by", CurveBy.class, CurveBy.REPORT));
    }
}
