package vn.vungxanh.care.isolation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is brought.
 *
 * @param bed null where the site gives none yet
 * @param address of a home; null for the residence on record
 * @param reason why there, or why against a warning
 * @param despiteCohorts somebody knows that the room holds others and gives a reason
 */
public record Placement(
        IsolationId order,
        StayKind kind,
        @Nullable SiteId site,
        @Nullable BedId bed,
        @Nullable String address,
        Instant at,
        @Nullable String reason,
        boolean despiteCohorts) {

    public static Placement inSite(IsolationId order, SiteId site, @Nullable BedId bed, Instant at) {
        return new Placement(order, StayKind.CENTRAL, site, bed, null, at, null, false);
    }

    public static Placement atHome(IsolationId order, @Nullable String address, Instant at) {
        return new Placement(order, StayKind.HOME, null, null, address, at, null, false);
    }

    public Placement because(String why) {
        return new Placement(order, kind, site, bed, address, at, why, true);
    }
}
