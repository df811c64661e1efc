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
 * Warning, epidemic and its end in a commune by the disease's own past (TT 15/2026/TT-BYT art. 16 and 22): the week or the
 * month against mean + 1 or 2 SD of the last five years without epidemic years, or linked cases where the disease is not
 * at home. Of a disease that is new in the country an ad-hoc assessment of the risk warns from medium on; what was said of a
 * larger unit holds for all within it. The SD is that of a sample. A larger unit is as bad as the worst of its communes.
 */
public final class ByThreshold implements LevelRule {

    static final int WARNING = 2;
    static final int EPIDEMIC = 3;

    @Override
    public Map<Integer, Verdict> judge(Landscape land, Parameters rules) {
        var verdicts = new HashMap<Integer, Verdict>();
        for (var site : land.sites()) {
            verdicts.put(
                    site.unit(),
                    site.tier() == Tier.COMMUNE
                            ? commune(facts(land, site), rules)
                            : whole(land, site, verdicts, rules));
        }
        return verdicts;
    }

    /** With what was said of the unit around it, where nothing was said of this one. */
    static Facts facts(Landscape land, Site site) {
        return land.inherited(site, Fact.NEW_DISEASE, Fact.AD_HOC_RISK);
    }

    static Verdict commune(Facts facts, Parameters rules) {
        var criteria = new ArrayList<Criterion>();
        var groupA = facts.get(Fact.GROUP_A);
        if (groupA == null || groupA >= 1) {
            criteria.add(Criterion.atLeast("group_a_case", WARNING, facts, Fact.MONTH_TO_DATE, rules, "a.warning"));
            criteria.add(
                    Criterion.atLeast("group_a_epidemic", EPIDEMIC, facts, Fact.MONTH_TO_DATE, rules, "a.epidemic"));
        }
        if (groupA == null || groupA < 1) {
            var endemic = facts.get(Fact.ENDEMIC);
            if (endemic == null || endemic >= 1) {
                usual(criteria, facts, rules, endemic == null);
            }
            if (endemic == null || endemic < 1) {
                linked(criteria, facts, rules, endemic == null);
            }
        }
        novel(criteria, facts, rules);
        var judged = Verdict.highest(criteria);
        if (Double.valueOf(1).equals(facts.get(Fact.DECLARED))) {
            var over = judged.upTo() < EPIDEMIC;
            var state = over ? State.MET : judged.certain() ? State.NOT_MET : State.UNKNOWN;
            criteria.add(new Criterion("end", state, 1, List.of(), List.of()));
        }
        return new Verdict(judged.level(), judged.upTo(), criteria);
    }

    private static void usual(List<Criterion> criteria, Facts facts, Parameters rules, boolean maybe) {
        criteria.add(beyond(
                "month_beyond",
                EPIDEMIC,
                facts,
                Fact.MONTH_TO_DATE,
                Fact.MONTH_MEAN,
                Fact.MONTH_SD,
                Fact.MONTH_YEARS,
                rules,
                rules.get("sd.epidemic", 2),
                Sign.MORE_THAN,
                maybe));
        criteria.add(beyond(
                "week_beyond",
                WARNING,
                facts,
                Fact.WEEK_TO_DATE,
                Fact.WEEK_MEAN,
                Fact.WEEK_SD,
                Fact.WEEK_YEARS,
                rules,
                rules.get("sd.warning", 1),
                Sign.AT_LEAST,
                maybe));
    }

    /** Too few years are no history: the answer is that nobody can say. */
    private static Criterion beyond(
            String key,
            int level,
            Facts facts,
            Fact count,
            Fact mean,
            Fact sd,
            Fact years,
            Parameters rules,
            double deviations,
            Sign sign,
            boolean maybe) {
        var value = facts.get(count);
        var average = facts.get(mean);
        var spread = facts.get(sd);
        var known = facts.get(years);
        var enough = known != null && known >= rules.get("years", 5);
        var bound = !enough || average == null || spread == null ? null : (Double) (average + deviations * spread);
        var readings = List.of(
                new Reading(count, value, null, bound, false),
                new Reading(mean, average, null, null, false),
                new Reading(sd, spread, null, null, false),
                new Reading(years, known, "years", rules.get("years"), false));
        var state = Criterion.state(value, bound, sign);
        // A commune without a case is beyond nothing, whatever its past.
        if (value != null && value == 0) {
            state = State.NOT_MET;
        }
        return new Criterion(key, maybe && state == State.MET ? State.UNKNOWN : state, level, readings, List.of());
    }

    /**
     * A disease that nobody called new has no such line, unless its risk was assessed: then nobody knows. Of a new one whose
     * risk nobody assessed nobody knows, either.
     */
    private static void novel(List<Criterion> criteria, Facts facts, Parameters rules) {
        var isNew = facts.get(Fact.NEW_DISEASE);
        var risk = facts.get(Fact.AD_HOC_RISK);
        if (isNew == null ? risk == null : isNew < 1) {
            return;
        }
        var assessed = Criterion.atLeast("new_disease", WARNING, facts, Fact.AD_HOC_RISK, rules, "adhoc.warning");
        var state = isNew == null && assessed.met() ? State.UNKNOWN : assessed.state();
        var readings = new ArrayList<>(assessed.readings());
        readings.add(new Reading(Fact.NEW_DISEASE, isNew, null, null, false));
        criteria.add(new Criterion(assessed.key(), state, WARNING, readings, List.of()));
    }

    private static void linked(List<Criterion> criteria, Facts facts, Parameters rules, boolean maybe) {
        criteria.add(maybe(
                Criterion.atLeast("linked_month", EPIDEMIC, facts, Fact.LINKED_MONTH, rules, "linked.epidemic"),
                maybe));
        criteria.add(maybe(
                Criterion.atLeast("linked_week", WARNING, facts, Fact.LINKED_WEEK, rules, "linked.warning"), maybe));
    }

    /** Met, but for a disease that may be at home here, where another line holds. */
    private static Criterion maybe(Criterion each, boolean maybe) {
        return maybe && each.met()
                ? new Criterion(each.key(), State.UNKNOWN, each.level(), endemic(each), each.units())
                : each;
    }

    private static List<Reading> endemic(Criterion each) {
        var readings = new ArrayList<>(each.readings());
        readings.add(new Reading(Fact.ENDEMIC, null, null, null, false));
        return readings;
    }

    private static Verdict whole(Landscape land, Site site, Map<Integer, Verdict> verdicts, Parameters rules) {
        var parts = new PartShares(land, land.parts(site), verdicts, rules);
        var criteria = new ArrayList<Criterion>();
        criteria.add(parts.count("parts_epidemic", EPIDEMIC, Fact.PARTS_EPIDEMIC, EPIDEMIC, "parts"));
        criteria.add(parts.count("parts_warned", WARNING, Fact.PARTS_WARNED, WARNING, "parts"));
        novel(criteria, facts(land, site), rules);
        return Verdict.highest(criteria);
    }
}
