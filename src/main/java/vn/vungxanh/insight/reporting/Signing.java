package vn.vungxanh.insight.reporting;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;

/** The signature: it looks whether anything stands against it, gives the number, and freezes the report to the byte. */
@Service
@Transactional
public class Signing {

    private final ReportRegister register;
    private final ReportRepository reports;
    private final ReportNumbers numbers;
    private final FrozenReportRepository frozen;
    private final DailyReports daily;
    private final Jumps jumps;
    private final ReportSheets sheets;
    private final Corrections corrections;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Signing(
            ReportRegister register,
            ReportRepository reports,
            ReportNumbers numbers,
            FrozenReportRepository frozen,
            DailyReports daily,
            Jumps jumps,
            ReportSheets sheets,
            Corrections corrections,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.register = register;
        this.reports = reports;
        this.numbers = numbers;
        this.frozen = frozen;
        this.daily = daily;
        this.jumps = jumps;
        this.sheets = sheets;
        this.corrections = corrections;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public int nextNumber(Report report) {
        return numbers.next(report, symbol(report));
    }

    /** Figures that doubled within a day, with whoever has looked at them. */
    @Transactional(readOnly = true)
    public List<Jump> jumps(Report report, DailyReport computed) {
        return jumps.of(report, computed.figures());
    }

    /** Somebody says that a figure has really doubled. It counts only for a signature by somebody else. */
    public void confirmJump(Scope scope, ReportId id, String figure, String words) {
        var report = register.unsigned(id);
        ReportingRule.JUMP_HAS_WORDS.brokenIf(words.isBlank());
        jumps.confirm(scope, report, register.compute(report).figures(), figure, words.strip());
        audit.wrote(scope, "reporting.audit.confirmed", id.value(), figure);
    }

    /**
     * Freezes the report.
     *
     * @param signer the name under the document
     * @param reason needed when a hard check fails or an owner has not agreed: why the report goes out all the same
     */
    public void sign(Scope scope, ReportId id, int number, String signer, @Nullable String reason) {
        var report = register.unsigned(id);
        var symbol = symbol(report);
        var year = report.request().day().getYear();
        var hasReason = reason != null && !reason.isBlank();
        var paper = new Paper(
                register.template(report),
                report.layout(),
                reports.narratives(id),
                corrections.before(report),
                number,
                signer);
        var written = daily.write(units.get(report.unit()), report.request(), paper);
        ReportingRule.HARD_CHECK_NEEDS_REASON.brokenIf(written.hasHardFailure() && !hasReason);
        ReportingRule.OPEN_PART_NEEDS_REASON.brokenIf(register.hasOpenParts(report) && !hasReason);
        jumps.of(report, written.figures()).stream()
                .filter(jump -> !jump.isConfirmedForASignatureOf(scope.login()))
                .findFirst()
                .ifPresent(jump -> {
                    throw ReportingRule.JUMP_NEEDS_SECOND_PERSON.broken(jump.name(), jump.before(), jump.value());
                });
        numbers.take(scope, report, number, symbol, written.document().subject());
        var printed = new Printed(daily.html(written), daily.pdf(written), daily.docx(written), sheets.of(written));
        frozen.freeze(report, written.figures().values());
        frozen.freezeChecks(report, written.checks());
        frozen.freeze(report, paper.correction());
        var signed = new Report.Signed(number, symbol, clock.instant(), signer, reason);
        frozen.seal(report, signed, year, printed);
        audit.wrote(scope, "reporting.audit.signed", id.value(), signed.reference(report.layout()));
    }

    private String symbol(Report report) {
        return register.template(report).imprint(report.layout()).symbol();
    }
}
