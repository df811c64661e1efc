package vn.vungxanh.insight.facts;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** Which diseases the law puts into group A, and which of them are new in the country, and when. */
@Component
class Groups {

    private final List<CSVRecord> rows = ResourceTable.read("facts/groups.csv");

    private final List<CSVRecord> known = ResourceTable.read("facts/new_diseases.csv");

    /** Null for a disease of which the table says nothing on that day. */
    @Nullable
    Boolean isNew(String disease, LocalDate day) {
        return known.stream()
                .filter(row -> row.get("disease").equals(disease)
                        && DatedRows.inForce(
                                LocalDate.parse(row.get("valid_from")), DatedRows.day(row, "valid_to"), day))
                .findFirst()
                .map(row -> "yes".equals(row.get("new")))
                .orElse(null);
    }

    boolean isGroupA(String disease, LocalDate day) {
        return rows.stream()
                .anyMatch(row -> row.get("disease").equals(disease)
                        && "A".equals(row.get("group"))
                        && DatedRows.inForce(
                                LocalDate.parse(row.get("valid_from")), DatedRows.day(row, "valid_to"), day));
    }
}
