package vn.vungxanh.demonstration;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;

/** Who is kept where, who lies where, what is closed, who passed the roads: after the samples, from which the rooms of care learn. */
@Component
class Care {

    private final Hospitals hospitals;
    private final Keeping keeping;
    private final Barriers barriers;
    private final Traffic traffic;

    Care(Hospitals hospitals, Keeping keeping, Barriers barriers, Traffic traffic) {
        this.hospitals = hospitals;
        this.keeping = keeping;
        this.barriers = barriers;
        this.traffic = traffic;
    }

    void enter(Scope scope, Loaded loaded, long seed) {
        hospitals.enter(scope, loaded);
        keeping.enter(scope, loaded, seed);
        barriers.enter(scope, loaded);
        traffic.enter(scope, seed);
    }
}
