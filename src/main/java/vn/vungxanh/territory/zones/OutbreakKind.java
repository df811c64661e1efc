package vn.vungxanh.territory.zones;

/** What an outbreak is confined to: always less than a commune (TT 15/2026/TT-BYT art. 2.1). */
public enum OutbreakKind {
    HOUSEHOLD,
    HAMLET,
    SCHOOL,
    WORKPLACE
}
