package vn.vungxanh.insight.dashboards;

import java.util.List;
import java.util.Locale;
import vn.vungxanh.insight.levels.Verdict;
import vn.vungxanh.insight.risk.RiskRegime;

/**
 * The level that the records propose for a unit.
 *
 * @param reasons message keys of the criteria that make it so
 */
public record RiskNote(RiskRegime regime, int level, int upTo, boolean open, List<String> reasons) {

    public RiskNote {
        reasons = List.copyOf(reasons);
    }

    static RiskNote of(RiskRegime regime, Verdict verdict) {
        return new RiskNote(
                regime,
                verdict.level(),
                verdict.upTo(),
                regime.leavesOpen(verdict),
                verdict.why().stream().map(each -> each.messageKey()).distinct().toList());
    }

    /** The class of the sheet that draws the colour with its pattern. */
    public String style() {
        var colour = regime.level(level).colour();
        return open ? "risk-open" : "risk-" + (colour == null ? "plain-" + level : colour.toLowerCase(Locale.ROOT));
    }

    public String name(String language) {
        return regime.level(level).name(language);
    }
}
