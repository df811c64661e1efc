package vn.vungxanh.territory.zones;

/** What is guarded, as the daily report counts it (II.2.2c). */
public enum PostKind {
    /** A checkpoint of a zone; several of one zone are one guarded place. */
    ZONE,
    FIELD_HOSPITAL,
    MEDICAL_CENTRE,
    ISOLATION_SITE,
    OTHER
}
