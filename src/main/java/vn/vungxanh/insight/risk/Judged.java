package vn.vungxanh.insight.risk;

import java.time.Instant;
import java.util.Map;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.facts.ProvinceFacts;
import vn.vungxanh.insight.levels.Landscape;
import vn.vungxanh.insight.levels.Parameters;
import vn.vungxanh.insight.levels.Site;
import vn.vungxanh.insight.levels.Verdict;
import vn.vungxanh.kernel.NotFound;

/** All units of a province under one regulation at an instant: the facts, the thresholds and what follows. */
public record Judged(
        ProvinceFacts known, RiskRegime regime, Landscape land, Parameters thresholds, Map<Integer, Verdict> verdicts) {

    public Judged {
        verdicts = Map.copyOf(verdicts);
    }

    public Unit province() {
        return known.province();
    }

    public String disease() {
        return known.disease();
    }

    public Instant asOf() {
        return known.asOf();
    }

    public Verdict verdict(UnitId unit) {
        var verdict = verdicts.get(unit.value());
        if (verdict == null) {
            throw new NotFound("unit " + unit);
        }
        return verdict;
    }

    public boolean has(UnitId unit) {
        return verdicts.containsKey(unit.value());
    }

    public Site site(UnitId unit) {
        verdict(unit);
        return land.site(unit.value());
    }

    /** How many communes stand at a level. */
    public long communes(int level) {
        return land.sites().stream()
                .filter(site -> site.tier() == Site.Tier.COMMUNE)
                .filter(site -> {
                    var verdict = verdicts.get(site.unit());
                    return verdict != null && verdict.level() == level;
                })
                .count();
    }
}
