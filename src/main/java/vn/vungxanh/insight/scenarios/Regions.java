package vn.vungxanh.insight.scenarios;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** Which districts are treated together, as a province decided it for a time. */
@Component
class Regions {

    private record Row(
            String province,
            String vietnamese,
            String english,
            String district,
            LocalDate from,
            @Nullable LocalDate to,
            String source) {}

    private final List<Row> rows = ResourceTable.read("scenarios/regions.csv", Regions::row);

    /**
     * @param districts codes of the parts, by the name of the region
     */
    record InForce(
            Map<String, List<String>> districts, @Nullable String source) {}

    InForce of(String province, LocalDate on, String language) {
        var found = rows.stream()
                .filter(row -> row.province().equals(province) && DatedRows.inForce(row.from(), row.to(), on))
                .toList();
        var districts = new LinkedHashMap<String, List<String>>();
        for (var row : found) {
            var name = "en".equals(language) ? row.english() : row.vietnamese();
            districts.computeIfAbsent(name, key -> new java.util.ArrayList<>()).add(row.district());
        }
        return new InForce(districts, found.isEmpty() ? null : found.get(0).source());
    }

    private static Row row(CSVRecord row) {
        return new Row(
                row.get("province"),
                row.get("region_vi"),
                row.get("region_en"),
                row.get("district"),
                LocalDate.parse(row.get("valid_from")),
                DatedRows.day(row, "valid_to"),
                row.get("source"));
    }
}
