package vn.vungxanh.insight.reporting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.reporting.DailyReports;
import vn.vungxanh.insight.reporting.Parts;
import vn.vungxanh.insight.reporting.Report;
import vn.vungxanh.insight.reporting.ReportRegister;
import vn.vungxanh.insight.reporting.Signing;
import vn.vungxanh.kernel.RuleBroken;

/** The page of a draft, also when something that was sent is refused. */
@Component
class DraftPage {

    private final ReportRegister reports;
    private final DailyReports daily;
    private final Parts parts;
    private final Signing signing;

    DraftPage(ReportRegister reports, DailyReports daily, Parts parts, Signing signing) {
        this.reports = reports;
        this.daily = daily;
        this.parts = parts;
        this.signing = signing;
    }

    ModelAndView draft(Report report, Scope scope, @Nullable RuleBroken broken) {
        return draft(report, scope, broken, Map.of());
    }

    /** Somebody else was first: what was typed stands beside what that one wrote, to be sent again. */
    ModelAndView stale(Report report, Scope scope, Map<String, String> typed) {
        var view = draft(report, scope, null, typed);
        view.addObject("error", "reporting.part.stale");
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    /** @param typed words that were refused, by the name of their field: they are not lost */
    ModelAndView draft(Report report, Scope scope, @Nullable RuleBroken broken, Map<String, String> typed) {
        var computed = reports.compute(report);
        var view = new ModelAndView("reporting/draft");
        view.addObject("report", report);
        view.addObject("computed", computed);
        view.addObject("html", daily.html(computed));
        view.addObject("parts", parts.of(scope, report, computed));
        view.addObject("jumps", signing.jumps(report, computed));
        view.addObject("number", signing.nextNumber(report));
        view.addObject("maySign", scope.may(Permission.SIGN_REPORT));
        view.addObject("mayPrepare", scope.may(Permission.PREPARE_REPORT) || scope.may(Permission.SIGN_REPORT));
        view.addObject("typed", typed);
        view.addObject("typedReason", "");
        view.addObject("error", broken == null ? "" : broken.rule().messageKey());
        view.addObject("details", broken == null ? List.of() : broken.details());
        if (broken != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
