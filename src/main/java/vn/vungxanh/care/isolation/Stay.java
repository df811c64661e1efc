package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/**
 * Where somebody was, from when to when.
 *
 * @param placeUnit of the site, or of the home
 * @param bed room and bed in words
 */
public record Stay(
        StayId id,
        IsolationId order,
        PersonId person,
        UnitId placeUnit,
        StayKind kind,
        @Nullable SiteId site,
        @Nullable String siteName,
        @Nullable BedId bedId,
        @Nullable String bed,
        @Nullable String address,
        Instant startedAt,
        LocalDate endsOn,
        @Nullable Instant endedAt,
        @Nullable StayOutcome outcome,
        @Nullable String reason) {

    public boolean isOpen() {
        return endedAt == null;
    }
}
