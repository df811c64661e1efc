package vn.vungxanh.capacity.workforce;

import java.time.LocalDate;
import vn.vungxanh.foundation.adminunits.UnitId;

/** So many from that day on. */
public record NewCount(
        UnitId unit,
        String organisation,
        Service service,
        Skill skill,
        Standing standing,
        int people,
        LocalDate from) {}
