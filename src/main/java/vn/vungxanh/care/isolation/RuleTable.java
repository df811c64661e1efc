package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** Reads the tables of rules that come with the program. */
final class RuleTable {

    private RuleTable() {}

    static List<Regulation> regulations() {
        return ResourceTable.read(
                "isolation/rules.csv",
                row -> new Regulation(
                        row.get("id"),
                        row.get("disease"),
                        DatedRows.given(row, "authority"),
                        LocalDate.parse(row.get("valid_from")),
                        DatedRows.day(row, "valid_to"),
                        Subject.valueOf(row.get("subject")),
                        Regulation.Condition.valueOf(row.get("condition")),
                        Place.valueOf(row.get("place")),
                        DatedRows.number(row, "days"),
                        Integer.parseInt(row.get("followup_days")),
                        CountFrom.valueOf(row.get("count_from")),
                        Stream.of(row.get("test_days").split(";"))
                                .filter(day -> !day.isBlank())
                                .map(Integer::valueOf)
                                .toList(),
                        "TEXT".equals(row.get("tests")),
                        row.get("condition_vi"),
                        row.get("condition_en"),
                        row.get("source"),
                        row.get("confidence")));
    }

    static List<Frame> frames() {
        return ResourceTable.read(
                "isolation/frames.csv",
                row -> new Frame(
                        row.get("id"),
                        LocalDate.parse(row.get("valid_from")),
                        DatedRows.day(row, "valid_to"),
                        DatedRows.number(row, "most_days"),
                        DatedRows.number(row, "most_extra"),
                        row.get("source"),
                        row.get("confidence")));
    }
}
