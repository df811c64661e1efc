package vn.vungxanh.insight.reporting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.platform.figures.FigureRequest;

/** Drafts and signed reports. A draft follows the records; a signed report is frozen to the byte. */
@Service
@Transactional
public class ReportRegister {

    private final ReportRepository reports;
    private final FrozenReportRepository frozen;
    private final DailyReports daily;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    ReportRegister(
            ReportRepository reports,
            FrozenReportRepository frozen,
            DailyReports daily,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.frozen = frozen;
        this.daily = daily;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public ReportId begin(Scope scope, DailyReport computed) {
        ReportingRule.NOT_AS_OF_THE_FUTURE.brokenIf(computed.request().asOf().isAfter(clock.instant()));
        var report = new Report(
                new ReportId(TimeOrderedId.next(clock)),
                computed.unit().id(),
                computed.document().layout(),
                computed.request().from(),
                computed.request().asOf(),
                clock.instant(),
                scope.login(),
                null);
        reports.add(report, daily.template(computed.request().day()).id());
        audit.wrote(scope, "reporting.audit.begun", report.id().value(), null);
        return report.id();
    }

    @Transactional(readOnly = true)
    public Report get(ReportId id) {
        return reports.find(id).orElseThrow(() -> new NotFound("report " + id));
    }

    @Transactional(readOnly = true)
    public List<Report> newest() {
        return reports.newest(200);
    }

    /** The report as the records say now, with its author's words. */
    @Transactional(readOnly = true)
    public DailyReport compute(Report report) {
        return write(report, null, "");
    }

    /** What the author may put into own words: section id to the words that stand there now. */
    @Transactional(readOnly = true)
    public List<Section> narratives(Report report) {
        var own = reports.narratives(report.id());
        return daily.template(request(report).day()).sections().stream()
                .filter(section -> section.kind() == Section.Kind.NARRATIVE)
                .map(section ->
                        new Section(section.id(), section.kind(), own.getOrDefault(section.id(), section.pattern())))
                .toList();
    }

    public void narrate(Scope scope, ReportId id, Map<String, String> words) {
        var report = unsigned(id);
        narratives(report).stream().map(Section::id).filter(words::containsKey).forEach(section -> {
            var text = String.valueOf(words.get(section))
                    .lines()
                    .map(SearchKey::nfc)
                    .toList();
            reports.narrate(report, section, String.join("\n", text));
        });
        audit.wrote(scope, "reporting.audit.narrated", id.value(), null);
    }

    @Transactional(readOnly = true)
    public int nextNumber(Report report) {
        return reports.nextNumber(
                report.unit(), symbol(report), request(report).day().getYear());
    }

    /**
     * Freezes the report.
     *
     * @param signer the name under the document
     * @param reason needed when a hard check fails: why the report goes out all the same
     */
    public void sign(Scope scope, ReportId id, int number, String signer, @Nullable String reason) {
        var report = unsigned(id);
        var symbol = symbol(report);
        var year = request(report).day().getYear();
        ReportingRule.NUMBER_IS_POSITIVE.brokenIf(number < 1);
        ReportingRule.NUMBER_IS_TAKEN.brokenIf(
                reports.isTaken(report.unit(), number, symbol, year), number, Integer.toString(year));
        var written = write(report, number, signer);
        ReportingRule.HARD_CHECK_NEEDS_REASON.brokenIf(
                written.hasHardFailure() && (reason == null || reason.isBlank()));
        var printed = new Printed(daily.html(written), daily.pdf(written), daily.docx(written));
        frozen.freeze(report, written.figures().values());
        frozen.freezeChecks(report, written.checks());
        var signed = new Report.Signed(number, symbol, clock.instant(), signer, reason);
        frozen.seal(report, signed, year, printed);
        audit.wrote(scope, "reporting.audit.signed", id.value(), signed.reference(report.layout()));
    }

    private Report unsigned(ReportId id) {
        var report = reports.lock(id).orElseThrow(() -> new NotFound("report " + id));
        ReportingRule.ALREADY_SIGNED.brokenIf(report.signed() != null);
        return report;
    }

    private DailyReport write(Report report, @Nullable Integer number, String signer) {
        return daily.write(
                units.get(report.unit()),
                request(report),
                report.layout(),
                reports.narratives(report.id()),
                number,
                signer);
    }

    private String symbol(Report report) {
        return daily.template(request(report).day()).imprint(report.layout()).symbol();
    }

    private static FigureRequest request(Report report) {
        return new FigureRequest(report.unit().value(), report.from(), report.asOf());
    }
}
