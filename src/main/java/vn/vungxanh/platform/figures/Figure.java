package vn.vungxanh.platform.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number as it was at an instant, with all that a reader needs to believe it.
 *
 * @param value none when the room cannot say: shown as "chưa có dữ liệu", never as 0
 * @param unit message key of what is counted, such as "reporting.unit.cases"
 * @param label what a member of a breakdown is about, such as "Huyện Nậm Pồ"
 * @param source the room or the outside body that says so
 * @param listUrl the page with exactly the records that were counted
 * @param definition message key of how it is computed
 * @param lines the counted things in words where the report names them one by one, such as documents
 */
public record Figure(
        FigureId id,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String label,
        Instant asOf,
        String source,
        @Nullable String listUrl,
        String definition,
        List<String> lines) {

    public Figure {
        lines = List.copyOf(lines);
    }

    /** A count of records of a room. */
    public static Figure count(
            String id, long value, String unit, Instant asOf, String source, String listUrl, String definition) {
        return new Figure(
                new FigureId(id), BigDecimal.valueOf(value), unit, null, asOf, source, listUrl, definition, List.of());
    }

    public Figure labelled(String words) {
        return new Figure(id, value, unit, words, asOf, source, listUrl, definition, lines);
    }

    public Figure naming(List<String> things) {
        return new Figure(id, value, unit, label, asOf, source, listUrl, definition, things);
    }
}
