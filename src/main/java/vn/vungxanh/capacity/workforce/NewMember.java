package vn.vungxanh.capacity.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** @param reference the staff number, once in a unit */
public record NewMember(
        UnitId unit,
        String organisation,
        String name,
        Service service,
        Skill skill,
        Standing standing,
        @Nullable String phone,
        @Nullable String reference,
        LocalDate from) {}
