package vn.vungxanh.capacity.workforce;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** @param words of a name, with or without accents */
public record MemberFilter(
        UnitId unit,
        Instant asOf,
        @Nullable String words,
        @Nullable Skill skill,
        @Nullable Standing standing,
        @Nullable Boolean away) {

    public static MemberFilter all(UnitId unit, Instant asOf) {
        return new MemberFilter(unit, asOf, null, null, null, null);
    }
}
