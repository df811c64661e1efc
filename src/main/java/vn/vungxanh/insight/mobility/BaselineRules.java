package vn.vungxanh.insight.mobility;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** With which days a day is compared, as dated data. */
@Component
class BaselineRules {

    private record Row(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            @Nullable Integer weeks,
            int fewest,
            String source,
            String sourceEn) {

        boolean speaksOf(LocalDate day) {
            return DatedRows.inForce(from, to, day);
        }
    }

    private static final int HALF_YEAR = 26;

    private final List<Row> rows;

    BaselineRules() {
        rows = ResourceTable.read(
                "mobility/baselines.csv",
                row -> new Row(
                        Objects.requireNonNull(DatedRows.day(row, "valid_from")),
                        DatedRows.day(row, "valid_to"),
                        DatedRows.day(row, "window_from"),
                        DatedRows.day(row, "window_to"),
                        DatedRows.number(row, "weeks"),
                        Integer.parseInt(row.get("fewest")),
                        row.get("source"),
                        row.get("source_en")));
    }

    /**
     * The window for a period, by the rule of its last day; days before every rule go by the last one.
     *
     * @param wave first day of the unit's wave: windows that name no days end before it. Where no wave began in the half year
     *     before the period, they end before the period.
     */
    Window of(Period period, LocalDate wave) {
        var row = rows.stream()
                .filter(each -> each.speaksOf(period.to()))
                .findFirst()
                .orElse(rows.get(rows.size() - 1));
        if (row.windowFrom() != null && row.windowTo() != null) {
            return new Window(row.windowFrom(), row.windowTo(), row.fewest(), row.source(), row.sourceEn());
        }
        var weeks = Objects.requireNonNull(row.weeks());
        var lately = !wave.isAfter(period.to()) && !wave.isBefore(period.from().minusWeeks(HALF_YEAR));
        var end = lately ? wave : period.from();
        return new Window(end.minusWeeks(weeks), end.minusDays(1), row.fewest(), row.source(), row.sourceEn());
    }
}
