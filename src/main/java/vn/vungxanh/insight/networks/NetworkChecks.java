package vn.vungxanh.insight.networks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;

/** What refuses a version, and what is only said of one. */
@Component
class NetworkChecks {

    private static final Set<String> KINDS = Set.of("PROVINCIAL", "DISTRICT", "CENTRE", "FIELD");
    private static final int MOST_BEDS = 20_000;
    private static final int MOST_DAYS = 365;
    private static final int LONGEST = 160;

    void hold(List<HospitalRow> hospitals, List<RegionRow> regions, List<Unit> parts) {
        NetworkRule.NOTHING_LEFT.brokenIf(hospitals.isEmpty() && regions.isEmpty());
        var codes = parts.stream().map(Unit::code).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (var row : hospitals) {
            NetworkRule.HOSPITAL_INCOMPLETE.brokenIf(
                    row.code().isBlank()
                            || row.name().length() < 2
                            || row.name().length() > LONGEST
                            || row.code().length() > 30,
                    row.name().isBlank() ? row.code() : row.name());
            NetworkRule.HOSPITAL_TWICE.brokenIf(!seen.add(row.code() + "/" + row.upTo()), row.code());
            NetworkRule.UNKNOWN_KIND.brokenIf(!KINDS.contains(row.kind()), row.name());
            NetworkRule.UNKNOWN_DISTRICT.brokenIf(!codes.contains(row.district()), row.district(), row.name());
            var upTo = row.upTo();
            NetworkRule.NUMBERS_OUT_OF_RANGE.brokenIf(
                    out(row.beds(), MOST_BEDS)
                            || out(row.severe(), MOST_BEDS)
                            || out(row.days(), MOST_DAYS)
                            || (upTo != null && (upTo < 1 || upTo > 1_000_000)),
                    row.name());
            NetworkRule.MORE_SEVERE_THAN_BEDS.brokenIf(row.severe() > row.beds(), row.name(), row.severe(), row.beds());
            NetworkRule.GIVES_LESS_FOR_MORE.brokenIf(
                    hospitals.stream()
                            .anyMatch(other -> other.code().equals(row.code())
                                    && size(other) > size(row)
                                    && other.beds() < row.beds()),
                    row.name());
        }
        for (var row : regions) {
            NetworkRule.UNKNOWN_DISTRICT.brokenIf(!codes.contains(row.district()), row.district(), row.vietnamese());
            NetworkRule.REGION_TOO_LONG.brokenIf(row.vietnamese().length() > LONGEST, row.vietnamese());
        }
    }

    List<Finding> findings(Network network, List<Unit> parts, String language) {
        var found = new ArrayList<Finding>();
        var districts = network.districts(language);
        if (!districts.isEmpty()) {
            var forgotten = parts.stream()
                    .filter(part -> districts.values().stream().noneMatch(codes -> codes.contains(part.code())))
                    .map(Unit::name)
                    .collect(Collectors.joining(", "));
            add(found, "forgotten", forgotten);
        }
        add(
                found,
                "unplaced",
                network.hospitals().stream()
                        .filter(row -> parts.stream()
                                .noneMatch(part -> part.code().equals(row.district())
                                        && part.latitude() != null
                                        && part.longitude() != null))
                        .map(HospitalRow::name)
                        .distinct()
                        .collect(Collectors.joining(", ")));
        var severe = network.hospitals().stream()
                .filter(row -> row.severe() > 0)
                .map(HospitalRow::district)
                .collect(Collectors.toSet());
        add(
                found,
                "noCentre",
                districts.entrySet().stream()
                        .filter(each -> each.getValue().stream().noneMatch(severe::contains))
                        .map(java.util.Map.Entry::getKey)
                        .collect(Collectors.joining(", ")));
        if (districts.isEmpty() && !network.hospitals().isEmpty()) {
            found.add(new Finding("networks.finding.noRegions", ""));
        }
        return found;
    }

    private static void add(List<Finding> found, String word, String what) {
        if (!what.isEmpty()) {
            found.add(new Finding("networks.finding." + word, what));
        }
    }

    private static boolean out(int number, int most) {
        return number < 0 || number > most;
    }

    private static long size(HospitalRow row) {
        var upTo = row.upTo();
        return upTo == null ? Long.MAX_VALUE : upTo;
    }
}
