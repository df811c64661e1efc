package vn.vungxanh.insight.scenarios;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.workforce.HeadCount;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.WorkforceQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.demand.Resource;

/** Health workers who are at home and can stand at a bed. */
@Component
class AsksWorkforce implements KnowsSupplies {

    private static final Set<Skill> AT_THE_BED = EnumSet.of(
            Skill.DOCTOR,
            Skill.ICU_DOCTOR,
            Skill.PHYSICIAN_ASSISTANT,
            Skill.NURSE,
            Skill.ICU_NURSE,
            Skill.MIDWIFE,
            Skill.TECHNICIAN,
            Skill.PHARMACIST);

    private final WorkforceQueries workforce;
    private final Units units;

    AsksWorkforce(WorkforceQueries workforce, Units units) {
        this.workforce = workforce;
        this.units = units;
    }

    @Override
    public List<Have> of(Scope scope, UnitId unit, Instant asOf) {
        var counts = workforce.counts(scope, unit, asOf).stream()
                .filter(each -> each.service() == Service.HEALTH && AT_THE_BED.contains(each.skill()))
                .toList();
        return counts.isEmpty()
                ? List.of()
                : List.of(Have.daily(
                        Resource.STAFF,
                        counts.stream().mapToInt(HeadCount::available).sum(),
                        "/workforce?unit=" + units.get(unit).code()));
    }
}
