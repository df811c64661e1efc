package vn.vungxanh.insight.reporting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.insight.templates.KnownFigures;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The figures that reports may name, from a table of the program. */
@Component
public class ReportCatalogue implements KnownFigures {

    private final Map<String, KnownFigure> known = new TreeMap<>();

    ReportCatalogue() {
        for (var row : ResourceTable.read("reporting/figures.csv")) {
            var figure =
                    new KnownFigure(row.get("figure"), row.get("family").equals("yes"), row.get("vi"), row.get("en"));
            known.put(figure.id(), figure);
        }
    }

    @Override
    public List<KnownFigure> all() {
        return List.copyOf(known.values());
    }

    /** What a reader calls the figure: its own label, the family's name with it, or the bare id. */
    public String name(String id, @Nullable Figure figure) {
        return name(id, figure, "vi");
    }

    public String name(String id, @Nullable Figure figure, String language) {
        var exact = known.get(id);
        if (exact != null) {
            return said(exact, language);
        }
        var dot = id.lastIndexOf('.');
        var family = dot < 0 ? null : known.get(id.substring(0, dot));
        var label = figure == null || figure.label() == null ? id : figure.label();
        return family == null ? label : said(family, language) + ": " + label;
    }

    private static String said(KnownFigure figure, String language) {
        return language.equals("en") ? figure.english() : figure.vietnamese();
    }
}
