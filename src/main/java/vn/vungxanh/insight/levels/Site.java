package vn.vungxanh.insight.levels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit with what is known of it.
 *
 * @param unit any number that is its own
 * @param within the unit that it is a part of; null for the whole
 * @param neighbours units that share a border, also some that are not in the landscape
 */
public record Site(int unit, Tier tier, @Nullable Integer within, Facts facts, List<Integer> neighbours) {

    public enum Tier {
        COMMUNE,
        DISTRICT,
        PROVINCE
    }

    public Site {
        neighbours = List.copyOf(neighbours);
    }

    public Site with(Facts others) {
        return new Site(unit, tier, within, others, neighbours);
    }
}
