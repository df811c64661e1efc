package vn.vungxanh.insight.reporting.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.reporting.DailyReports;
import vn.vungxanh.insight.reporting.Parts;
import vn.vungxanh.insight.reporting.Report;
import vn.vungxanh.insight.reporting.ReportCatalogue;
import vn.vungxanh.insight.reporting.ReportId;
import vn.vungxanh.insight.reporting.ReportRegister;
import vn.vungxanh.insight.reporting.SignedReports;
import vn.vungxanh.insight.reporting.Signing;
import vn.vungxanh.kernel.RuleBroken;

/** The page of a report, draft or signed, also when something that was sent is refused: what was typed stands there again. */
@Component
class ReportPage {

    private final ReportRegister reports;
    private final DailyReports daily;
    private final Parts parts;
    private final Signing signing;
    private final SignedReports signed;
    private final ReportCatalogue names;
    private final Units units;

    ReportPage(
            ReportRegister reports,
            DailyReports daily,
            Parts parts,
            Signing signing,
            SignedReports signed,
            ReportCatalogue names,
            Units units) {
        this.reports = reports;
        this.daily = daily;
        this.parts = parts;
        this.signing = signing;
        this.signed = signed;
        this.names = names;
        this.units = units;
    }

    ModelAndView of(ReportId id, Scope scope) {
        return show(id, scope, Map.of(), "", List.of());
    }

    /** @param typed words that were refused, by the name of their field */
    ModelAndView refused(ReportId id, Scope scope, RuleBroken broken, Map<String, String> typed) {
        var view = show(id, scope, typed, broken.rule().messageKey(), broken.details());
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** Somebody else was first: what was typed stands beside what that one wrote, to be sent again. */
    ModelAndView stale(ReportId id, Scope scope, Map<String, String> typed) {
        var view = show(id, scope, typed, "reporting.part.stale", List.of());
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private ModelAndView show(ReportId id, Scope scope, Map<String, String> typed, String error, List<Object> details) {
        var report = reports.get(id);
        var view = report.signed() == null ? draft(report, scope) : frozen(report);
        view.addObject("report", report);
        view.addObject("typed", typed);
        view.addObject("error", error);
        view.addObject("details", details);
        return view;
    }

    private ModelAndView draft(Report report, Scope scope) {
        var computed = reports.compute(report);
        var view = new ModelAndView("reporting/draft");
        view.addObject("computed", computed);
        view.addObject("html", daily.html(computed));
        view.addObject("parts", parts.of(scope, report, computed));
        view.addObject("jumps", signing.jumps(report, computed));
        view.addObject("number", signing.nextNumber(report));
        view.addObject("maySign", scope.may(Permission.SIGN_REPORT));
        view.addObject("mayPrepare", scope.may(Permission.PREPARE_REPORT) || scope.may(Permission.SIGN_REPORT));
        return view;
    }

    private ModelAndView frozen(Report report) {
        var view = new ModelAndView("reporting/signed");
        view.addObject("unit", units.get(report.unit()).name());
        view.addObject("html", signed.html(report));
        view.addObject("checks", signed.checks(report));
        view.addObject("names", names);
        view.addObject("changes", signed.changesSince(report, reports.figures(report)));
        return view;
    }
}
