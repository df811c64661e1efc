package vn.vungxanh.territory.checkpoints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.territory.zones.GuardShift;

/**
 * A post on a road.
 *
 * @param openings the latest first
 * @param duties who ever stood there, the latest first
 */
public record RoadPost(
        PostId id,
        UnitId unit,
        String code,
        String name,
        String road,
        PostKind kind,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<Opening> openings,
        List<Duty> duties) {

    /** From an instant to an instant, each with its document. */
    public record Opening(
            UUID id,
            Instant openedAt,
            String document,
            @Nullable Instant closedAt,
            @Nullable String closeDocument) {

        boolean holds(Instant at) {
            return !openedAt.isAfter(at) && (closedAt == null || closedAt.isAfter(at));
        }
    }

    public record Duty(
            GuardShift shift, LocalDate from, @Nullable LocalDate to) {

        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    public RoadPost {
        openings = List.copyOf(openings);
        duties = List.copyOf(duties);
    }

    public boolean openAt(Instant at) {
        return openings.stream().anyMatch(each -> each.holds(at));
    }

    /** The opening that holds at the instant, else the last one before it. */
    public @Nullable Opening opening(Instant at) {
        return openings.stream()
                .filter(each -> !each.openedAt().isAfter(at))
                .findFirst()
                .orElse(null);
    }

    public List<GuardShift> dutiesOn(LocalDate day) {
        return duties.stream().filter(each -> each.holds(day)).map(Duty::shift).toList();
    }

    public int peopleOn(LocalDate day) {
        return dutiesOn(day).stream().mapToInt(GuardShift::people).sum();
    }
}
