package vn.vungxanh.territory.checkins;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;
import vn.vungxanh.surveillance.presence.PlaceKind;

/** What can be true, as dated numbers. */
final class Limits {

    private static final String EVERYWHERE = "*";

    private record Row(
            String limit,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            int value) {}

    private static final List<Row> ROWS = ResourceTable.read(
            "checkins/limits.csv",
            row -> new Row(
                    row.get("limit"),
                    row.get("kind"),
                    LocalDate.parse(row.get("valid_from")),
                    DatedRows.day(row, "valid_to"),
                    Integer.parseInt(row.get("value"))));

    enum Limit {
        LEEWAY_MINUTES,
        PLACE_PER_MINUTE,
        DEVICE_PER_TEN_MINUTES,
        FASTEST_KMH,
        LEAST_KM
    }

    private Limits() {}

    static int of(Limit limit, PlaceKind kind, Instant at) {
        var day = Vietnam.dayOf(at);
        return ROWS.stream()
                .filter(row -> row.limit().equals(limit.name())
                        && (row.kind().equals(kind.name()) || row.kind().equals(EVERYWHERE))
                        && DatedRows.inForce(row.from(), row.to(), day))
                .min(java.util.Comparator.comparing(row -> row.kind().equals(EVERYWHERE)))
                .map(Row::value)
                .orElse(Integer.MAX_VALUE);
    }
}
