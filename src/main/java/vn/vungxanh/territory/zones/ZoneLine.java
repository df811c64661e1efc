package vn.vungxanh.territory.zones;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A zone on the board.
 *
 * @param clock none before it begins
 * @param posts checkpoints around it
 * @param guards people of all shifts
 */
public record ZoneLine(
        Zone zone,
        Inside inside,
        @Nullable ZoneClock clock,
        int posts,
        int guards,
        @Nullable Instant disinfectedAt) {

    /** Whether the register of people knows anybody there; if not, an estimate may. */
    public boolean counted() {
        return inside.people() > 0;
    }

    /** None where neither the register nor anybody's estimate says. */
    public @Nullable Integer people() {
        return counted() ? Integer.valueOf(inside.people()) : zone.extent().typedPeople();
    }

    public @Nullable Integer households() {
        return counted() ? Integer.valueOf(inside.households()) : zone.extent().typedHouseholds();
    }
}
