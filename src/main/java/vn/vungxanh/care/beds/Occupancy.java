package vn.vungxanh.care.beds;

import java.util.Map;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;

/** How many beds of each kind are taken, by facility. */
public record Occupancy(Map<FacilityId, Map<BedKind, Integer>> taken) {

    public static final Occupancy NONE = new Occupancy(Map.of());

    public int count(FacilityId facility, BedKind kind) {
        return taken.getOrDefault(facility, Map.of()).getOrDefault(kind, 0);
    }

    public int count(FacilityId facility) {
        return taken.getOrDefault(facility, Map.of()).values().stream()
                .mapToInt(each -> each)
                .sum();
    }
}
