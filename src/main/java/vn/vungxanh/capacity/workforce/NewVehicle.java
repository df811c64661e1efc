package vn.vungxanh.capacity.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * @param organisation whose it is: a hospital, the army, the police
 * @param partition whether a wall parts driver and patient
 * @param place where it stands when it does not drive
 */
public record NewVehicle(
        UnitId unit,
        String organisation,
        String plate,
        VehicleKind kind,
        boolean partition,
        @Nullable Integer seats,
        VehicleState state,
        @Nullable String place,
        @Nullable String phone,
        LocalDate from) {}
