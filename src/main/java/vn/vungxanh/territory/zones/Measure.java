package vn.vungxanh.territory.zones;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A directive that applies in a unit and all below it, from a day to a day, both included. */
public record Measure(
        MeasureId id,
        UnitId unit,
        String regime,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String part,
        LegalDocument document,
        @Nullable String endDocument,
        int version) {

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean meets(LocalDate begin, @Nullable LocalDate end) {
        return (to == null || !begin.isAfter(to)) && (end == null || !from.isAfter(end));
    }
}
