package vn.vungxanh.surveillance.presence;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * @param number what the record and the index call it
 * @param members how many there are or were
 */
public record Group(
        GroupId id,
        int number,
        GroupKind kind,
        String name,
        @Nullable Integer place,
        UnitId unit,
        int members) {}
