package vn.vungxanh.insight.risk;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.kernel.Vietnam;

/** Gathers the facts of a province and judges them. Looks at all units, for neighbours lie beyond a jurisdiction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Judging {

    private final Gathering gathering;
    private final Thresholds thresholds;
    private final AcrossBorders beyond;

    Judging(Gathering gathering, Thresholds thresholds, AcrossBorders beyond) {
        this.gathering = gathering;
        this.thresholds = thresholds;
        this.beyond = beyond;
    }

    Judged judge(Unit province, String disease, RiskRegime regime, Instant asOf) {
        var rules = thresholds.parameters(regime, Vietnam.dayOf(asOf));
        var land = beyond.call(
                () -> gathering.of(province, disease, regime, Optional.ofNullable(rules.get("window_days")), asOf));
        return new Judged(
                province, disease, regime, asOf, land, rules, regime.rule().judge(land, rules));
    }
}
