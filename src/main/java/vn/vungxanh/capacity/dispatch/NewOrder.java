package vn.vungxanh.capacity.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.capacity.workforce.MemberId;
import vn.vungxanh.capacity.workforce.People;
import vn.vungxanh.capacity.workforce.TeamId;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * @param number the next one of the year where none is given
 * @param to where they work; none outside the province, which then stands in the place
 * @param until the planned end
 * @param replaces the order whose people they relieve
 */
public record NewOrder(
        @Nullable Integer number,
        @Nullable UnitId to,
        @Nullable String place,
        Task task,
        @Nullable String words,
        @Nullable RequestId request,
        @Nullable OrderId replaces,
        Instant from,
        @Nullable Instant until,
        List<TeamId> teams,
        List<MemberId> members,
        List<VehicleId> vehicles,
        List<People> people) {}
