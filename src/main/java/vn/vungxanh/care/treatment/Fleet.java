package vn.vungxanh.care.treatment;

import org.springframework.stereotype.Component;

/** Sends an ambulance: one that is in service, parts driver and patient, and is not on the road with another one. */
@Component
class Fleet {

    private final VehicleRepository vehicles;

    Fleet(VehicleRepository vehicles) {
        this.vehicles = vehicles;
    }

    void send(VehicleId id) {
        vehicles.queueFor(id);
        var vehicle = vehicles.all().stream()
                .filter(each -> each.id().equals(id) && each.active())
                .findFirst()
                .orElseThrow(() -> TreatmentRule.VEHICLE_NEEDED.broken());
        TreatmentRule.VEHICLE_WITHOUT_PARTITION.brokenIf(!vehicle.partition());
        TreatmentRule.VEHICLE_ON_THE_ROAD.brokenIf(vehicle.onTheRoad());
    }
}
