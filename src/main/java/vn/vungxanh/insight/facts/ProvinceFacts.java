package vn.vungxanh.insight.facts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.levels.Facts;
import vn.vungxanh.insight.levels.Landscape;
import vn.vungxanh.insight.levels.Site;

/**
 * What is known of all units of a province at an instant.
 *
 * @param windowDays for how many days cases and clusters count
 * @param ground the units of the day
 * @param counted what cases and people say of each unit alone, kept so that it can be counted again for some of them
 * @param usual former years, and the group of the disease
 * @param whole of each unit with all below it, without what is usual
 * @param neighbours of the communes
 */
public record ProvinceFacts(
        Unit province,
        String disease,
        int windowDays,
        Instant asOf,
        Ground ground,
        CountedFacts.Counted counted,
        PastYears.Past usual,
        Map<Integer, Facts> whole,
        Map<Integer, List<Integer>> neighbours) {

    /** The ids of all units. */
    public Set<Integer> units() {
        return ground.ids();
    }

    public boolean withFormerYears() {
        return usual.asked();
    }

    /**
     * To be judged.
     *
     * @param withUsual whether the regulation looks at former years
     * @param more what the caller knows besides, by unit
     */
    public Landscape landscape(boolean withUsual, Map<Integer, Facts> more) {
        return new Landscape(ground.units().stream()
                .map(unit -> site(unit, withUsual, more.getOrDefault(unit.id().value(), Facts.NONE)))
                .toList());
    }

    private Site site(Unit unit, boolean withUsual, Facts more) {
        var id = unit.id().value();
        var known = new HashMap<>(whole.getOrDefault(id, Facts.NONE).known());
        if (withUsual) {
            // What somebody typed of a unit goes before what is usual.
            usual.units().getOrDefault(id, Facts.NONE).known().forEach(known::putIfAbsent);
        }
        known.putAll(more.known());
        return new Site(
                id,
                Totals.tier(unit),
                unit.equals(province)
                        ? null
                        : Objects.requireNonNull(unit.parent()).value(),
                new Facts(known),
                neighbours.getOrDefault(id, List.of()));
    }
}
