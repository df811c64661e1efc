package vn.vungxanh.insight.risk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.levels.Facts;
import vn.vungxanh.insight.levels.Verdict;
import vn.vungxanh.kernel.Vietnam;

/**
 * Writes down what the records propose where it became something else. Doing it again changes nothing. All units of a
 * province are judged together: a level may come from a neighbour's neighbour, and it costs less than to find out whose.
 */
@Service
@Transactional
public class LevelKeeping {

    private final Judging judging;
    private final LevelRepository levels;
    private final RiskRegimes regimes;
    private final Borders borders;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    LevelKeeping(
            Judging judging,
            LevelRepository levels,
            RiskRegimes regimes,
            Borders borders,
            ApplicationEventPublisher news,
            Clock clock) {
        this.judging = judging;
        this.levels = levels;
        this.regimes = regimes;
        this.borders = borders;
        this.news = news;
        this.clock = clock;
    }

    /** Under every regulation of the day. @return the levels that rose or fell */
    public List<RiskLevelChanged> keep(Scope scope, UnitId unit, String disease, Instant asOf) {
        var province = borders.province(unit);
        if (!province.existedOn(Vietnam.dayOf(asOf))) {
            return List.of();
        }
        levels.queueFor(province.id());
        var changed = new ArrayList<RiskLevelChanged>();
        for (var regime : regimes.on(Vietnam.dayOf(asOf))) {
            changed.addAll(keep(province, disease, regime, asOf));
        }
        changed.forEach(news::publishEvent);
        return changed;
    }

    private List<RiskLevelChanged> keep(Unit province, String disease, RiskRegime regime, Instant asOf) {
        var judged = judging.judge(province, disease, regime, asOf);
        var known = levels.at(judged.verdicts().keySet(), disease, regime.id(), asOf);
        var fresh = new ArrayList<LevelRow>();
        var changed = new ArrayList<RiskLevelChanged>();
        for (var site : judged.land().sites()) {
            var row = row(site.unit(), judged.verdict(new UnitId(site.unit())), site.facts(), asOf);
            var before = known.get(site.unit());
            if (before == null || !before.says(row)) {
                fresh.add(row);
            }
            if (before != null && before.level() != row.level()) {
                changed.add(new RiskLevelChanged(site.unit(), disease, regime.id(), before.level(), row.level(), asOf));
            }
        }
        levels.add(disease, regime.id(), fresh, clock.instant());
        return changed;
    }

    private static LevelRow row(int unit, Verdict verdict, Facts facts, Instant asOf) {
        var json = facts.known().entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "\"%s\":%s", each.getKey(), each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return new LevelRow(unit, verdict.level(), verdict.upTo(), verdict.grounds(), json, asOf);
    }
}
