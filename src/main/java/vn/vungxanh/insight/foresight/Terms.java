package vn.vungxanh.insight.foresight;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import vn.vungxanh.platform.sheets.ResourceTable;

/**
 * The weights of a forecast, fitted once on published series; how well they do stands in docs/benchmarks/foresight.md.
 *
 * @param week the first or the second week ahead
 * @param surroundings whether the growth of the surroundings is known
 * @param recent how much the last three days count against the whole week
 * @param around how much of the growth of the surroundings is taken over
 * @param peak how much the highest week of the last six still matters
 * @param drift what is added in any case
 * @param scale the spread of large counts, on the logarithm
 * @param small how much wider small counts are
 * @param change how much wider it is after a change
 * @param freedom of Student's t
 */
record Terms(
        int week,
        boolean surroundings,
        double recent,
        double around,
        double peak,
        double drift,
        double scale,
        double small,
        double change,
        double freedom) {

    private static final List<Terms> ALL = ResourceTable.read("/foresight/forecast_terms.csv", Terms::read);

    static Terms of(int week, boolean surroundings) {
        return ALL.stream()
                .filter(terms -> terms.week == week && terms.surroundings == surroundings)
                .findFirst()
                .orElseThrow();
    }

    private static Terms read(CSVRecord row) {
        return new Terms(
                Integer.parseInt(row.get("week")),
                Boolean.parseBoolean(row.get("surroundings")),
                number(row, "recent"),
                number(row, "around"),
                number(row, "peak"),
                number(row, "drift"),
                number(row, "scale"),
                number(row, "small"),
                number(row, "change"),
                number(row, "freedom"));
    }

    private static double number(CSVRecord row, String name) {
        return Double.parseDouble(row.get(name));
    }
}
