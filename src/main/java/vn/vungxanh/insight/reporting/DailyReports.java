package vn.vungxanh.insight.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.templates.ShowsTemplate;
import vn.vungxanh.insight.templates.Template;
import vn.vungxanh.insight.templates.Templates;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;

/** A report as the records say at the moment of asking; nothing is stored. */
@Service
@Transactional(readOnly = true)
public class DailyReports implements ShowsTemplate {

    /** The report of every morning: the frame of 88-BC/BCS. */
    public static final String DAILY = "daily";

    private final Templates templates;
    private final Waves waves;
    private final FigureBook book;
    private final Units units;
    private final DocumentPress press;
    private final ReportSheets sheets;
    private final Clock clock;

    DailyReports(
            Templates templates,
            Waves waves,
            FigureBook book,
            Units units,
            DocumentPress press,
            ReportSheets sheets,
            Clock clock) {
        this.templates = templates;
        this.waves = waves;
        this.book = book;
        this.units = units;
        this.press = press;
        this.sheets = sheets;
        this.clock = clock;
    }

    public DailyReport compute(
            Scope scope, @Nullable String unitCode, Instant asOf, @Nullable LocalDate from, Layout layout) {
        return compute(scope, DAILY, unitCode, asOf, from, layout);
    }

    public DailyReport compute(
            Scope scope,
            String code,
            @Nullable String unitCode,
            Instant asOf,
            @Nullable LocalDate from,
            Layout layout) {
        return compute(outline(scope, code, unitCode, asOf, from, layout));
    }

    public DailyReport compute(Outline outline) {
        return write(outline.unit(), outline.request(), Paper.draft(outline.template(), outline.layout()));
    }

    /**
     * @param code which report
     * @param unitCode null for the reader's own unit
     * @param from null for the first day of the wave that the unit is in
     */
    public Outline outline(
            Scope scope,
            String code,
            @Nullable String unitCode,
            Instant asOf,
            @Nullable LocalDate from,
            Layout layout) {
        var day = Vietnam.dayOf(asOf);
        ReportingRule.BEGINS_AFTER_ITS_END.brokenIf(from != null && from.isAfter(day));
        var unit = unitCode == null
                ? units.get(scope.home())
                : units.byCode(unitCode, day).orElseThrow(() -> new NotFound("unit"));
        if (!scope.covers(unit.id())) {
            throw new NotFound("unit");
        }
        var template = templates.validOn(code, unit.id(), day);
        return new Outline(unit, template, layout, request(unit, asOf, from));
    }

    @Override
    public String html(Scope scope, Template template, Layout layout) {
        var unit = units.get(scope.home());
        var request = request(unit, clock.instant(), null);
        return html(write(unit, request, Paper.draft(template, layout)));
    }

    DailyReport write(Unit unit, FigureRequest request, Paper paper) {
        var figures = figures(request, paper);
        var missing = paper.template().figureIds().stream()
                .filter(id -> !figures.containsKey(id) || figures.get(id).value() == null)
                .filter(id -> figures.keySet().stream().noneMatch(known -> known.isIn(id)))
                .toList();
        var document = new ReportWriter(paper, unit, request, figures).document();
        var checks = Checks.of(figures, TextFindings.of(paper, document, figures));
        return new DailyReport(unit, paper.template(), request, figures, missing, checks, paper.correction(), document);
    }

    Map<FigureId, Figure> figures(FigureRequest request, Paper paper) {
        return book.figuresAround(request, wanted(paper));
    }

    /** With what sentences might be proposed from: rooms that the report itself does not need are asked for drafts only. */
    Map<FigureId, Figure> prompts(DailyReport report) {
        var all = new TreeMap<FigureId, Figure>(report.figures());
        var missing = Proposals.figuresOf(report.template()).stream()
                .filter(id -> !all.containsKey(id))
                .map(FigureId::value)
                .collect(Collectors.toSet());
        book.figures(report.request(), missing).forEach(all::putIfAbsent);
        return all;
    }

    /** A short report asks few rooms: what its own lines and its authors' words name. */
    private static Set<FigureId> wanted(Paper paper) {
        var wanted = new TreeSet<>(paper.template().figureIds());
        paper.narratives().values().forEach(words -> wanted.addAll(ReportWriter.alive(words)));
        if (paper.template().code().equals(DAILY)) {
            Checks.ALL.forEach(check -> wanted.addAll(check.figureIds()));
        }
        return wanted;
    }

    private FigureRequest request(Unit unit, Instant asOf, @Nullable LocalDate from) {
        return new FigureRequest(
                unit.id().value(), from == null ? waves.startOf(Disease.COVID_19, unit.id(), asOf) : from, asOf);
    }

    /** Whether any room keeps records of this figure yet. */
    public boolean hasRoomFor(FigureId id) {
        return book.hasRoomFor(id);
    }

    public String html(DailyReport report) {
        return press.html(report.document());
    }

    public byte[] pdf(DailyReport report) {
        return press.pdf(report.document());
    }

    public byte[] docx(DailyReport report) {
        return press.docx(report.document());
    }

    public byte[] xlsx(DailyReport report) {
        return sheets.of(report);
    }

    /** For a message on a telephone. */
    public String text(DailyReport report) {
        return ReportText.of(report.document());
    }
}
