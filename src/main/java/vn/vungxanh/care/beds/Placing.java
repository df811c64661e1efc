package vn.vungxanh.care.beds;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.protocols.Condition;
import vn.vungxanh.care.protocols.Tiers;
import vn.vungxanh.care.protocols.Triage;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** From how ill somebody is to a floor of the pyramid and a bed there. */
@Component
public class Placing {

    private final Triage triage;
    private final Tiers tiers;
    private final Suggests suggests;
    private final Clock clock;

    Placing(Triage triage, Tiers tiers, Suggests suggests, Clock clock) {
        this.triage = triage;
        this.tiers = tiers;
        this.suggests = suggests;
        this.clock = clock;
    }

    public Placement of(Condition patient, UnitId home, Collection<FacilityId> without) {
        return of(patient, home, without, true);
    }

    /** @param withPlaces whether beds are looked for at all */
    public Placement of(Condition patient, UnitId home, Collection<FacilityId> without, boolean withPlaces) {
        var today = Vietnam.dayOf(clock.instant());
        var rule = triage.ruleFor(patient, today);
        var tier = tiers.of(rule.placedAs(), home, today);
        return new Placement(
                rule, tier, withPlaces ? suggests.places(tier.number(), rule.bedKind(), home, without) : List.of());
    }
}
