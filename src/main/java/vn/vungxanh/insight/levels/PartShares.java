package vn.vungxanh.insight.levels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.levels.Criterion.Reading;
import vn.vungxanh.insight.levels.Criterion.Sign;
import vn.vungxanh.insight.levels.Criterion.State;
import vn.vungxanh.insight.levels.Site.Tier;

/** How many of the parts of a unit are at least so bad, for sure and at worst; and where nobody knows the source. */
record PartShares(Landscape land, List<Site> parts, Map<Integer, Verdict> verdicts, Parameters rules) {

    Criterion share(String key, int level, Fact fact, int theirs, String parameter) {
        return ranged(key, level, fact, theirs, parameter, Math.max(1, parts.size()));
    }

    Criterion count(String key, int level, Fact fact, int theirs, String parameter) {
        return ranged(key, level, fact, theirs, parameter, 1);
    }

    private Criterion ranged(String key, int level, Fact fact, int theirs, String parameter, int divisor) {
        var sure = parts.stream()
                .filter(part -> verdictOf(part).level() >= theirs)
                .map(Site::unit)
                .toList();
        var atWorst =
                parts.stream().filter(part -> verdictOf(part).upTo() >= theirs).count();
        return decided(key, level, fact, sure, sure.size(), atWorst, divisor, parameter, Sign.AT_LEAST);
    }

    /** Parts with a case or a cluster of an unknown source. */
    Criterion uncontrolled(String key, int level, String parameter) {
        var found = new ArrayList<Integer>();
        var unknown = 0;
        for (var part : parts) {
            var uncontrolled = uncontrolled(part);
            if (uncontrolled == null) {
                unknown++;
            } else if (uncontrolled) {
                found.add(part.unit());
            }
        }
        var all = Math.max(1, parts.size());
        return decided(
                key,
                level,
                Fact.SHARE_UNCONTROLLED,
                found,
                found.size(),
                found.size() + unknown,
                all,
                parameter,
                Sign.MORE_THAN);
    }

    private Criterion decided(
            String key,
            int level,
            Fact fact,
            List<Integer> units,
            double sure,
            double atWorst,
            int divisor,
            String parameter,
            Sign sign) {
        var threshold = rules.get(parameter);
        var state = Criterion.state(sure / divisor, threshold, sign);
        if (state == State.NOT_MET && Criterion.state(atWorst / divisor, threshold, sign) == State.MET) {
            state = State.UNKNOWN;
        }
        var reading = new Reading(fact, sure / divisor, parameter, threshold, false);
        return new Criterion(key, state, level, List.of(reading), units);
    }

    private @Nullable Boolean uncontrolled(Site site) {
        if (site.tier() != Tier.COMMUNE) {
            var below = land.parts(site);
            if (below.stream().anyMatch(part -> Boolean.TRUE.equals(uncontrolled(part)))) {
                return true;
            }
            return below.stream().anyMatch(part -> uncontrolled(part) == null) ? null : (Boolean) false;
        }
        var clusters = site.facts().get(Fact.CLUSTERS_UNTRACED);
        var cases = site.facts().get(Fact.UNKNOWN_SOURCE);
        if (clusters != null && clusters > 0 || cases != null && cases > 0) {
            return true;
        }
        return clusters == null || cases == null ? null : (Boolean) false;
    }

    private Verdict verdictOf(Site site) {
        return verdicts.getOrDefault(site.unit(), new Verdict(1, ByAdjacency.RED, List.of()));
    }
}
