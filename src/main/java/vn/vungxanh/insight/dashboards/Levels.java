package vn.vungxanh.insight.dashboards;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.insight.risk.RiskQueries;
import vn.vungxanh.insight.risk.RiskRegimes;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;

/** The levels of a unit and of all units in it under the first regulation of the day, judged once. */
@Component
class Levels {

    private final RiskQueries risk;
    private final RiskRegimes regimes;

    Levels(RiskQueries risk, RiskRegimes regimes) {
        this.risk = risk;
        this.regimes = regimes;
    }

    /** Empty where no regulation applies. */
    Map<UnitId, RiskNote> of(Scope scope, Unit unit, Instant asOf) {
        var notes = new HashMap<UnitId, RiskNote>();
        var day = Vietnam.dayOf(asOf);
        var offered = regimes.on(day);
        if (offered.isEmpty()
                || unit.level() == UnitLevel.COUNTRY
                || unit.level() == UnitLevel.HAMLET
                || !unit.existedOn(day)) {
            return notes;
        }
        var regime = offered.get(0);
        risk.judge(scope, unit.id(), Disease.COVID_19, regime, asOf).verdicts().forEach((id, verdict) -> {
            if (unit.holds(new UnitId(id))) {
                notes.put(new UnitId(id), RiskNote.of(regime, verdict));
            }
        });
        return notes;
    }
}
