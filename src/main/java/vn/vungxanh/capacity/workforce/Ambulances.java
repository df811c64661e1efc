package vn.vungxanh.capacity.workforce;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;

/**
 * The ambulances of the reader's whole province: a patient of one district is fetched by the car of another. They are
 * entered and changed in the register of vehicles alone.
 */
@Service
@Transactional
public class Ambulances {

    private final AmbulanceRepository ambulances;
    private final AcrossBorders beyond;
    private final Units units;

    Ambulances(AmbulanceRepository ambulances, AcrossBorders beyond, Units units) {
        this.ambulances = ambulances;
        this.beyond = beyond;
        this.units = units;
    }

    /** Those in service first, with a partition before others. */
    public List<Ambulance> all(Scope scope) {
        return beyond.call(() -> ambulances.all(province(scope)));
    }

    /** Whoever sends this one at the same moment waits until the caller's transaction has ended. */
    public Optional<Ambulance> queueFor(Scope scope, VehicleId id) {
        return beyond.call(() -> ambulances.queueFor(id, province(scope)));
    }

    private Jurisdiction province(Scope scope) {
        return units.jurisdiction(units.path(scope.home()).stream()
                .filter(each -> each.level() == UnitLevel.PROVINCE)
                .map(Unit::id)
                .findFirst()
                .orElse(scope.home()));
    }
}
