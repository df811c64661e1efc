package vn.vungxanh.care.treatment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a treatment is to end.
 *
 * @param place where somebody died; none means the facility
 * @param cause of the death
 * @param override why somebody goes home whom the rule would keep
 */
public record Ending(
        End as,
        Instant at,
        @Nullable String place,
        @Nullable String cause,
        @Nullable String override) {

    public static Ending recovered(Instant at) {
        return new Ending(End.RECOVERED, at, null, null, null);
    }

    public static Ending died(Instant at, String cause, @Nullable String place) {
        return new Ending(End.DIED, at, place, cause, null);
    }

    /** @param reason as the doctor writes it */
    public static Ending left(Instant at, String reason) {
        return new Ending(End.LEFT, at, null, null, reason);
    }

    public Ending although(@Nullable String reason) {
        return new Ending(as, at, place, cause, reason == null || reason.isBlank() ? null : reason.strip());
    }
}
