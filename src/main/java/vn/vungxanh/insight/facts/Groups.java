package vn.vungxanh.insight.facts;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** Which diseases the law puts into group A, and when. */
@Component
class Groups {

    private final List<CSVRecord> rows = ResourceTable.read("facts/groups.csv");

    boolean isGroupA(String disease, LocalDate day) {
        return rows.stream()
                .anyMatch(row -> row.get("disease").equals(disease)
                        && "A".equals(row.get("group"))
                        && DatedRows.inForce(
                                LocalDate.parse(row.get("valid_from")), DatedRows.day(row, "valid_to"), day));
    }
}
