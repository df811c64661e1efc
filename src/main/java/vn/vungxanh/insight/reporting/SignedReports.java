package vn.vungxanh.insight.reporting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/** Reprints what was signed, and shows what the records say differently since. */
@Service
@Transactional(readOnly = true)
public class SignedReports {

    private final FrozenReportRepository frozen;

    SignedReports(FrozenReportRepository frozen) {
        this.frozen = frozen;
    }

    public String html(Report report) {
        return frozen.printed(report.id()).html();
    }

    public byte[] pdf(Report report) {
        return frozen.printed(report.id()).pdf();
    }

    public byte[] docx(Report report) {
        return frozen.printed(report.id()).docx();
    }

    public byte[] xlsx(Report report) {
        return frozen.printed(report.id()).xlsx();
    }

    public List<Check.Result> checks(Report report) {
        return frozen.checks(report.id());
    }

    /** Only what changed: an empty list says that the records still tell the same. */
    public List<Difference> changesSince(Report report, Map<FigureId, Figure> now) {
        var ids = new TreeMap<FigureId, Figure>();
        frozen.figures(report.id()).forEach(figure -> ids.put(figure.id(), figure));
        var all = new TreeMap<FigureId, Figure>(now);
        all.putAll(ids);
        return all.keySet().stream()
                .map(id -> new Difference(id.value(), ids.get(id), now.get(id), ""))
                .filter(SignedReports::isChanged)
                .toList();
    }

    /** What nobody knew then and nobody knows now is no change. */
    private static boolean isChanged(Difference each) {
        var change = each.change();
        return change == null ? isKnown(each.then()) || isKnown(each.now()) : change.signum() != 0;
    }

    private static boolean isKnown(@Nullable Figure figure) {
        return figure != null && figure.value() != null;
    }
}
