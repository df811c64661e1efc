package vn.vungxanh.insight.duties;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** What is owed where nobody assigned anything else. */
@Component
class StandardDuties {

    private final List<Duty> rows = ResourceTable.read("duties/defaults.csv", StandardDuties::row);

    List<Duty> all() {
        return rows;
    }

    private static Duty row(CSVRecord row) {
        var hours = DatedRows.given(row, "hours");
        return new Duty(
                null,
                row.get("source"),
                Holder.valueOf(row.get("holder")),
                null,
                new Rhythm(
                        hours == null
                                ? List.of()
                                : Arrays.stream(hours.split(";"))
                                        .map(Integer::valueOf)
                                        .toList(),
                        DatedRows.number(row, "every_hours")),
                Integer.parseInt(row.get("silent_hours")),
                LocalDate.parse(row.get("valid_from")),
                DatedRows.day(row, "valid_to"),
                row.get("basis"),
                null,
                null,
                0);
    }
}
