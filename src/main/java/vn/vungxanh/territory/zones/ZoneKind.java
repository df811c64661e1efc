package vn.vungxanh.territory.zones;

/** How closed a zone is. */
public enum ZoneKind {
    /** Phong tỏa: nobody in or out. */
    LOCKDOWN,
    /** Vành đai cách ly around a lockdown. */
    RING,
    /** Khu vực theo dõi, giám sát. */
    MONITORED
}
