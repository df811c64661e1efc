package vn.vungxanh.surveillance.testing;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.surveillance.testing.TestFilter.Outcome;

/** What the map asks about tests. */
@Service
@Transactional(readOnly = true)
class TestsByPlace {

    private final TestMapRepository tests;
    private final Units units;
    private final CurrentScope scope;

    TestsByPlace(TestMapRepository tests, Units units, CurrentScope scope) {
        this.tests = tests;
        this.units = units;
        this.scope = scope;
    }

    public List<UnitChange> released(Outcome outcome, MapRequest request) {
        scope.require();
        return tests.released(outcome, units.jurisdiction(new UnitId(request.unit())), request.from(), request.asOf());
    }

    public List<TestMapRepository.Table> tables(MapRequest request) {
        scope.require();
        return tests.tables(units.jurisdiction(new UnitId(request.unit())), request.from(), request.asOf());
    }
}
