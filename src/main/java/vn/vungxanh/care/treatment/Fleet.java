package vn.vungxanh.care.treatment;

import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.workforce.Ambulances;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.foundation.access.Scope;

/** Sends an ambulance: one that is in service, parts driver and patient, and is not on the road with another one. */
@Component
class Fleet {

    private final Ambulances ambulances;
    private final RoadRepository road;

    Fleet(Ambulances ambulances, RoadRepository road) {
        this.ambulances = ambulances;
        this.road = road;
    }

    void send(Scope scope, VehicleId id) {
        var ambulance = ambulances.queueFor(scope, id).orElseThrow(TreatmentRule.VEHICLE_NEEDED::broken);
        TreatmentRule.VEHICLE_NEEDED.brokenIf(!ambulance.ready());
        TreatmentRule.VEHICLE_WITHOUT_PARTITION.brokenIf(!ambulance.partition());
        TreatmentRule.VEHICLE_ON_THE_ROAD.brokenIf(road.vehicles().contains(id));
    }
}
