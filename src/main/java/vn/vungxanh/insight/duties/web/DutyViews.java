package vn.vungxanh.insight.duties.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.duties.DutyAddress;
import vn.vungxanh.insight.duties.Standing;

/** Makes what the pages show. */
@Component
class DutyViews {

    private final Units units;
    private final DutyAddress addresses;

    DutyViews(Units units, DutyAddress addresses) {
        this.units = units;
        this.addresses = addresses;
    }

    DutyView of(Scope scope, UnitId unit, java.time.Instant asOf) {
        return new DutyView(
                units.get(unit),
                units.ancestors(unit).stream()
                        .filter(each -> scope.covers(each.id()))
                        .toList(),
                asOf,
                addresses);
    }

    List<DutyView.Line> lines(List<Standing> standings) {
        return standings.stream().map(this::line).toList();
    }

    private DutyView.Line line(Standing standing) {
        var unit = units.get(standing.unit()).name();
        var keeper = standing.keeperName();
        return new DutyView.Line(standing, unit, keeper == null ? unit : keeper, addresses.entries(standing), null);
    }
}
