package vn.vungxanh.territory.enforcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.shell.AddressWords;

/**
 * Which violations; null means any.
 *
 * @param decidedFrom only those decided since that day
 */
public record ViolationFilter(
        UnitId unit,
        Instant asOf,
        @Nullable LocalDate decidedFrom,
        @Nullable Act act,
        Violation.@Nullable State state,
        @Nullable String text) {

    /** The words of its address besides unit and as-of. */
    public Map<String, String> words() {
        return new AddressWords.Writing()
                .put("decidedFrom", decidedFrom)
                .put("act", act)
                .put("state", state)
                .put("q", text)
                .words();
    }
}
