package vn.vungxanh.insight.networks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One version: all hospitals and all regions of a unit from a day on.
 *
 * @param number of the version; 0 for what came with the program
 * @param source of the regions and of the whole
 */
public record Network(
        int number,
        LocalDate from,
        @Nullable LocalDate to,
        List<HospitalRow> hospitals,
        List<RegionRow> regions,
        String source,
        @Nullable Instant madeAt,
        @Nullable String madeBy) {

    static final Network NONE = new Network(0, LocalDate.EPOCH, null, List.of(), List.of(), "", null, null);

    public Network {
        hospitals = List.copyOf(hospitals);
        regions = List.copyOf(regions);
    }

    public boolean isEmpty() {
        return hospitals.isEmpty() && regions.isEmpty();
    }

    /** Of the rows that hold for so many patients, of each hospital that for the fewest. */
    public List<NetworkHospital> hospitals(double patients) {
        var known = new LinkedHashMap<String, HospitalRow>();
        for (var row : hospitals) {
            if (row.upTo() == null || patients <= row.upTo() + 1e-6) {
                known.merge(row.code(), row, Network::narrower);
            }
        }
        return known.values().stream().map(HospitalRow::hospital).toList();
    }

    /** Above which number a row without one holds: the largest of its hospital; none if the hospital has no other row. */
    public OptionalInt above(HospitalRow row) {
        return hospitals.stream()
                .filter(other -> other.code().equals(row.code()))
                .map(HospitalRow::upTo)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max();
    }

    /** Codes of the parts, by the name of the region. */
    public Map<String, List<String>> districts(String language) {
        var found = new LinkedHashMap<String, List<String>>();
        regions.forEach(row -> found.computeIfAbsent(row.name(language), any -> new ArrayList<>())
                .add(row.district()));
        return found;
    }

    private static HospitalRow narrower(HospitalRow one, HospitalRow other) {
        var first = one.upTo();
        var second = other.upTo();
        return first == null || (second != null && second < first) ? other : one;
    }
}
