package vn.vungxanh.insight.reporting.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.reporting.DailyReports;
import vn.vungxanh.insight.reporting.ReportId;
import vn.vungxanh.insight.reporting.ReportRegister;
import vn.vungxanh.insight.reporting.ReportingRule;
import vn.vungxanh.insight.reporting.SignedReports;
import vn.vungxanh.insight.reporting.Signing;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.SignedIn;

/** One report from draft to signature, and what was signed for ever after. */
@Controller
@RequestMapping("/reporting/reports/{id}")
class ReportController {

    private final ReportRegister reports;
    private final SignedReports signed;
    private final Signing signing;
    private final ReportPage pages;
    private final DailyReports daily;

    ReportController(
            ReportRegister reports, SignedReports signed, Signing signing, ReportPage pages, DailyReports daily) {
        this.reports = reports;
        this.signing = signing;
        this.pages = pages;
        this.signed = signed;
        this.daily = daily;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ModelAndView show(@PathVariable UUID id, Scope scope) {
        return pages.of(new ReportId(id), scope);
    }

    @PostMapping("/narratives")
    @PreAuthorize("hasAnyAuthority('PREPARE_REPORT', 'SIGN_REPORT')")
    String narrate(@PathVariable UUID id, @RequestParam Map<String, String> words, Scope scope) {
        reports.narrate(scope, new ReportId(id), words);
        return "redirect:/reporting/reports/" + id;
    }

    @PostMapping("/signature")
    @PreAuthorize("hasAuthority('SIGN_REPORT')")
    ModelAndView sign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn signer,
            Scope scope) {
        try {
            var written = reason.isBlank() ? null : reason;
            signing.sign(scope, new ReportId(id), numberOf(number), signer.displayName(), written);
            return new ModelAndView("redirect:/reporting/reports/" + id);
        } catch (RuleBroken broken) {
            return pages.refused(new ReportId(id), scope, broken, Map.of("number", number, "reason", reason));
        }
    }

    @PostMapping("/review")
    @PreAuthorize("hasAnyAuthority('PREPARE_REPORT', 'SIGN_REPORT')")
    String review(@PathVariable UUID id, Scope scope) {
        reports.review(scope, new ReportId(id));
        return "redirect:/reporting/reports/" + id;
    }

    /** A second person has looked at a figure that doubled. */
    @PostMapping("/jumps")
    @PreAuthorize("hasAnyAuthority('PREPARE_REPORT', 'SIGN_REPORT')")
    ModelAndView confirm(
            @PathVariable UUID id,
            @RequestParam String figure,
            @RequestParam(defaultValue = "") String words,
            Scope scope) {
        try {
            signing.confirmJump(scope, new ReportId(id), figure, words);
            return new ModelAndView("redirect:/reporting/reports/" + id);
        } catch (RuleBroken broken) {
            return pages.refused(new ReportId(id), scope, broken, Map.of("jump." + figure, words));
        }
    }

    @GetMapping("/pdf")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        var report = reports.get(new ReportId(id));
        var bytes = report.signed() == null ? daily.pdf(reports.compute(report)) : signed.pdf(report);
        return new Download("bao-cao-" + id + ".pdf").of(bytes);
    }

    @GetMapping("/docx")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ResponseEntity<byte[]> docx(@PathVariable UUID id) {
        var report = reports.get(new ReportId(id));
        var bytes = report.signed() == null ? daily.docx(reports.compute(report)) : signed.docx(report);
        return new Download("bao-cao-" + id + ".docx").of(bytes);
    }

    @GetMapping("/xlsx")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id) {
        var report = reports.get(new ReportId(id));
        var bytes = report.signed() == null ? daily.xlsx(reports.compute(report)) : signed.xlsx(report);
        return new Download("bao-cao-" + id + ".xlsx").of(bytes);
    }

    private static int numberOf(String typed) {
        var text = typed.strip();
        ReportingRule.NUMBER_IS_POSITIVE.brokenIf(!text.matches("\\d{1,5}"));
        return Integer.parseInt(text);
    }
}
