package vn.vungxanh.capacity.workforce;

import java.util.Set;

/** Socket: whoever sends vehicles without an order, such as an ambulance with a patient, says which are under way. */
public interface OnTheRoad {

    Set<VehicleId> vehicles();
}
