package vn.vungxanh.insight.reporting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.directives.DirectiveKind;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.foundation.directives.Drafts;
import vn.vungxanh.foundation.directives.NewDirective;
import vn.vungxanh.foundation.directives.Urgency;

/** A signed report is a document like any other: its number comes from the register of documents, and it is entered there. */
@Component
class ReportNumbers {

    private final ReportRepository reports;
    private final Drafts drafts;
    private final DirectiveRegister register;

    ReportNumbers(ReportRepository reports, Drafts drafts, DirectiveRegister register) {
        this.reports = reports;
        this.drafts = drafts;
        this.register = register;
    }

    int next(Report report, String symbol) {
        var year = report.request().day().getYear();
        return Math.max(
                reports.nextNumber(report.unit(), symbol, year), drafts.nextNumber(report.unit(), symbol, year));
    }

    /** @throws vn.vungxanh.kernel.RuleBroken if any document of the series has this number */
    void take(Scope scope, Report report, int number, String symbol, String subject) {
        ReportingRule.NUMBER_IS_POSITIVE.brokenIf(number < 1);
        LocalDate day = report.request().day();
        ReportingRule.NUMBER_IS_TAKEN.brokenIf(
                reports.isTaken(report.unit(), number, symbol, day.getYear()), number, Integer.toString(day.getYear()));
        register.register(
                scope,
                new NewDirective(
                        report.unit(),
                        number,
                        symbol,
                        DirectiveKind.REPORT,
                        day,
                        subject,
                        List.of(),
                        Urgency.NORMAL,
                        null,
                        report.layout()));
    }
}
