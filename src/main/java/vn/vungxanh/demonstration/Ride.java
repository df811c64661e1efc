package vn.vungxanh.demonstration;

import java.time.Instant;
import java.util.UUID;
import vn.vungxanh.territory.checkpoints.VehicleKind;

/**
 * A synthetic vehicle at a road post.
 *
 * @param post the code of the post
 */
record Ride(UUID id, String post, Instant at, VehicleKind vehicle, int people, String from) {

    Ride carrying(int other) {
        return new Ride(id, post, at, vehicle, other, from);
    }

    Ride comingFrom(String other) {
        return new Ride(id, post, at, vehicle, people, other);
    }
}
