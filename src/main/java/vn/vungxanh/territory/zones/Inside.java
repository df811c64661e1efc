package vn.vungxanh.territory.zones;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is inside a zone, by the register of people and of cases.
 *
 * @param households,people counted in the register
 * @param cases confirmed, since ever
 */
public record Inside(
        int households, int people, int cases, @Nullable Instant lastCaseAt) {

    static final Inside NOBODY = new Inside(0, 0, 0, null);
}
