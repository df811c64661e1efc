package vn.vungxanh.care.facilities;

public enum FacilityKind {
    HOSPITAL,
    FIELD_HOSPITAL,
    ICU_CENTRE,
    /** A team with oxygen at a commune, for patients at home. */
    MOBILE_STATION,
    HOME_CARE
}
