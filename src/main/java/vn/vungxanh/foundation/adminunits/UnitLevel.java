package vn.vungxanh.foundation.adminunits;

import java.util.Locale;

/** How deep a unit lies. A tree may leave levels out: since 1/7/2025 a commune lies directly below its province. */
public enum UnitLevel {
    COUNTRY,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    HAMLET;

    /** Lower-case word of the data files, the database and the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A hamlet may hold groups, which are hamlets again: that is how a tree of any depth is written. */
    public boolean mayLieBelow(UnitLevel parent) {
        return compareTo(parent) > 0 || (this == HAMLET && parent == HAMLET);
    }
}
