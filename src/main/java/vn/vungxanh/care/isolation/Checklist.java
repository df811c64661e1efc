package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** What a home or a site must have, point by point, as of a day. */
public enum Checklist {
    HOME,
    SITE;

    private static final List<Point> ALL = ResourceTable.read(
            "isolation/checklists.csv",
            row -> new Point(
                    valueOf(row.get("list")),
                    row.get("id"),
                    LocalDate.parse(row.get("valid_from")),
                    DatedRows.day(row, "valid_to"),
                    row.get("words_vi"),
                    row.get("words_en"),
                    row.get("source"),
                    row.get("confidence")));

    /** One point of a list. */
    public record Point(
            Checklist list,
            String id,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String wordsVi,
            String wordsEn,
            String source,
            String confidence) {

        public String words(String language) {
            return "en".equals(language) ? wordsEn : wordsVi;
        }
    }

    public List<Point> on(LocalDate day) {
        return ALL.stream()
                .filter(point -> point.list() == this
                        && !day.isBefore(point.validFrom())
                        && (point.validTo() == null || !day.isAfter(point.validTo())))
                .toList();
    }
}
