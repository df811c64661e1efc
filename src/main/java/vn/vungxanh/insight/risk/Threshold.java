package vn.vungxanh.insight.risk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of a regulation as it stands on a day.
 *
 * @param value null while nobody knows it
 * @param confidence H read in the regulation, M second-hand, R recalled, N not found, P proposed by the program, X entered by an officer
 * @param kind count, rate, share, flag, days, level or measure
 * @param changed by whom and why it is not what the program came with
 */
public record Threshold(
        String regime,
        String name,
        @Nullable Double value,
        String confidence,
        String kind,
        String source,
        @Nullable Changed changed) {

    public record Changed(LocalDate validFrom, String reason, Instant enteredAt, String enteredBy) {}

    /** Whether a reader must be told that nobody read it in the regulation. */
    public boolean unverified() {
        return !"H".equals(confidence);
    }

    Threshold changed(@Nullable Double other, String otherSource, Changed how) {
        return new Threshold(regime, name, other, "X", kind, otherSource, how);
    }
}
