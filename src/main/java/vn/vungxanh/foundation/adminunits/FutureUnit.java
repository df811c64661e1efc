package vn.vungxanh.foundation.adminunits;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A unit as it will be: a row of the file, a unit of the tree, or a row that changes a unit. */
record FutureUnit(@Nullable UnitRow row, @Nullable Unit unit) {

    LocalDate from() {
        return row != null
                ? row.draft().validFrom
                : Objects.requireNonNull(unit).validFrom();
    }

    @Nullable
    LocalDate to() {
        return row != null ? row.draft().validTo : Objects.requireNonNull(unit).validTo();
    }

    UnitLevel level() {
        return row != null ? row.draft().level : Objects.requireNonNull(unit).level();
    }

    boolean existedOn(LocalDate day) {
        var to = to();
        return !day.isBefore(from()) && (to == null || !day.isAfter(to));
    }

    boolean outlives(FutureUnit other) {
        var end = other.to();
        var mine = to();
        return end != null && (mine == null || mine.isAfter(end));
    }
}
