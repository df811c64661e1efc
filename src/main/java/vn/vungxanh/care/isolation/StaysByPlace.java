package vn.vungxanh.care.isolation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.UnitChange;

/** What the map asks about people who are isolated. */
@Service
@Transactional(readOnly = true)
class StaysByPlace {

    private final StayMapRepository stays;
    private final Units units;
    private final CurrentScope scope;

    StaysByPlace(StayMapRepository stays, Units units, CurrentScope scope) {
        this.stays = stays;
        this.units = units;
        this.scope = scope;
    }

    public List<UnitChange> changes(StayFilter.Where where, MapRequest request) {
        scope.require();
        return stays.changes(where, units.jurisdiction(new UnitId(request.unit())), request.asOf());
    }
}
