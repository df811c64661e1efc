package vn.vungxanh.insight.duties;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitLevel;

/** Who owes: each unit of a level, each keeper (laboratory, hospital, site, post), or the named unit alone. */
public enum Holder {
    PROVINCE(UnitLevel.PROVINCE),
    DISTRICT(UnitLevel.DISTRICT),
    COMMUNE(UnitLevel.COMMUNE),
    KEEPER(null),
    UNIT(null);

    private final @Nullable UnitLevel level;

    Holder(@Nullable UnitLevel level) {
        this.level = level;
    }

    @Nullable
    UnitLevel level() {
        return level;
    }
}
