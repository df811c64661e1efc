package vn.vungxanh.insight.analytics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import vn.vungxanh.insight.methods.SerialInterval;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The serial interval of a disease, with its source. */
public record IntervalRule(
        String disease, LocalDate validFrom, double mean, double sd, String source, String confidence) {

    private static final List<IntervalRule> ALL =
            ResourceTable.read("/analytics/serial_intervals.csv", IntervalRule::read);

    static IntervalRule inForce(String disease, LocalDate day) {
        return ALL.stream()
                .filter(rule -> rule.disease.equals(disease) && !rule.validFrom.isAfter(day))
                .max(Comparator.comparing(IntervalRule::validFrom))
                .orElseThrow(() -> AnalyticsRule.NO_SERIAL_INTERVAL.broken(disease));
    }

    SerialInterval interval() {
        return SerialInterval.gamma(mean, sd);
    }

    private static IntervalRule read(CSVRecord row) {
        return new IntervalRule(
                row.get("disease"),
                LocalDate.parse(row.get("valid_from")),
                Double.parseDouble(row.get("mean")),
                Double.parseDouble(row.get("sd")),
                row.get("source"),
                row.get("confidence"));
    }
}
