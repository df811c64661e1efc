package vn.vungxanh.insight.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.levels.Fact;

/**
 * A figure of a unit that no room counts, as somebody entered it.
 *
 * @param value a share is 0 to 1; null takes back what was said before
 */
public record TypedFigure(
        UnitId unit,
        String disease,
        Fact fact,
        LocalDate on,
        @Nullable Double value,
        String source,
        Instant enteredAt,
        String enteredBy) {}
