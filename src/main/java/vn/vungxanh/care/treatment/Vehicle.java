package vn.vungxanh.care.treatment;

import vn.vungxanh.capacity.workforce.Ambulance;
import vn.vungxanh.capacity.workforce.VehicleId;

/** An ambulance of the register of vehicles, and whether it is under way with a patient. */
public record Vehicle(Ambulance ambulance, boolean onTheRoad) {

    public VehicleId id() {
        return ambulance.id();
    }

    public String plate() {
        return ambulance.plate();
    }

    public boolean active() {
        return ambulance.ready();
    }

    public boolean partition() {
        return ambulance.partition();
    }

    /** In service, with a partition, and not under way. */
    public boolean canGo() {
        return active() && partition() && !onTheRoad;
    }
}
