package vn.vungxanh.insight.levels;

import static vn.vungxanh.insight.levels.Criterion.atLeast;
import static vn.vungxanh.insight.levels.Criterion.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.levels.Criterion.Sign;
import vn.vungxanh.insight.levels.Criterion.State;
import vn.vungxanh.insight.levels.Site.Tier;

/**
 * Four colours from the commune up, by sources of infection and by borders (QĐ 2686/QĐ-BCĐQG of 31/5/2021). A neighbour of
 * red is orange, a neighbour of orange is yellow. Shares of parts count what is worse, too: otherwise a district would get
 * a better level by getting worse.
 */
public final class ByAdjacency implements LevelRule {

    static final int YELLOW = 2;
    static final int ORANGE = 3;
    static final int RED = 4;

    @Override
    public Map<Integer, Verdict> judge(Landscape land, Parameters rules) {
        var verdicts = new HashMap<Integer, Verdict>();
        var communes = land.sites().stream()
                .filter(site -> site.tier() == Tier.COMMUNE)
                .toList();
        for (var site : communes) {
            verdicts.put(site.unit(), Verdict.highest(own(site.facts(), rules)));
        }
        besides(communes, verdicts, "adjacent_red", RED, ORANGE);
        besides(communes, verdicts, "adjacent_orange", ORANGE, YELLOW);
        for (var site : land.sites()) {
            if (site.tier() != Tier.COMMUNE) {
                verdicts.put(site.unit(), ofParts(land, site, verdicts, rules));
            }
        }
        return verdicts;
    }

    private static List<Criterion> own(Facts facts, Parameters rules) {
        return new ArrayList<>(List.of(
                atLeast("cluster_untraced", RED, facts, Fact.CLUSTERS_UNTRACED, rules, "commune.clusters"),
                atLeast("cluster_sensitive", RED, facts, Fact.CLUSTERS_SENSITIVE, rules, "commune.clusters"),
                atLeast("unknown_source", ORANGE, facts, Fact.UNKNOWN_SOURCE, rules, "commune.cases"),
                crowded(facts, rules),
                atLeast("known_source", YELLOW, facts, Fact.KNOWN_SOURCE, rules, "commune.cases"),
                atLeast("contacts_in_community", YELLOW, facts, Fact.CONTACTS_IN_COMMUNITY, rules, "commune.contacts"),
                atLeast("illegal_entries", YELLOW, facts, Fact.ILLEGAL_ENTRIES, rules, "commune.illegal_entries"),
                atLeast("many_in_quarantine", YELLOW, facts, Fact.IN_QUARANTINE, rules, "commune.quarantine")));
    }

    /** Without a case in the window nothing here is a source. */
    private static Criterion crowded(Facts facts, Parameters rules) {
        var known = facts.get(Fact.KNOWN_SOURCE);
        var unknown = facts.get(Fact.UNKNOWN_SOURCE);
        var none = known != null && unknown != null && known + unknown == 0;
        var value = none ? (Double) 0.0 : facts.get(Fact.CROWDED_SOURCE);
        return compare("crowded_source", ORANGE, Fact.CROWDED_SOURCE, value, rules, "yes", Sign.AT_LEAST);
    }

    private static void besides(List<Site> communes, Map<Integer, Verdict> verdicts, String key, int theirs, int own) {
        var before = Map.copyOf(verdicts);
        for (var site : communes) {
            var sure = new ArrayList<Integer>();
            var maybe = new ArrayList<Integer>();
            for (var other : site.neighbours()) {
                var verdict = before.get(other);
                if (verdict == null || verdict.level() < theirs && verdict.upTo() >= theirs) {
                    maybe.add(other);
                } else if (verdict.level() >= theirs) {
                    sure.add(other);
                }
            }
            // Where nobody knows the borders, nobody knows that no neighbour is red.
            var none = maybe.isEmpty() && (!site.neighbours().isEmpty() || communes.size() == 1);
            var state = !sure.isEmpty() ? State.MET : none ? State.NOT_MET : State.UNKNOWN;
            var grown = new ArrayList<>(verdictOf(before, site).criteria());
            grown.add(new Criterion(key, state, own, List.of(), sure.isEmpty() ? maybe : sure));
            verdicts.put(site.unit(), Verdict.highest(grown));
        }
    }

    private static Verdict ofParts(Landscape land, Site site, Map<Integer, Verdict> verdicts, Parameters rules) {
        var of = site.tier() == Tier.DISTRICT ? "district." : "province.";
        var parts = new PartShares(land, land.parts(site), verdicts, rules);
        var criteria = new ArrayList<Criterion>();
        criteria.add(parts.share("parts_red", RED, Fact.SHARE_RED, RED, of + "red.red"));
        criteria.add(parts.share("parts_orange", RED, Fact.SHARE_ORANGE, ORANGE, of + "red.orange"));
        criteria.add(parts.uncontrolled("uncontrolled_most", RED, of + "red.uncontrolled"));
        criteria.add(parts.share("parts_orange_third", ORANGE, Fact.SHARE_ORANGE, ORANGE, of + "orange.orange"));
        criteria.add(parts.share("parts_yellow_half", ORANGE, Fact.SHARE_YELLOW, YELLOW, of + "orange.yellow"));
        criteria.add(parts.count("one_part_red", ORANGE, Fact.PARTS_RED, RED, of + "orange.parts_red"));
        criteria.add(parts.uncontrolled("uncontrolled_fifth", ORANGE, of + "orange.uncontrolled"));
        if (site.tier() == Tier.DISTRICT) {
            var park = parkNear(land, site);
            criteria.add(
                    compare("industrial_park", ORANGE, Fact.INDUSTRIAL_PARK_NEAR, park, rules, "yes", Sign.AT_LEAST));
        }
        criteria.add(parts.share("parts_yellow_third", YELLOW, Fact.SHARE_YELLOW, YELLOW, of + "yellow.yellow"));
        criteria.add(parts.count("one_part_orange", YELLOW, Fact.PARTS_ORANGE, ORANGE, of + "yellow.parts_orange"));
        return Verdict.highest(criteria);
    }

    /** Where the whole province has no cluster at any workplace, no park is affected. */
    private static @Nullable Double parkNear(Landscape land, Site district) {
        var said = district.facts().get(Fact.INDUSTRIAL_PARK_NEAR);
        var quiet = land.sites().stream()
                .allMatch(site -> Double.valueOf(0).equals(site.facts().get(Fact.CLUSTERS_SENSITIVE)));
        return said == null && quiet ? (Double) 0.0 : said;
    }

    private static Verdict verdictOf(Map<Integer, Verdict> verdicts, Site site) {
        return verdicts.getOrDefault(site.unit(), new Verdict(1, RED, List.of()));
    }
}
