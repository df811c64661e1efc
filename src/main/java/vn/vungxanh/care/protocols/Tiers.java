package vn.vungxanh.care.protocols;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;
import vn.vungxanh.surveillance.cases.Severity;

/** The pyramid as it was on a day: three floors, in some provinces later four and five. */
@Component
public class Tiers {

    private record Row(
            String province, LocalDate from, @Nullable LocalDate to, Tier tier) {}

    private final List<Row> rows;
    private final Units units;

    Tiers(Units units) {
        this.units = units;
        this.rows = ResourceTable.read("protocols/tiers.csv", Tiers::row);
    }

    /** From the lowest floor up. */
    public List<Tier> inForce(UnitId where, LocalDate on) {
        var province = units.path(where).get(0).code();
        var own = at(province, on);
        return own.isEmpty() ? at("", on) : own;
    }

    /** The floor where somebody that ill belongs. */
    public Tier of(Severity severity, UnitId where, LocalDate on) {
        var all = inForce(where, on);
        return all.stream()
                .filter(tier -> tier.severities().contains(severity))
                .findFirst()
                .orElseGet(() -> all.get(all.size() - 1));
    }

    private List<Tier> at(String province, LocalDate on) {
        return rows.stream()
                .filter(row -> row.province().equals(province) && DatedRows.inForce(row.from(), row.to(), on))
                .map(Row::tier)
                .sorted(Comparator.comparingInt(Tier::number))
                .toList();
    }

    private static Row row(CSVRecord row) {
        var from = DatedRows.day(row, "valid_from");
        return new Row(
                row.get("province"),
                from == null ? LocalDate.MIN : from,
                DatedRows.day(row, "valid_to"),
                new Tier(
                        row.get("model"),
                        Integer.parseInt(row.get("tier")),
                        row.get("name_vi"),
                        row.get("name_en"),
                        Stream.of(row.get("severities").split(" "))
                                .map(Severity::valueOf)
                                .collect(Collectors.toSet()),
                        row.get("source")));
    }
}
