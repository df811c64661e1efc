package vn.vungxanh.foundation.adminunits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place as it was from {@code validFrom} to {@code validTo}, both days included; an open end is null. Codes are used
 * again after a reform, so a code means a unit only together with a day.
 *
 * @param name with its type word: "Xã Si Pa Phìn"
 * @param type "Xã", "Phường", "Huyện", …
 * @param lastId the last id that this unit's own subtree may use
 */
public record Unit(
        UnitId id,
        String code,
        String name,
        UnitLevel level,
        String type,
        @Nullable UnitId parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer population,
        @Nullable String populationSource,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double areaKm2,
        int lastId) {

    public boolean existedOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether the other unit is this one or lies below it in the same tree. */
    public boolean holds(UnitId other) {
        return other.value() >= id.value() && other.value() <= lastId;
    }

    public UnitInterval interval() {
        return new UnitInterval(id.value(), lastId);
    }

    /** The name without its type word: "Si Pa Phìn". */
    public String shortName() {
        return PlaceWords.withoutType(name);
    }
}
