package vn.vungxanh.insight.risk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.facts.Borders;
import vn.vungxanh.insight.levels.Facts;
import vn.vungxanh.insight.levels.Verdict;
import vn.vungxanh.kernel.Vietnam;

/**
 * Writes down what the records propose where it became something else. Doing it again changes nothing. After news, facts
 * are gathered again of the units that it touched only; all units are judged in any case, which costs a thousandth of the
 * gathering, for a level may come from a neighbour's neighbour.
 */
@Service
@Transactional
public class LevelKeeping {

    private final Judging judging;
    private final LastJudged last;
    private final LevelRepository levels;
    private final RiskRegimes regimes;
    private final Borders borders;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    LevelKeeping(
            Judging judging,
            LastJudged last,
            LevelRepository levels,
            RiskRegimes regimes,
            Borders borders,
            ApplicationEventPublisher news,
            Clock clock) {
        this.judging = judging;
        this.last = last;
        this.levels = levels;
        this.regimes = regimes;
        this.borders = borders;
        this.news = news;
        this.clock = clock;
    }

    /** Under every regulation of the day, from all records. @return the levels that rose or fell */
    public List<RiskLevelChanged> keep(Scope scope, UnitId unit, String disease, Instant asOf) {
        var province = borders.province(unit);
        if (!province.existedOn(Vietnam.dayOf(asOf))) {
            return List.of();
        }
        levels.queueFor(province.id());
        var judged = judging.judge(province, disease, regimes.on(Vietnam.dayOf(asOf)), asOf);
        last.keep(judged, asOf);
        return write(judged, List.of(), asOf);
    }

    /**
     * After news of some units, as the records name them; from all records where nothing fresh is in memory.
     *
     * @return the levels that rose or fell
     */
    public List<RiskLevelChanged> keepChanged(
            Scope scope, UnitId unit, String disease, Collection<Integer> touched, Instant asOf) {
        var province = borders.province(unit);
        if (!province.existedOn(Vietnam.dayOf(asOf))) {
            return List.of();
        }
        levels.queueFor(province.id());
        var offered = regimes.on(Vietnam.dayOf(asOf));
        var before = last.of(province, disease, offered, asOf);
        if (before.isEmpty()) {
            return keep(scope, unit, disease, asOf);
        }
        var judged = judging.again(before, offered, touched, asOf);
        last.replace(judged);
        return write(judged, before, asOf);
    }

    private List<RiskLevelChanged> write(List<Judged> judged, List<Judged> before, Instant asOf) {
        var changed = new ArrayList<RiskLevelChanged>();
        for (var n = 0; n < judged.size(); n++) {
            changed.addAll(
                    write(judged.get(n), n < before.size() ? before.get(n).verdicts() : Map.of(), asOf));
        }
        changed.forEach(news::publishEvent);
        return changed;
    }

    /** @param before verdicts that are written down already */
    private List<RiskLevelChanged> write(Judged judged, Map<Integer, Verdict> before, Instant asOf) {
        var disease = judged.disease();
        var regime = judged.regime().id();
        var sites = judged.land().sites().stream()
                .filter(site -> !sameVerdict(before.get(site.unit()), judged.verdict(new UnitId(site.unit()))))
                .toList();
        if (sites.isEmpty()) {
            return List.of();
        }
        var known = levels.at(sites.stream().map(site -> site.unit()).toList(), disease, regime, asOf);
        var fresh = new ArrayList<LevelRow>();
        var changed = new ArrayList<RiskLevelChanged>();
        for (var site : sites) {
            var row = row(site.unit(), judged.verdict(new UnitId(site.unit())), site.facts(), asOf);
            var had = known.get(site.unit());
            if (had == null || !had.says(row)) {
                fresh.add(row);
            }
            if (had != null && had.level() != row.level()) {
                changed.add(new RiskLevelChanged(site.unit(), disease, regime, had.level(), row.level(), asOf));
            }
        }
        levels.add(disease, regime, fresh, clock.instant());
        return changed;
    }

    private static boolean sameVerdict(@Nullable Verdict one, Verdict other) {
        return one != null
                && one.level() == other.level()
                && one.upTo() == other.upTo()
                && one.grounds().equals(other.grounds());
    }

    private static LevelRow row(int unit, Verdict verdict, Facts facts, Instant asOf) {
        var json = facts.known().entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "\"%s\":%s", each.getKey(), each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return new LevelRow(unit, verdict.level(), verdict.upTo(), verdict.grounds(), json, asOf);
    }
}
