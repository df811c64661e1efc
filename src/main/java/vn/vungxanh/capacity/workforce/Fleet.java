package vn.vungxanh.capacity.workforce;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** The vehicles of the response. */
@org.springframework.stereotype.Service("workforceFleet")
@Transactional
public class Fleet {

    private final VehicleRepository vehicles;
    private final Units units;
    private final AuditTrail audit;
    private final ObjectProvider<OnTheRoad> roads;
    private final Clock clock;

    Fleet(VehicleRepository vehicles, Units units, AuditTrail audit, ObjectProvider<OnTheRoad> roads, Clock clock) {
        this.vehicles = vehicles;
        this.units = units;
        this.audit = audit;
        this.roads = roads;
        this.clock = clock;
    }

    public VehicleId add(Scope scope, NewVehicle wanted) {
        var vehicle = clean(wanted);
        WorkforceRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(vehicle.unit()));
        var id = new VehicleId(TimeOrderedId.next(clock));
        try {
            vehicles.add(id, vehicle);
        } catch (DuplicateKeyException known) {
            throw WorkforceRule.PLATE_TAKEN.broken(vehicle.plate());
        }
        audit.wrote(scope, "workforce.audit.vehicle", id.value(), vehicle.plate());
        return id;
    }

    public void change(Scope scope, VehicleId id, int version, NewVehicle wanted) {
        var vehicle = clean(wanted);
        var before = open(scope, id);
        WorkforceRule.ON_THE_ROAD.brokenIf(
                vehicle.state() != VehicleState.READY && underWay().contains(id), vehicle.plate());
        WorkforceRule.STILL_AWAY.brokenIf(
                before.away() != null && vehicle.state() == VehicleState.GONE, vehicle.plate());
        try {
            if (!vehicles.change(id, version, vehicle)) {
                throw new StaleVersion("vehicle " + id);
            }
        } catch (DuplicateKeyException known) {
            throw WorkforceRule.PLATE_TAKEN.broken(vehicle.plate());
        }
        audit.wrote(scope, "workforce.audit.vehicle", id.value(), vehicle.plate());
    }

    /** All but those that are gone for good. */
    @Transactional(readOnly = true)
    public List<Vehicle> list(Scope scope, UnitId unit, Instant asOf) {
        return vehicles.list(units.jurisdiction(unit), asOf);
    }

    @Transactional(readOnly = true)
    public Vehicle open(Scope scope, VehicleId id) {
        return vehicles.find(id, clock.instant()).orElseThrow(() -> new NotFound("vehicle " + id));
    }

    /** None where the vehicle lies outside the reader's jurisdiction. */
    @Transactional(readOnly = true)
    public Optional<Vehicle> find(VehicleId id) {
        return vehicles.find(id, clock.instant());
    }

    /** Which left with somebody and have not arrived, now. */
    @Transactional(readOnly = true)
    public Set<VehicleId> underWay() {
        return roads.stream().flatMap(each -> each.vehicles().stream()).collect(Collectors.toSet());
    }

    private static NewVehicle clean(NewVehicle vehicle) {
        var plate = vehicle.plate().strip().toUpperCase(Locale.ROOT);
        WorkforceRule.PLATE_UNREADABLE.brokenIf(!plate.matches("[0-9A-ZĐ. -]{4,20}"));
        var organisation = Words.given(vehicle.organisation(), 120);
        var seats = vehicle.seats();
        return new NewVehicle(
                vehicle.unit(),
                organisation == null ? "" : organisation,
                plate,
                vehicle.kind(),
                vehicle.partition() && vehicle.kind() == VehicleKind.AMBULANCE,
                seats == null ? null : (Integer) Math.max(1, Math.min(80, seats)),
                vehicle.state(),
                Words.given(vehicle.place(), 200),
                Words.given(vehicle.phone(), 30),
                vehicle.from());
    }
}
