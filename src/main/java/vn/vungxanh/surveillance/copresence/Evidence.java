package vn.vungxanh.surveillance.copresence;

/** What the index is fed with; each kind counts its own sequence. */
public enum Evidence {
    VISITS,
    ENCOUNTERS,
    MEMBERSHIPS
}
