package vn.vungxanh.insight.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.facts.Borders;
import vn.vungxanh.insight.levels.Facts;
import vn.vungxanh.insight.levels.Verdict;
import vn.vungxanh.kernel.NotFound;

/**
 * What may be asked about levels. Levels of all units of a province may be known, for a neighbour's level is a criterion;
 * numbers are shown of the reader's own units only, which is the caller's duty: {@link Scope#covers}.
 */
@Service
@Transactional(readOnly = true)
public class RiskQueries {

    private final Judging judging;
    private final Borders borders;
    private final LevelRepository levels;
    private final DecisionRepository decisions;

    RiskQueries(Judging judging, Borders borders, LevelRepository levels, DecisionRepository decisions) {
        this.judging = judging;
        this.borders = borders;
        this.levels = levels;
        this.decisions = decisions;
    }

    /** From the records as of the instant. @throws NotFound when the unit lies outside the reader's jurisdiction */
    public Judged judge(Scope scope, UnitId unit, String disease, RiskRegime regime, Instant asOf) {
        if (!scope.covers(unit)) {
            throw new NotFound("unit " + unit);
        }
        return judging.judge(borders.province(unit), disease, regime, asOf);
    }

    /** The same with other facts of a unit; nothing is kept. */
    public Verdict whatIf(Judged judged, UnitId unit, Facts facts) {
        var changed = judged.regime().rule().judge(judged.land().with(unit.value(), facts), judged.thresholds());
        return changed.getOrDefault(unit.value(), judged.verdict(unit));
    }

    /** Since when each unit has the level that was written down last. */
    public Map<Integer, Instant> since(Judged judged) {
        return levels.since(
                judged.verdicts().keySet(), judged.disease(), judged.regime().id(), judged.asOf());
    }

    public Map<Integer, Decision> decided(Judged judged) {
        return decisions
                .inForce(
                        judged.verdicts().keySet(),
                        judged.disease(),
                        judged.regime().id(),
                        judged.asOf())
                .stream()
                .collect(Collectors.toMap(each -> each.unit().value(), Function.identity()));
    }

    /** What became another level in the day before the instant; the worst first. */
    public List<LevelChange> sinceYesterday(Judged judged) {
        var before = levels.at(
                judged.verdicts().keySet(),
                judged.disease(),
                judged.regime().id(),
                judged.asOf().minus(Duration.ofDays(1)));
        var since = since(judged);
        var changes = new ArrayList<LevelChange>();
        judged.verdicts().forEach((unit, verdict) -> {
            var then = before.get(unit);
            if (then != null && then.level() != verdict.level()) {
                changes.add(
                        new LevelChange(unit, then.level(), verdict.level(), since.getOrDefault(unit, judged.asOf())));
            }
        });
        changes.sort(Comparator.comparing((LevelChange each) -> -each.after())
                .thenComparing(each -> each.before())
                .thenComparing(LevelChange::unit));
        return changes;
    }

    /** The earliest first. */
    public List<LevelRow> history(
            Scope scope, UnitId unit, String disease, RiskRegime regime, Instant from, Instant to) {
        return levels.history(unit, disease, regime.id(), from, to);
    }

    /** The latest first. */
    public List<Decision> decisions(Scope scope, UnitId unit, String disease, RiskRegime regime) {
        return decisions.of(unit, disease, regime.id());
    }
}
