package vn.vungxanh.insight.levels;

import static vn.vungxanh.insight.levels.Criterion.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vungxanh.insight.levels.Criterion.Sign;
import vn.vungxanh.insight.levels.Criterion.State;
import vn.vungxanh.insight.levels.Site.Tier;

/**
 * Transmission (new cases, patients on oxygen and deaths of a week per 100,000) against the capacity to respond
 * (vaccination and readiness to treat), by the matrix of WHO (QĐ 218/QĐ-BYT of 27/1/2022). Several thresholds and the
 * matrix were never read in the regulation itself: they are parameters, and where one is not set the level is a range.
 */
public final class ByTransmission implements LevelRule {

    private static final int LIMITED = 1;
    private static final int ADEQUATE = 3;

    @Override
    public Map<Integer, Verdict> judge(Landscape land, Parameters rules) {
        var verdicts = new HashMap<Integer, Verdict>();
        land.sites().forEach(site -> verdicts.put(site.unit(), judge(site, rules)));
        return verdicts;
    }

    private static Verdict judge(Site site, Parameters rules) {
        var facts = site.facts();
        var cases = Bands.of("cases", Fact.CASES_WEEK, facts.per100k(Fact.CASES_WEEK), rules, true);
        var oxygen = Bands.of("oxygen", Fact.OXYGEN_PATIENTS, facts.per100k(Fact.OXYGEN_PATIENTS), rules, true);
        var deaths = Bands.of("deaths", Fact.DEATHS_WEEK, facts.per100k(Fact.DEATHS_WEEK), rules, true);
        var least = Math.max(cases.least(), Math.max(oxygen.least(), deaths.least()));
        var most = Math.max(cases.most(), Math.max(oxygen.most(), deaths.most()));

        var doses = compare(
                "full_dose_low",
                2,
                Fact.POPULATION_FULL,
                facts.get(Fact.POPULATION_FULL),
                rules,
                "dose.population",
                Sign.LESS_THAN);
        var atRisk = compare(
                "at_risk_low",
                2,
                Fact.AT_RISK_FULL,
                facts.get(Fact.AT_RISK_FULL),
                rules,
                "dose.at_risk",
                Sign.LESS_THAN);
        var care = readiness(site, rules);
        var best = capacity(doses.met() || atRisk.met(), care.met());
        var worst = capacity(
                doses.state() != State.NOT_MET || atRisk.state() != State.NOT_MET, care.state() != State.NOT_MET);

        var level = matrix(least, best, rules, false);
        var upTo = matrix(most, worst, rules, true);
        var criteria = new ArrayList<Criterion>();
        for (var band : List.of(cases, oxygen, deaths)) {
            criteria.add(band.criterion(band.least() == least ? level : 1));
        }
        criteria.add(doses.leadingTo(level));
        criteria.add(atRisk.leadingTo(level));
        criteria.add(care.leadingTo(level));
        return new Verdict(level, upTo, raised(criteria, level, upTo));
    }

    /** What is not known may lead to the worst. */
    private static List<Criterion> raised(List<Criterion> criteria, int level, int upTo) {
        return criteria.stream()
                .map(each -> each.state() == State.UNKNOWN && upTo > level ? each.leadingTo(upTo) : each)
                .toList();
    }

    private static Criterion readiness(Site site, Parameters rules) {
        var facts = site.facts();
        if (site.tier() == Tier.COMMUNE) {
            return compare(
                    "care_low",
                    2,
                    Fact.CARE_PER_10K,
                    facts.get(Fact.CARE_PER_10K),
                    rules,
                    "care.commune",
                    Sign.LESS_THAN);
        }
        return site.tier() == Tier.DISTRICT
                ? compare(
                        "beds_low",
                        2,
                        Fact.FREE_BEDS,
                        facts.per100k(Fact.FREE_BEDS),
                        rules,
                        "care.district",
                        Sign.LESS_THAN)
                : compare(
                        "icu_low",
                        2,
                        Fact.ICU_BEDS,
                        facts.per100k(Fact.ICU_BEDS),
                        rules,
                        "care.province",
                        Sign.LESS_THAN);
    }

    private static int capacity(boolean fewDoses, boolean littleCare) {
        return ADEQUATE - (fewDoses ? 1 : 0) - (littleCare ? 1 : 0);
    }

    private static int matrix(int transmission, int capacity, Parameters rules, boolean worst) {
        var cell = rules.get("matrix." + transmission + "." + Math.max(LIMITED, capacity));
        return cell == null ? worst ? 4 : 1 : cell.intValue();
    }
}
