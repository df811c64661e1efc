package vn.vungxanh.insight.reporting.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.reporting.DailyReports;
import vn.vungxanh.insight.reporting.ReportRegister;
import vn.vungxanh.insight.templates.Templates;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.Download;

/** The daily report before anybody has begun to sign it. */
@Controller
@RequestMapping("/reporting")
class DailyReportController {

    private final DailyReports daily;
    private final ReportRegister reports;
    private final Templates templates;
    private final Units units;
    private final Clock clock;

    DailyReportController(DailyReports daily, ReportRegister reports, Templates templates, Units units, Clock clock) {
        this.daily = daily;
        this.reports = reports;
        this.templates = templates;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, Model model) {
        Function<UnitId, String> name = id -> units.get(id).name();
        model.addAttribute("reports", reports.newest());
        model.addAttribute("names", name);
        model.addAttribute("codes", templates.codes());
        model.addAttribute("choices", choices(scope));
        return "reporting/list";
    }

    @GetMapping("/daily")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String preview(@ModelAttribute DailyQuestion question, Scope scope, Model model) {
        var report = question.answer(daily, scope, clock);
        model.addAttribute("report", report);
        model.addAttribute("html", daily.html(report));
        model.addAttribute("choices", choices(scope));
        model.addAttribute("codes", templates.codes());
        model.addAttribute("xlsx", DailyQuestion.address("/reporting/daily.xlsx", report));
        model.addAttribute("pdf", DailyQuestion.address("/reporting/daily.pdf", report));
        model.addAttribute("docx", DailyQuestion.address("/reporting/daily.docx", report));
        model.addAttribute("mayBegin", scope.may(Permission.PREPARE_REPORT) || scope.may(Permission.SIGN_REPORT));
        return "reporting/daily";
    }

    @GetMapping("/daily.pdf")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ResponseEntity<byte[]> pdf(@ModelAttribute DailyQuestion question, Scope scope) {
        var report = question.answer(daily, scope, clock);
        return new Download(DailyQuestion.fileName(report, "pdf")).of(daily.pdf(report));
    }

    @GetMapping("/daily.docx")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ResponseEntity<byte[]> docx(@ModelAttribute DailyQuestion question, Scope scope) {
        var report = question.answer(daily, scope, clock);
        return new Download(DailyQuestion.fileName(report, "docx")).of(daily.docx(report));
    }

    @GetMapping("/daily.xlsx")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ResponseEntity<byte[]> xlsx(@ModelAttribute DailyQuestion question, Scope scope) {
        var report = question.answer(daily, scope, clock);
        return new Download(DailyQuestion.fileName(report, "xlsx")).of(daily.xlsx(report));
    }

    @PostMapping("/reports")
    @PreAuthorize("hasAnyAuthority('PREPARE_REPORT', 'SIGN_REPORT')")
    String begin(@ModelAttribute DailyQuestion question, Scope scope) {
        return "redirect:/reporting/reports/" + reports.begin(scope, question.answer(daily, scope, clock));
    }

    /** The reader's own unit and what lies directly below it. */
    private List<Unit> choices(Scope scope) {
        var choices = new ArrayList<Unit>();
        choices.add(units.get(scope.home()));
        choices.addAll(units.children(scope.home(), Vietnam.dayOf(clock.instant())));
        return choices;
    }
}
