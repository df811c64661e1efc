package vn.vungxanh.insight.risk;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.facts.Gathering;
import vn.vungxanh.insight.facts.ProvinceFacts;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.levels.Facts;
import vn.vungxanh.insight.levels.Parameters;
import vn.vungxanh.kernel.Vietnam;

/** Has the facts of a province gathered and judges them. Looks at all units, for neighbours lie beyond a jurisdiction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Judging {

    private static final double WINDOW = 14;

    private final Gathering gathering;
    private final Thresholds thresholds;
    private final DecisionRepository decisions;
    private final AcrossBorders beyond;

    Judging(Gathering gathering, Thresholds thresholds, DecisionRepository decisions, AcrossBorders beyond) {
        this.gathering = gathering;
        this.thresholds = thresholds;
        this.decisions = decisions;
        this.beyond = beyond;
    }

    Judged judge(Unit province, String disease, RiskRegime regime, Instant asOf) {
        var rules = thresholds.parameters(regime, Vietnam.dayOf(asOf));
        var known =
                beyond.call(() -> gathering.of(province, disease, window(rules), regime.looksAtFormerYears(), asOf));
        return judged(known, regime, rules);
    }

    /** Under several regulations: the facts are gathered once for all that count as many days. */
    List<Judged> judge(Unit province, String disease, List<RiskRegime> regimes, Instant asOf) {
        return judge(
                regimes,
                asOf,
                windows(regimes, (days, former) -> gathering.of(province, disease, days, former, asOf), asOf));
    }

    /** The same after news that touched some units. */
    List<Judged> again(List<Judged> before, List<RiskRegime> regimes, Collection<Integer> touched, Instant asOf) {
        var first = before.get(0);
        var known = new HashMap<Integer, ProvinceFacts>();
        before.forEach(each -> known.put(each.known().windowDays(), each.known()));
        return judge(
                regimes,
                asOf,
                windows(
                        regimes,
                        (days, former) -> {
                            var last = known.get(days);
                            return last == null || former && !last.withFormerYears()
                                    ? gathering.of(first.province(), first.disease(), days, former, asOf)
                                    : gathering.again(last, touched, asOf);
                        },
                        asOf));
    }

    private interface Gathers {
        ProvinceFacts facts(int windowDays, boolean former);
    }

    private Map<Integer, ProvinceFacts> windows(List<RiskRegime> regimes, Gathers gathers, Instant asOf) {
        var former = new HashMap<Integer, Boolean>();
        for (var regime : regimes) {
            var rules = thresholds.parameters(regime, Vietnam.dayOf(asOf));
            former.merge(window(rules), regime.looksAtFormerYears(), Boolean::logicalOr);
        }
        var known = new HashMap<Integer, ProvinceFacts>();
        beyond.run(() -> former.forEach((days, years) -> known.put(days, gathers.facts(days, years))));
        return known;
    }

    private List<Judged> judge(List<RiskRegime> regimes, Instant asOf, Map<Integer, ProvinceFacts> known) {
        return regimes.stream()
                .map(regime -> {
                    var rules = thresholds.parameters(regime, Vietnam.dayOf(asOf));
                    return judged(Objects.requireNonNull(known.get(window(rules))), regime, rules);
                })
                .toList();
    }

    private Judged judged(ProvinceFacts known, RiskRegime regime, Parameters rules) {
        var decided = new HashMap<Integer, Facts>();
        var own = inForce(known, regime);
        for (var decision : own) {
            decided.put(decision.unit().value(), Facts.of(Fact.LEVEL_BEFORE, decision.level()));
        }
        var declaring = regime.declaring();
        for (var decision : declaring == regime ? own : inForce(known, declaring)) {
            var declared = Facts.of(Fact.DECLARED, decision.level() == declaring.highest() ? 1 : 0);
            decided.merge(decision.unit().value(), declared, Facts::with);
        }
        var land = known.landscape(regime.looksAtFormerYears(), decided);
        return new Judged(known, regime, land, rules, regime.rule().judge(land, rules));
    }

    private List<Decision> inForce(ProvinceFacts known, RiskRegime regime) {
        return decisions.inForce(known.units(), known.disease(), regime.id(), known.asOf());
    }

    private static int window(Parameters rules) {
        return (int) rules.get("window_days", WINDOW);
    }
}
