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
import vn.vungxanh.insight.analytics.AttackGroups;
import vn.vungxanh.insight.analytics.AttackQueries;
import vn.vungxanh.insight.analytics.AttackReport;
import vn.vungxanh.insight.methods.Proportion;
import vn.vungxanh.platform.shell.Download;

/** How large a share fell ill. */
@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class AttackController {

    private final AttackQueries attacks;
    private final Questions questions;

    AttackController(AttackQueries attacks, Questions questions) {
        this.attacks = attacks;
        this.questions = questions;
    }

    @GetMapping("/analytics/attack")
    String attack(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var report = report(scope, words);
        model.addAttribute("report", report);
        return questions.page("analytics/attack", scope, report.unit(), model);
    }

    @GetMapping(value = "/analytics/attack.csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<byte[]> table(Scope scope, @RequestParam Map<String, String> words) {
        var report = report(scope, words);
        var text = new StringBuilder("of,name,ill,people,rate,low_95,high_95,in_follow_up\r\n");
        report.parts().forEach(part -> text.append(line("unit", part.unit().code(), part.rate(), "")));
        report.settings().forEach(where -> {
            var setting = where.setting();
            text.append(line(
                    "contacts",
                    setting == null ? "" : setting.name().toLowerCase(Locale.ROOT),
                    where.rate(),
                    Long.toString(where.watched())));
        });
        groups(text, "contacts", report.contactsBy(), true);
        groups(text, "register", report.registered(), false);
        return new Download("ty-le-mac.csv").table(text);
    }

    private static void groups(StringBuilder text, String of, AttackGroups groups, boolean followed) {
        groups.byAge()
                .forEach(each -> text.append(line(
                        of + "_age", each.key().words(), each.rate(), followed ? Long.toString(each.watched()) : "")));
        groups.bySex()
                .forEach(each -> text.append(line(
                        of + "_sex",
                        each.key().name().toLowerCase(Locale.ROOT),
                        each.rate(),
                        followed ? Long.toString(each.watched()) : "")));
    }

    private AttackReport report(Scope scope, Map<String, String> typed) {
        var question = questions.of(scope, typed);
        return attacks.report(scope, question.unit(), question.asOf());
    }

    private static String line(String of, String name, Proportion rate, String watched) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%d,%d,%.6g,%.6g,%.6g,%s\r\n",
                of,
                name,
                rate.part(),
                rate.whole(),
                rate.value(),
                rate.exact().low(),
                rate.exact().high(),
                watched);
    }
}
