package vn.vungxanh.insight.levels;

import static vn.vungxanh.insight.levels.Criterion.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.levels.Criterion.Reading;
import vn.vungxanh.insight.levels.Criterion.Sign;
import vn.vungxanh.insight.levels.Criterion.State;

/**
 * Community cases of a week per 100,000 people against the share of adults with a first dose; a step more where the
 * elderly are not covered; no step down where treatment is not ready (NQ 128/NQ-CP, QĐ 4800/QĐ-BYT of 12/10/2021). Every
 * unit by its own facts.
 */
public final class ByIncidence implements LevelRule {

    private static final int LEVELS = 4;

    @Override
    public Map<Integer, Verdict> judge(Landscape land, Parameters rules) {
        var verdicts = new HashMap<Integer, Verdict>();
        land.sites().forEach(site -> verdicts.put(site.unit(), judge(site.facts(), rules)));
        return verdicts;
    }

    public Verdict judge(Facts facts, Parameters rules) {
        var rate = communityRate(facts, rules);
        var incidence = Bands.of("incidence", Fact.COMMUNITY_WEEK, rate, rules, true);
        var dose = compare(
                "first_dose_low",
                2,
                Fact.ADULT_FIRST_DOSE,
                facts.get(Fact.ADULT_FIRST_DOSE),
                rules,
                "dose.adults",
                Sign.LESS_THAN);
        var elderly = compare(
                "elderly_low",
                2,
                Fact.ELDERLY_FULL,
                facts.get(Fact.ELDERLY_FULL),
                rules,
                "dose.elderly",
                Sign.LESS_THAN);
        var capacity = compare(
                "capacity_not_met", 2, Fact.CAPACITY_PLAN, facts.get(Fact.CAPACITY_PLAN), rules, "yes", Sign.LESS_THAN);
        var before = facts.get(Fact.LEVEL_BEFORE);
        var cases = rate == null ? null : (Boolean) (rate > 0);

        var best = level(incidence.least(), dose.met(), rules);
        best = elderly(best, elderly.met(), cases, false);
        best = keep(best, capacity.met(), before);
        var worst = level(incidence.most(), dose.state() != State.NOT_MET, rules);
        worst = elderly(worst, elderly.state() != State.NOT_MET, cases, true);
        worst = keep(worst, capacity.state() != State.NOT_MET, before);
        return new Verdict(best, worst, criteria(incidence, dose, elderly, capacity, before, best, cases));
    }

    /**
     * Cases found nobody knows where count with the community, and so do contacts who were found while they went about; a
     * parameter can leave these out. What is not told apart is in the number of the community.
     */
    static @Nullable Double communityRate(Facts facts, Parameters rules) {
        var found = facts.per100k(Fact.COMMUNITY_WEEK);
        var unknown = facts.per100k(Fact.UNKNOWN_WEEK);
        var contacts = rules.get("cases.contacts", 1) >= 1 ? facts.per100k(Fact.CONTACT_WEEK) : null;
        return found == null
                ? null
                : (Double) (found + (unknown == null ? 0 : unknown) + (contacts == null ? 0 : contacts));
    }

    private static int level(int band, boolean low, Parameters rules) {
        return (int) rules.get((low ? "low." : "high.") + band, band);
    }

    private static int elderly(int level, boolean low, @Nullable Boolean cases, boolean worst) {
        var any = cases == null ? worst : cases;
        return low && any && level < LEVELS ? level + 1 : level;
    }

    private static int keep(int level, boolean notReady, @Nullable Double before) {
        return notReady && before != null ? Math.max(level, before.intValue()) : level;
    }

    /** What pushed the level up leads to the level that it came to; the rest leads to nothing by itself. */
    private static List<Criterion> criteria(
            Bands incidence,
            Criterion dose,
            Criterion elderly,
            Criterion capacity,
            @Nullable Double before,
            int level,
            @Nullable Boolean cases) {
        var criteria = new ArrayList<Criterion>();
        criteria.add(incidence.criterion(level));
        var matters = incidence.most() > 1;
        criteria.add(dose.leadingTo(!matters ? 1 : dose.met() ? level : Math.min(level + 1, LEVELS)));
        var applies = !Boolean.FALSE.equals(cases);
        criteria.add(
                applies
                        ? elderly.leadingTo(elderly.met() ? level : Math.min(level + 1, LEVELS))
                        : new Criterion("elderly_low", State.NOT_MET, 1, elderly.readings(), List.of()));
        var holds = before != null && before >= level;
        var readings = new ArrayList<>(capacity.readings());
        if (before != null) {
            readings.add(new Reading(Fact.LEVEL_BEFORE, before, null, null, false));
        }
        criteria.add(new Criterion(
                "capacity_not_met",
                holds ? capacity.state() : State.NOT_MET,
                before == null ? 1 : before.intValue(),
                readings,
                List.of()));
        return criteria;
    }
}
