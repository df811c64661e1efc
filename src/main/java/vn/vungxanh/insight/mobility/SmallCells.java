package vn.vungxanh.insight.mobility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.ResourceTable;

/**
 * From how many subscribers on a cell has figures. Below, all figures of the cell go, not only the small one: with the
 * others it could be computed back.
 */
@Component
public class SmallCells {

    /** A rule with where it comes from. */
    public record Rule(LocalDate from, int fewest, String source) {}

    private final List<Rule> rules;

    SmallCells() {
        rules = ResourceTable.read(
                        "mobility/small_cells.csv",
                        row -> new Rule(
                                LocalDate.parse(row.get("valid_from")),
                                Integer.parseInt(row.get("fewest_subscribers")),
                                row.get("source")))
                .stream()
                .sorted(Comparator.comparing(Rule::from).reversed())
                .toList();
    }

    /** Days before the first rule go by it, too. */
    public Rule on(LocalDate day) {
        return rules.stream()
                .filter(rule -> !rule.from().isAfter(day))
                .findFirst()
                .orElse(rules.get(rules.size() - 1));
    }

    boolean hides(LocalDate day, int... figures) {
        var fewest = on(day).fewest();
        return java.util.Arrays.stream(figures).anyMatch(figure -> figure < fewest);
    }
}
