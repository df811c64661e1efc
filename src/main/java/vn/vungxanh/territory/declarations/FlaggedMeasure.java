package vn.vungxanh.territory.declarations;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.PeopleMeasure;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.territory.declarations.DeclarationFilter.Show;

/** Declarations with a red flag, by unit and day. */
@Component
@Transactional(readOnly = true)
class FlaggedMeasure implements PeopleMeasure {

    private final DeclarationRepository declarations;
    private final Units units;
    private final CurrentScope scope;

    FlaggedMeasure(DeclarationRepository declarations, Units units, CurrentScope scope) {
        this.declarations = declarations;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "flagged";
    }

    @Override
    public String titleKey() {
        return "declarations.map.flagged";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public boolean countsEvents() {
        return true;
    }

    @Override
    public List<UnitChange> changes(MapRequest request) {
        scope.require();
        var unit = new UnitId(request.unit());
        var filter = DeclarationFilter.of(unit, request.asOf(), Show.STANDING)
                .flagged(DeclarationFilter.ANY_FLAG)
                .during(request.from(), request.day());
        return declarations.byDay(new DeclarationConditions(filter, units.jurisdiction(unit)));
    }

    @Override
    public String list(MapRequest request, boolean ofTheDay) {
        return DeclarationAddress.LIST + "?unit={unit}&show=standing&flag=any&from=" + (ofTheDay ? "{day}" : "{from}")
                + "&to={day}&asOf={asOf}";
    }
}
