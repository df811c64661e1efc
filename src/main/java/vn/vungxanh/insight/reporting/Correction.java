package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the last signed report would say today: records that came after its cut-off change it here, never there.
 *
 * @param report the signed one; null if there is none
 */
public record Correction(@Nullable UUID report, String reference, Instant asOf, List<Line> lines) {

    static final Correction NONE = new Correction(null, "", Instant.EPOCH, List.of());

    /** @param name what a reader calls the figure */
    public record Line(String figure, String name, BigDecimal before, BigDecimal value) {

        public BigDecimal change() {
            return value.subtract(before);
        }
    }

    public Correction {
        lines = List.copyOf(lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
