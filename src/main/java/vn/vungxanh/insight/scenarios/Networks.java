package vn.vungxanh.insight.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.conversion.Convertible;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The hospitals that a province can convert, by how many patients there are: the more, the more beds each gives. */
@Component
class Networks {

    private record Row(
            String province,
            NetworkHospital hospital,
            @Nullable Integer upTo,
            LocalDate from,
            @Nullable LocalDate to) {}

    private final List<Row> rows = ResourceTable.read("scenarios/network.csv", Networks::row);
    private final Units units;

    Networks(Units units) {
        this.units = units;
    }

    /** Empty for a province whose hospitals nobody has entered. */
    List<NetworkHospital> of(String province, LocalDate on, double patients) {
        var known = new LinkedHashMap<String, Row>();
        for (var row : rows) {
            if (row.province().equals(province)
                    && DatedRows.inForce(row.from(), row.to(), on)
                    && (row.upTo() == null || patients <= row.upTo() + 1e-6)) {
                known.merge(row.hospital().code(), row, Networks::narrower);
            }
        }
        return known.values().stream().map(Row::hospital).toList();
    }

    /** A hospital stands where its district does, as long as nobody says better. */
    List<Convertible> placed(List<NetworkHospital> hospitals, LocalDate on) {
        var placed = new ArrayList<Convertible>();
        for (var each : hospitals) {
            var district = units.byCode(each.district(), on).orElse(null);
            if (district != null && district.latitude() != null && district.longitude() != null) {
                placed.add(new Convertible(
                        each.code(),
                        each.name(),
                        latitude(district),
                        longitude(district),
                        each.inUse(),
                        each.beds(),
                        each.severe(),
                        each.days()));
            }
        }
        return placed;
    }

    static double latitude(Unit unit) {
        var latitude = unit.latitude();
        return latitude == null ? 0 : latitude;
    }

    static double longitude(Unit unit) {
        var longitude = unit.longitude();
        return longitude == null ? 0 : longitude;
    }

    /** Of the rows that hold, that for the fewest patients. */
    private static Row narrower(Row one, Row other) {
        var first = one.upTo();
        var second = other.upTo();
        return first == null || (second != null && second < first) ? other : one;
    }

    private static Row row(CSVRecord row) {
        return new Row(
                row.get("province"),
                new NetworkHospital(
                        row.get("code"),
                        row.get("name"),
                        row.get("kind").toUpperCase(Locale.ROOT),
                        row.get("district"),
                        row.get("in_use").equals("yes"),
                        Integer.parseInt(row.get("beds")),
                        Integer.parseInt(row.get("severe")),
                        Integer.parseInt(row.get("days")),
                        row.get("source"),
                        row.get("confidence")),
                DatedRows.number(row, "up_to"),
                LocalDate.parse(row.get("valid_from")),
                DatedRows.day(row, "valid_to"));
    }
}
