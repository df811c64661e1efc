package vn.vungxanh.insight.reporting;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureBook;

/** Compares the last signed report with what the records say today about the same cut-off. */
@Component
class Corrections {

    private final ReportRepository reports;
    private final FrozenReportRepository frozen;
    private final FigureBook book;
    private final ReportCatalogue names;

    Corrections(ReportRepository reports, FrozenReportRepository frozen, FigureBook book, ReportCatalogue names) {
        this.reports = reports;
        this.frozen = frozen;
        this.book = book;
        this.names = names;
    }

    /** For the report that follows: what it has to say about the one before it. */
    Correction before(Report report) {
        return reports.signedBefore(report).map(this::since).orElse(Correction.NONE);
    }

    /** Only figures that had a value then and have another one now. */
    private Correction since(Report earlier) {
        var then = frozen.figures(earlier.id());
        var now = book.figuresAround(
                earlier.request(), then.stream().map(Figure::id).toList());
        var lines = new ArrayList<Correction.Line>();
        for (var before : then) {
            var today = now.get(before.id());
            if (before.value() == null || today == null || today.value() == null) {
                continue;
            }
            if (before.value().compareTo(today.value()) != 0) {
                var id = before.id().value();
                lines.add(new Correction.Line(id, names.name(id, before), before.value(), today.value()));
            }
        }
        return new Correction(earlier.id().value(), earlier.reference(), earlier.asOf(), lines);
    }
}
