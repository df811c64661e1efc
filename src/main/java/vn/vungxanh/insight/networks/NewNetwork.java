package vn.vungxanh.insight.networks;

import java.time.LocalDate;
import java.util.List;

/** A version as it is wanted. @param after the number of the version that it was made from */
public record NewNetwork(
        int after, LocalDate from, List<HospitalRow> hospitals, List<RegionRow> regions, String source) {

    public NewNetwork {
        hospitals = List.copyOf(hospitals);
        regions = List.copyOf(regions);
    }
}
