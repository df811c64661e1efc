package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The checks of a report, from a table; each has its sentence in the messages. */
final class Checks {

    static final List<Check> ALL = ResourceTable.read(
            "reporting/checks.csv",
            row -> new Check(
                    Integer.parseInt(row.get("item")),
                    row.get("check"),
                    Check.Kind.valueOf(row.get("kind")),
                    Term.all(row.get("left")),
                    Term.all(row.get("right")),
                    number(row.get("low")),
                    number(row.get("high"))));

    private Checks() {}

    static List<Check.Result> of(Map<FigureId, Figure> figures) {
        return ALL.stream().map(check -> check.against(figures)).toList();
    }

    /** @param findings what was found in the words of the report */
    static List<Check.Result> of(Map<FigureId, Figure> figures, List<Check.Result> findings) {
        var all = new ArrayList<>(of(figures));
        all.addAll(findings);
        return all;
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }
}
