package vn.vungxanh.insight.statutory;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.platform.sheets.DatedRows;

/** Which body of a level sends and receives, as it stands on paper; patterns with {@code {unit}}, {@code {UNIT}}, {@code {PARENT}}. */
record FormBody(
        String level,
        String parent,
        String own,
        String symbol,
        String capacity,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        String confidence) {

    boolean inForceOn(LocalDate day) {
        return DatedRows.inForce(validFrom, validTo, day);
    }

    String own(Unit unit, @Nullable Unit above) {
        return written(own, unit, above);
    }

    String parent(Unit unit, @Nullable Unit above) {
        return written(parent, unit, above);
    }

    private static String written(String pattern, Unit unit, @Nullable Unit above) {
        return pattern.replace("{UNIT}", unit.name().toUpperCase(Locale.ROOT))
                .replace("{unit}", unit.name())
                .replace("{PARENT}", above == null ? "" : above.name().toUpperCase(Locale.ROOT))
                .strip();
    }
}
