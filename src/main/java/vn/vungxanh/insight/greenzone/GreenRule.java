package vn.vungxanh.insight.greenzone;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.sheets.ResourceTable;

/**
 * When a unit is shown as green, and which counts are too small to be shown.
 *
 * @param days without a case of the community
 * @param smallest count but 0 that is published
 * @param roundedTo counts of parts are told in multiples of this
 */
public record GreenRule(LocalDate validFrom, int days, int smallest, int roundedTo, String source, String confidence) {

    private static final List<GreenRule> ALL = ResourceTable.read("/greenzone/status.csv", GreenRule::read);

    public static GreenRule inForce(LocalDate day) {
        return ALL.stream()
                .filter(rule -> !rule.validFrom.isAfter(day))
                .max(Comparator.comparing(GreenRule::validFrom))
                .orElseThrow();
    }

    boolean isGreen(@Nullable LocalDate lastCommunity, LocalDate today) {
        return lastCommunity == null || !lastCommunity.plusDays(days).isAfter(today);
    }

    private static GreenRule read(CSVRecord row) {
        return new GreenRule(
                LocalDate.parse(row.get("valid_from")),
                Integer.parseInt(row.get("days_without_community_case")),
                Integer.parseInt(row.get("smallest_count")),
                Integer.parseInt(row.get("rounded_to")),
                row.get("source"),
                row.get("confidence"));
    }
}
