package vn.vungxanh.care.treatment;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.capacity.workforce.Ambulances;
import vn.vungxanh.foundation.access.Scope;

/** The ambulances of the register of vehicles, as those see them who send patients. */
@Service
@Transactional
public class Vehicles {

    private final Ambulances ambulances;
    private final RoadRepository road;

    Vehicles(Ambulances ambulances, RoadRepository road) {
        this.ambulances = ambulances;
        this.road = road;
    }

    public List<Vehicle> all(Scope scope) {
        var busy = road.vehicles();
        return ambulances.all(scope).stream()
                .map(each -> new Vehicle(each, busy.contains(each.id())))
                .toList();
    }
}
