package vn.vungxanh.capacity.stock;

/** Whose store it is. */
public enum StoreKind {
    PROVINCE,
    HOSPITAL,
    DISTRICT,
    COMMUNE,
    ISOLATION_SITE
}
