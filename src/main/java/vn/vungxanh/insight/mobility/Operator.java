package vn.vungxanh.insight.mobility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.sheets.DatedRows;

/** A mobile network that reports. */
public record Operator(
        String code,
        String name,
        List<String> names,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean workedOn(LocalDate day) {
        return DatedRows.inForce(from, to, day);
    }
}
