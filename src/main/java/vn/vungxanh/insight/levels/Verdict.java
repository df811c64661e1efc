package vn.vungxanh.insight.levels;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a regulation says of a unit.
 *
 * @param level the least that the known facts prove
 * @param upTo what it may be at worst while inputs are missing; the same as level when nothing that matters is missing
 */
public record Verdict(int level, int upTo, List<Criterion> criteria) {

    public Verdict {
        criteria = List.copyOf(criteria);
        upTo = Math.max(level, upTo);
    }

    /** The highest level of the criteria that are met; at worst those that are not known are met too. */
    public static Verdict highest(List<Criterion> criteria) {
        var level = 1;
        var upTo = 1;
        for (var each : criteria) {
            if (each.state() == Criterion.State.MET) {
                level = Math.max(level, each.level());
            }
            if (each.state() != Criterion.State.NOT_MET) {
                upTo = Math.max(upTo, each.level());
            }
        }
        return new Verdict(level, upTo, criteria);
    }

    public boolean certain() {
        return level == upTo;
    }

    /** The criteria that make the level what it is. */
    public List<Criterion> why() {
        return criteria.stream()
                .filter(each -> each.met() && each.level() == level)
                .toList();
    }

    /** The facts without which the level is not certain. */
    public Set<Fact> missing() {
        var missing = EnumSet.noneOf(Fact.class);
        for (var each : criteria) {
            if (each.state() == Criterion.State.UNKNOWN && each.level() > level) {
                each.readings().stream()
                        .filter(Criterion.Reading::isMissing)
                        .forEach(reading -> missing.add(reading.fact()));
            }
        }
        return missing;
    }

    /** Keys of what is met and what is not known, by which two verdicts are told apart. */
    public List<String> grounds() {
        var grounds = new ArrayList<String>();
        for (var each : criteria) {
            if (each.state() != Criterion.State.NOT_MET) {
                grounds.add(each.key() + (each.met() ? "" : "?"));
            }
        }
        return grounds;
    }
}
