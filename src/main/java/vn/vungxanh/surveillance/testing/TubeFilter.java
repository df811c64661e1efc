package vn.vungxanh.surveillance.testing;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;

/** Which tubes: by where they were taken, or by the laboratory that has them. */
public record TubeFilter(
        UnitId unit,
        @Nullable TubeState state,
        @Nullable LaboratoryId laboratory,
        @Nullable TestKind kind,
        @Nullable SessionId session,
        @Nullable Boolean open,
        @Nullable String text) {}
