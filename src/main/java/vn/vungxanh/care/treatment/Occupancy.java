package vn.vungxanh.care.treatment;

import java.util.Map;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;

/** How many beds of each kind are taken, by facility. */
record Occupancy(Map<FacilityId, Map<BedKind, Integer>> taken) {

    static final Occupancy NONE = new Occupancy(Map.of());

    int count(FacilityId facility, BedKind kind) {
        return taken.getOrDefault(facility, Map.of()).getOrDefault(kind, 0);
    }

    int count(FacilityId facility) {
        return taken.getOrDefault(facility, Map.of()).values().stream()
                .mapToInt(each -> each)
                .sum();
    }
}
