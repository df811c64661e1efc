package vn.vungxanh.insight.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;

/** The daily report as the records say at the moment of asking; nothing is stored. */
@Service
@Transactional(readOnly = true)
public class DailyReports {

    private final TemplateRepository templates;
    private final Waves waves;
    private final FigureBook book;
    private final Units units;
    private final DocumentPress press;

    DailyReports(TemplateRepository templates, Waves waves, FigureBook book, Units units, DocumentPress press) {
        this.templates = templates;
        this.waves = waves;
        this.book = book;
        this.units = units;
        this.press = press;
    }

    /**
     * @param unitCode null for the reader's own unit
     * @param from null for the first day of the wave that the unit is in
     */
    public DailyReport compute(
            Scope scope, @Nullable String unitCode, Instant asOf, @Nullable LocalDate from, Layout layout) {
        var day = Vietnam.dayOf(asOf);
        var unit = unitCode == null
                ? units.get(scope.home())
                : units.byCode(unitCode, day).orElseThrow(() -> new NotFound("unit"));
        if (!scope.covers(unit.id())) {
            throw new NotFound("unit");
        }
        var request = new FigureRequest(
                unit.id().value(), from == null ? waves.startOf(Disease.COVID_19, unit.id(), asOf) : from, asOf);
        return write(unit, request, layout, Map.of(), null, "");
    }

    DailyReport write(
            Unit unit,
            FigureRequest request,
            Layout layout,
            Map<String, String> narratives,
            @Nullable Integer number,
            String signer) {
        var template = template(request.day());
        var figures = book.figures(request);
        var writer = new ReportWriter(template, unit, request, figures, narratives);
        var missing = template.figureIds().stream()
                .filter(id -> !figures.containsKey(id) || figures.get(id).value() == null)
                .filter(id -> figures.keySet().stream().noneMatch(known -> known.isIn(id)))
                .toList();
        return new DailyReport(
                unit, request, figures, missing, Checks.of(figures), writer.document(layout, request, number, signer));
    }

    Template template(LocalDate day) {
        return templates.validOn(day);
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
}
