package vn.vungxanh.foundation.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Where a person lived; an open end is null, and so is a beginning that nobody knows. */
public record Address(
        UnitId place,
        @Nullable String hamlet,
        @Nullable String address,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn) {}
