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
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.reporting.DailyReports;
import vn.vungxanh.insight.reporting.Report;
import vn.vungxanh.insight.reporting.ReportId;
import vn.vungxanh.insight.reporting.ReportRegister;
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
    private final DraftPage pages;
    private final DailyReports daily;
    private final Units units;

    ReportController(
            ReportRegister reports,
            SignedReports signed,
            Signing signing,
            DraftPage pages,
            DailyReports daily,
            Units units) {
        this.reports = reports;
        this.signing = signing;
        this.pages = pages;
        this.signed = signed;
        this.daily = daily;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ModelAndView show(@PathVariable UUID id, Scope scope) {
        var report = reports.get(new ReportId(id));
        return report.signed() == null ? pages.draft(report, scope, null) : frozen(report);
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
            @RequestParam int number,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn signer,
            Scope scope) {
        try {
            signing.sign(scope, new ReportId(id), number, signer.displayName(), reason.isBlank() ? null : reason);
            return new ModelAndView("redirect:/reporting/reports/" + id);
        } catch (RuleBroken broken) {
            return pages.draft(reports.get(new ReportId(id)), scope, broken).addObject("typedReason", reason);
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
            return pages.draft(reports.get(new ReportId(id)), scope, broken);
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

    private ModelAndView frozen(Report report) {
        var view = new ModelAndView("reporting/signed");
        view.addObject("report", report);
        view.addObject("unit", units.get(report.unit()).name());
        view.addObject("html", signed.html(report));
        view.addObject("checks", signed.checks(report));
        view.addObject(
                "changes", signed.changesSince(report, reports.compute(report).figures()));
        return view;
    }
}
