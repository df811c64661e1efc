package vn.vungxanh.care.facilities;

import vn.vungxanh.kernel.Rule;

/** The room's rules. */
public enum FacilitiesRule implements Rule {
    FACILITY_INCOMPLETE,
    FACILITY_CODE_TAKEN,
    FACILITY_HAS_PATIENTS,
    FACILITY_OF_OTHERS,
    OUTSIDE_JURISDICTION,
    WARD_INCOMPLETE,
    BED_CODE_TAKEN,
    BEDS_ARE_LISTED,
    BED_OCCUPIED,
    REASON_NEEDED;

    @Override
    public String room() {
        return "facilities";
    }
}
