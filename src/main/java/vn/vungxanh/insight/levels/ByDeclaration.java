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
 * Whether the conditions are there to declare an epidemic, and to declare its end (QĐ 02/2016/QĐ-TTg): one confirmed case
 * of a disease of group A; for groups B and C more cases than the mean of the same month of three years in a commune, two
 * such communes in a district, two such districts in a province. It ends when so many days brought no new case.
 */
public final class ByDeclaration implements LevelRule {

    static final int EPIDEMIC = 2;

    @Override
    public Map<Integer, Verdict> judge(Landscape land, Parameters rules) {
        var verdicts = new HashMap<Integer, Verdict>();
        for (var site : land.sites()) {
            var criteria = new ArrayList<Criterion>();
            var groupA = site.facts().get(Fact.GROUP_A);
            if (groupA == null || groupA >= 1) {
                criteria.add(lately(site.facts(), rules));
            }
            if (groupA == null || groupA < 1) {
                criteria.add(
                        site.tier() == Tier.COMMUNE
                                ? aboveMean(site.facts(), rules)
                                : new PartShares(land, land.parts(site), verdicts, rules)
                                        .count("two_parts", EPIDEMIC, Fact.PARTS_EPIDEMIC, EPIDEMIC, "parts"));
            }
            var judged = Verdict.highest(criteria);
            if (Double.valueOf(1).equals(site.facts().get(Fact.DECLARED))) {
                criteria.add(end(site.facts(), rules));
            }
            verdicts.put(site.unit(), new Verdict(judged.level(), judged.upTo(), criteria));
        }
        return verdicts;
    }

    /** A unit whose register knows no case at all has no last one. */
    private static Criterion lately(Facts facts, Parameters rules) {
        var days = facts.get(Fact.DAYS_SINCE_LAST);
        var limit = rules.get("a.days");
        var reading = new Reading(Fact.DAYS_SINCE_LAST, days, "a.days", limit, false);
        var never = days == null && Double.valueOf(0).equals(facts.get(Fact.CASES_WEEK));
        var state = never ? State.NOT_MET : Criterion.state(days, limit, Sign.LESS_THAN);
        return new Criterion("group_a_confirmed", state, EPIDEMIC, never ? List.of() : List.of(reading), List.of());
    }

    private static Criterion aboveMean(Facts facts, Parameters rules) {
        var cases = facts.get(Fact.MONTH_TO_DATE);
        var mean = facts.get(Fact.MONTH_MEAN_3);
        var years = facts.get(Fact.MONTH_YEARS_3);
        var bound = years != null && years >= rules.get("years", 3) ? mean : null;
        var state = cases != null && cases == 0 ? State.NOT_MET : Criterion.state(cases, bound, Sign.MORE_THAN);
        return new Criterion(
                "month_above_mean",
                state,
                EPIDEMIC,
                List.of(
                        new Reading(Fact.MONTH_TO_DATE, cases, null, bound, false),
                        new Reading(Fact.MONTH_MEAN_3, mean, null, null, false),
                        new Reading(Fact.MONTH_YEARS_3, years, "years", rules.get("years"), false)),
                List.of());
    }

    private static Criterion end(Facts facts, Parameters rules) {
        return Criterion.compare(
                "no_new_case",
                1,
                Fact.DAYS_SINCE_LAST,
                facts.get(Fact.DAYS_SINCE_LAST),
                rules,
                "a.days",
                Sign.AT_LEAST);
    }
}
