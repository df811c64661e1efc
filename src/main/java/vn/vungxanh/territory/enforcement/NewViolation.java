package vn.vungxanh.territory.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Who did what against the rules, where and when, and what shows it.
 *
 * @param organisation whether the offender is one: another range applies
 * @param minutes number of the minutes of the violation
 */
public record NewViolation(
        UnitId unit,
        Act act,
        LocalDate occurredOn,
        String place,
        String offender,
        boolean organisation,
        @Nullable Integer birthYear,
        @Nullable String document,
        @Nullable String address,
        String evidence,
        @Nullable String minutes) {}
