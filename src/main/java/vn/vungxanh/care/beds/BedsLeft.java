package vn.vungxanh.care.beds;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.Facility;

/** Beds that are neither taken nor promised to somebody who is on the way. */
@Component
public class BedsLeft {

    private final CountsBeds occupancy;
    private final Facilities facilities;
    private final Clock clock;

    BedsLeft(CountsBeds occupancy, Facilities facilities, Clock clock) {
        this.occupancy = occupancy;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** Whoever asks the same at the same moment waits until this one has taken the bed or not. */
    public int of(Facility where, BedKind kind) {
        facilities.queueFor(where.id());
        var capacity = where.capacity();
        return capacity == null
                ? 0
                : capacity.beds(kind)
                        - occupancy.at(clock.instant()).count(where.id(), kind)
                        - occupancy.promised().count(where.id(), kind);
    }
}
