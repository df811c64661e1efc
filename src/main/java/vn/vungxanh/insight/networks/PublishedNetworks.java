package vn.vungxanh.insight.networks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** What provinces published of themselves, as it comes with the program: the first version of each. */
@Component
class PublishedNetworks {

    private record Dated<T>(
            String province,
            T row,
            LocalDate from,
            @Nullable LocalDate to,
            String source) {

        static <T> Dated<T> of(CSVRecord row, T what) {
            return new Dated<>(
                    row.get("province"),
                    what,
                    LocalDate.parse(row.get("valid_from")),
                    DatedRows.day(row, "valid_to"),
                    row.get("source"));
        }

        boolean holds(String of, LocalDate on) {
            return province.equals(of) && DatedRows.inForce(from, to, on);
        }
    }

    private final List<Dated<HospitalRow>> hospitals =
            ResourceTable.read("networks/hospitals.csv", row -> Dated.of(row, hospital(row)));
    private final List<Dated<RegionRow>> regions = ResourceTable.read(
            "networks/regions.csv",
            row -> Dated.of(row, new RegionRow(row.get("district"), row.get("region_vi"), row.get("region_en"))));

    Optional<Network> of(String province, LocalDate on) {
        var beds = hospitals.stream().filter(row -> row.holds(province, on)).toList();
        var parts = regions.stream().filter(row -> row.holds(province, on)).toList();
        var first = parts.isEmpty() ? beds.stream().findFirst() : parts.stream().findFirst();
        return first.map(row -> new Network(
                0,
                java.util.stream.Stream.concat(beds.stream(), parts.stream())
                        .map(Dated::from)
                        .max(Comparator.naturalOrder())
                        .orElse(row.from()),
                row.to(),
                beds.stream().map(Dated::row).toList(),
                parts.stream().map(Dated::row).toList(),
                row.source(),
                null,
                null));
    }

    private static HospitalRow hospital(CSVRecord row) {
        return new HospitalRow(
                row.get("code"),
                row.get("name"),
                row.get("kind").toUpperCase(Locale.ROOT),
                row.get("district"),
                row.get("in_use").equals("yes"),
                DatedRows.number(row, "up_to"),
                Integer.parseInt(row.get("beds")),
                Integer.parseInt(row.get("severe")),
                Integer.parseInt(row.get("days")),
                row.get("source"),
                row.get("confidence"));
    }
}
