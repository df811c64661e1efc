package vn.vungxanh.insight.levels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vungxanh.insight.levels.Criterion.Reading;
import vn.vungxanh.insight.levels.Criterion.Sign;
import vn.vungxanh.insight.levels.Criterion.State;
import vn.vungxanh.insight.levels.Site.Tier;

/**
 * Levels of civil defence in an epidemic (TT 15/2026/TT-BYT art. 17 to 19). First: an epidemic in a commune, by the same
 * thresholds as {@link ByThreshold}, whose forces fail a criterion of capacity while its government copes. Second: such a
 * commune cannot cope, the province does. Third: the province cannot. Whether a government copes is for offices to say: no
 * number says so. An assessment of capacity goes before the numbers that stand in for it. A larger unit is as bad as its parts.
 */
public final class ByCivilDefence implements LevelRule {

    static final int NONE = 1;
    static final int FIRST = 2;
    static final int SECOND = 3;
    static final int THIRD = 4;

    @Override
    public Map<Integer, Verdict> judge(Landscape land, Parameters rules) {
        var verdicts = new HashMap<Integer, Verdict>();
        for (var site : land.sites()) {
            verdicts.put(
                    site.unit(),
                    site.tier() == Tier.COMMUNE
                            ? commune(
                                    land.inherited(site, Fact.NEW_DISEASE, Fact.AD_HOC_RISK, Fact.PROVINCE_COPES),
                                    rules)
                            : whole(land, site, verdicts, rules));
        }
        return verdicts;
    }

    static Verdict commune(Facts facts, Parameters rules) {
        var epidemic = epidemic(facts, rules);
        var forces = forces(facts, rules);
        var commune = cannot("commune_cannot", Fact.COMMUNE_COPES, facts, rules);
        var province = cannot("province_cannot", Fact.PROVINCE_COPES, facts, rules);
        var first = both("defence_first", FIRST, epidemic, forces).reading(epidemic, forces);
        var second = both("defence_second", SECOND, first, commune).reading(commune);
        var third = both("defence_third", THIRD, second, province).reading(province);
        return Verdict.highest(List.of(third, second, first, epidemic, forces));
    }

    /** Declared, or beyond the threshold. */
    private static Criterion epidemic(Facts facts, Parameters rules) {
        var judged = ByThreshold.commune(facts, rules);
        var readings = new ArrayList<Reading>();
        judged.criteria().stream()
                .filter(each -> each.level() == ByThreshold.EPIDEMIC)
                .forEach(each -> readings.addAll(each.readings()));
        var declared = facts.get(Fact.DECLARED);
        if (declared != null) {
            readings.add(new Reading(Fact.DECLARED, declared, null, null, false));
        }
        var there = declared != null && declared >= 1 || judged.level() >= ByThreshold.EPIDEMIC;
        var state = there ? State.MET : judged.upTo() >= ByThreshold.EPIDEMIC ? State.UNKNOWN : State.NOT_MET;
        return new Criterion("epidemic_here", state, NONE, readings, List.of());
    }

    /** The text names no number. What stands in for an assessment is a proposal, in {@code risk/parameters.csv}. */
    private static Criterion forces(Facts facts, Parameters rules) {
        var said = Criterion.atLeast("forces_short", NONE, facts, Fact.FORCES_SHORT, rules, "yes");
        if (!said.readings().get(0).isMissing()) {
            return said;
        }
        var criteria = List.of(
                Criterion.atLeast("contacts", NONE, facts, Fact.CONTACTS_IN_COMMUNITY, rules, "forces.contacts"),
                Criterion.compare(
                        "care",
                        NONE,
                        Fact.CARE_PER_10K,
                        facts.get(Fact.CARE_PER_10K),
                        rules,
                        "forces.care",
                        Sign.LESS_THAN),
                Criterion.compare(
                        "plan", NONE, Fact.CAPACITY_PLAN, facts.get(Fact.CAPACITY_PLAN), rules, "yes", Sign.LESS_THAN));
        var readings = new ArrayList<>(said.readings());
        criteria.forEach(each -> readings.addAll(each.readings()));
        // Numbers that stand in can show that forces fail. That they suffice only an assessment says.
        var state = criteria.stream().anyMatch(Criterion::met) ? State.MET : State.UNKNOWN;
        return new Criterion("forces_short", state, NONE, readings, List.of());
    }

    private static Criterion cannot(String key, Fact copes, Facts facts, Parameters rules) {
        return Criterion.compare(key, NONE, copes, facts.get(copes), rules, "yes", Sign.LESS_THAN);
    }

    /** Both conditions together; one of them alone leads to nothing. */
    private static Criterion both(String key, int level, Criterion one, Criterion other) {
        var state = one.state() == State.NOT_MET || other.state() == State.NOT_MET
                ? State.NOT_MET
                : one.met() && other.met() ? State.MET : State.UNKNOWN;
        return new Criterion(key, state, level, List.of(), List.of());
    }

    private static Verdict whole(Landscape land, Site site, Map<Integer, Verdict> verdicts, Parameters rules) {
        var parts = new PartShares(land, land.parts(site), verdicts, rules);
        var known = land.inherited(site, Fact.PROVINCE_COPES);
        return Verdict.highest(List.of(
                parts.count("parts_third", THIRD, Fact.PARTS_AT_LEVEL, THIRD, "parts"),
                parts.count("parts_second", SECOND, Fact.PARTS_AT_LEVEL, SECOND, "parts"),
                parts.count("parts_first", FIRST, Fact.PARTS_AT_LEVEL, FIRST, "parts"),
                cannot("province_cannot", Fact.PROVINCE_COPES, known, rules)));
    }
}
