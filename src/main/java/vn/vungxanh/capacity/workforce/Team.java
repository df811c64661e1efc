package vn.vungxanh.capacity.workforce;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param leader shown by name only to those who may see names
 * @param named how many members stand in the register by name
 * @param backAt when it last returned
 */
public record Team(
        TeamId id,
        NewTeam facts,
        @Nullable MemberId leader,
        int named,
        @Nullable LocalDate to,
        int version,
        @Nullable Away away,
        @Nullable Instant backAt) {

    public int people() {
        return named + facts.unnamed().stream().mapToInt(Strength::people).sum();
    }

    /** At home, not dissolved, and ready by its own word. */
    public boolean canGo() {
        return to == null && away == null && facts.readiness() != Readiness.NOT_READY && people() > 0;
    }
}
