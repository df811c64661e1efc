package vn.vungxanh.care.isolation;

/** What a site is; a home is not one. */
public enum SiteKind {
    CENTRAL,
    HOTEL,
    ENTERPRISE,
    FIELD
}
