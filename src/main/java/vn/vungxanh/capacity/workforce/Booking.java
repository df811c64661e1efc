package vn.vungxanh.capacity.workforce;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Who and what goes where, by an order.
 *
 * @param to where they work; none outside the province
 * @param until the planned end; none while nobody has said it
 */
public record Booking(
        UUID order,
        @Nullable UnitId to,
        Instant from,
        @Nullable Instant until,
        List<TeamId> teams,
        List<MemberId> members,
        List<VehicleId> vehicles,
        List<People> people) {

    public Booking {
        teams = teams.stream().distinct().toList();
        members = members.stream().distinct().toList();
        vehicles = vehicles.stream().distinct().toList();
        people = List.copyOf(people);
    }
}
