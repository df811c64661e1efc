package vn.vungxanh.insight.scenarios;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.demand.Parameter;

/** @param changed only what differs from the set it is based on */
record OwnSet(
        UUID id,
        UnitId unit,
        String name,
        String basedOn,
        Map<Parameter, Double> changed,
        String source,
        LocalDate madeOn) {

    OwnSet {
        changed = Map.copyOf(changed);
    }
}
