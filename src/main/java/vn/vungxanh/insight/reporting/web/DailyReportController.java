package vn.vungxanh.insight.reporting.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.reporting.DailyReport;
import vn.vungxanh.insight.reporting.DailyReports;
import vn.vungxanh.insight.reporting.ReportRegister;
import vn.vungxanh.insight.templates.Templates;
import vn.vungxanh.kernel.RuleBroken;
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
    ModelAndView list(Scope scope) {
        return list(scope, new DailyQuestion(null, null, null, null, null), null);
    }

    /** What cannot be asked is said above the form, which still holds it. */
    private ModelAndView list(Scope scope, DailyQuestion asked, @Nullable RuleBroken broken) {
        Function<UnitId, String> name = id -> units.get(id).name();
        var view = new ModelAndView("reporting/list");
        view.addObject("reports", reports.newest());
        view.addObject("names", name);
        view.addObject("codes", templates.codes());
        view.addObject("choices", choices(scope));
        view.addObject("unit", asked.unit() == null ? "" : asked.unit());
        view.addObject("asOf", asked.asOf() == null ? "" : asked.asOf());
        view.addObject("layout", asked.layoutOf().word());
        view.addObject("code", asked.which());
        view.addObject("error", broken == null ? "" : broken.rule().messageKey());
        view.addObject("details", broken == null ? List.of() : broken.details());
        if (broken != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    @GetMapping("/daily")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ModelAndView preview(@ModelAttribute DailyQuestion question, Scope scope) {
        try {
            return preview(question.answer(daily, scope, clock), scope);
        } catch (RuleBroken broken) {
            return list(scope, question, broken);
        }
    }

    private ModelAndView preview(DailyReport report, Scope scope) {
        var view = new ModelAndView("reporting/daily");
        view.addObject("report", report);
        view.addObject("html", daily.html(report));
        view.addObject("choices", choices(scope));
        view.addObject("codes", templates.codes());
        view.addObject("xlsx", DailyQuestion.address("/reporting/daily.xlsx", report));
        view.addObject("pdf", DailyQuestion.address("/reporting/daily.pdf", report));
        view.addObject("docx", DailyQuestion.address("/reporting/daily.docx", report));
        view.addObject("mayBegin", scope.may(Permission.PREPARE_REPORT) || scope.may(Permission.SIGN_REPORT));
        return view;
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
    ModelAndView begin(@ModelAttribute DailyQuestion question, Scope scope) {
        try {
            var id = reports.begin(scope, question.outline(daily, scope, clock));
            return new ModelAndView("redirect:/reporting/reports/" + id);
        } catch (RuleBroken broken) {
            return list(scope, question, broken);
        }
    }

    /** The reader's own unit and what lies directly below it. */
    private List<Unit> choices(Scope scope) {
        var choices = new ArrayList<Unit>();
        choices.add(units.get(scope.home()));
        choices.addAll(units.children(scope.home(), Vietnam.dayOf(clock.instant())));
        return choices;
    }
}
