package vn.vungxanh.care.treatment;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.TimeOrderedId;

/** The ambulances, as a plain list. */
@Service
@Transactional
public class Vehicles {

    private final VehicleRepository vehicles;
    private final AuditTrail audit;
    private final Clock clock;

    Vehicles(VehicleRepository vehicles, AuditTrail audit, Clock clock) {
        this.vehicles = vehicles;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Vehicle> all() {
        return vehicles.all();
    }

    public VehicleId add(
            Scope scope, String plate, String name, @Nullable String owner, UnitId unit, boolean partition) {
        var number = plate.strip().toUpperCase(Locale.ROOT);
        TreatmentRule.VEHICLE_INCOMPLETE.brokenIf(!number.matches("[0-9A-ZĐ. -]{4,20}")
                || name.strip().length() < 2
                || name.length() > 100
                || (owner != null && owner.length() > 200));
        TreatmentRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(unit));
        var id = new VehicleId(TimeOrderedId.next(clock));
        try {
            vehicles.add(new Vehicle(id, number, name.strip(), owner, unit, partition, true, false));
        } catch (DuplicateKeyException known) {
            throw TreatmentRule.VEHICLE_PLATE_TAKEN.broken();
        }
        audit.wrote(scope, "treatment.audit.vehicle", id.value(), number);
        return id;
    }

    public void setActive(Scope scope, VehicleId id, boolean active) {
        vehicles.setActive(id, active);
        audit.wrote(scope, "treatment.audit.vehicle", id.value(), null);
    }
}
