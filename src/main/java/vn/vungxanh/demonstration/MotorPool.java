package vn.vungxanh.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.workforce.Fleet;
import vn.vungxanh.capacity.workforce.NewVehicle;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.capacity.workforce.VehicleKind;
import vn.vungxanh.capacity.workforce.VehicleState;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** Vehicles of the province; plates are invented. Three ambulances have a partition (II.2.1c). */
@Component
class MotorPool {

    private final Fleet fleet;
    private final Units units;

    MotorPool(Fleet fleet, Units units) {
        this.fleet = fleet;
        this.units = units;
    }

    /** Three ambulances with a partition. */
    List<VehicleId> enter(Scope scope) {
        var parted = new ArrayList<VehicleId>();
        for (var n = 0; n < 3; n++) {
            var army = n < 2;
            parted.add(vehicle(
                    scope,
                    scope.home(),
                    army ? "Bộ Chỉ huy quân sự tỉnh" : "Công an tỉnh",
                    (army ? "KP 51-0" : "27A-00.") + (71 + n),
                    VehicleKind.AMBULANCE,
                    true));
        }
        for (var n = 1; n <= 4; n++) {
            vehicle(scope, scope.home(), Musters.HOSPITAL, "27A-001.0" + n, VehicleKind.AMBULANCE, false);
        }
        for (var n = 1; n <= 3; n++) {
            vehicle(
                    scope,
                    scope.home(),
                    Musters.CDC,
                    "27A-002.0" + n,
                    n < 3 ? VehicleKind.PICKUP : VehicleKind.DISINFECTION,
                    false);
        }
        var number = 10;
        for (var district : units.children(scope.home(), Musters.DAY)) {
            vehicle(scope, district.id(), Musters.CENTRE, "27A-003." + number++, VehicleKind.AMBULANCE, false);
        }
        return parted;
    }

    private VehicleId vehicle(
            Scope scope, UnitId unit, String owner, String plate, VehicleKind kind, boolean partition) {
        return fleet.add(
                scope,
                new NewVehicle(
                        unit, owner, plate, kind, partition, null, VehicleState.READY, null, null, Musters.SINCE));
    }
}
