package vn.vungxanh.capacity.workforce;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * One line of an order: a team, one of its people, a vehicle, or so many people.
 *
 * @param home whose they are
 * @param subject the member, team or vehicle; none for people without names
 * @param team that they are sent with
 */
public record Posting(
        UUID order,
        UnitId home,
        @Nullable UnitId to,
        Kind kind,
        @Nullable UUID subject,
        @Nullable TeamId team,
        String organisation,
        @Nullable Service service,
        @Nullable Skill skill,
        Standing standing,
        int people,
        Instant from,
        @Nullable Instant until,
        boolean returned) {

    public enum Kind {
        PEOPLE,
        MEMBER,
        TEAM,
        VEHICLE
    }
}
