package vn.vungxanh.insight.reporting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.templates.Section;
import vn.vungxanh.insight.templates.Template;
import vn.vungxanh.insight.templates.Templates;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/** Drafts and signed reports. A draft follows the records and keeps the wording with which it was begun. */
@Service
@Transactional
public class ReportRegister {

    private final ReportRepository reports;
    private final PartRepository parts;
    private final DailyReports daily;
    private final Corrections corrections;
    private final Templates templates;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    ReportRegister(
            ReportRepository reports,
            PartRepository parts,
            DailyReports daily,
            Corrections corrections,
            Templates templates,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.parts = parts;
        this.daily = daily;
        this.corrections = corrections;
        this.templates = templates;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Counts nothing: the draft's own page does. */
    public ReportId begin(Scope scope, Outline outline) {
        ReportingRule.NOT_AS_OF_THE_FUTURE.brokenIf(outline.request().asOf().isAfter(clock.instant()));
        var template = outline.template();
        var report = new Report(
                new ReportId(TimeOrderedId.next(clock)),
                outline.unit().id(),
                template.code(),
                template.id(),
                outline.layout(),
                outline.request().from(),
                outline.request().asOf(),
                clock.instant(),
                scope.login(),
                null,
                null);
        reports.add(report);
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

    /** The report as the records say now, with its authors' words and what it corrects of the one before. */
    @Transactional(readOnly = true)
    public DailyReport compute(Report report) {
        return daily.write(units.get(report.unit()), report.request(), paper(report, corrections.before(report)));
    }

    /** Its figures alone, as the records say now. */
    @Transactional(readOnly = true)
    public Map<FigureId, Figure> figures(Report report) {
        return daily.figures(report.request(), paper(report, Correction.NONE));
    }

    private Paper paper(Report report, Correction correction) {
        return new Paper(template(report), report.layout(), reports.narratives(report.id()), correction, null, "");
    }

    /** What the authors may put into own words: section id to the words that stand there now. */
    @Transactional(readOnly = true)
    public List<Section> narratives(Report report) {
        var own = reports.narratives(report.id());
        return template(report).sections().stream()
                .filter(section -> section.kind() == Section.Kind.NARRATIVE)
                .map(section ->
                        new Section(section.id(), section.kind(), own.getOrDefault(section.id(), section.words())))
                .toList();
    }

    /** Whoever prepares the report may write every part of it. */
    public void narrate(Scope scope, ReportId id, Map<String, String> words) {
        var report = unsigned(id);
        narratives(report).stream().map(Section::id).filter(words::containsKey).forEach(section -> {
            var text = String.valueOf(words.get(section))
                    .lines()
                    .map(SearchKey::nfc)
                    .toList();
            reports.narrate(report, section, String.join("\n", text));
        });
        if (report.reviewed() != null) {
            reports.review(id, null, null);
        }
        audit.wrote(scope, "reporting.audit.narrated", id.value(), null);
    }

    /** Somebody has read the whole draft; any word that changes later takes that back. */
    public void review(Scope scope, ReportId id) {
        unsigned(id);
        reports.review(id, clock.instant(), scope.login());
        audit.wrote(scope, "reporting.audit.reviewed", id.value(), null);
    }

    Template template(Report report) {
        return templates.get(report.template());
    }

    /** For the writing of it: nobody else signs or writes until this transaction ends. */
    Report unsigned(ReportId id) {
        var report = reports.lock(id).orElseThrow(() -> new NotFound("report " + id));
        ReportingRule.ALREADY_SIGNED.brokenIf(report.signed() != null);
        return report;
    }

    boolean hasOpenParts(Report report) {
        return parts.of(report.id()).values().stream()
                .anyMatch(work -> work.hasOwner() && work.state() != PartWork.State.AGREED);
    }
}
