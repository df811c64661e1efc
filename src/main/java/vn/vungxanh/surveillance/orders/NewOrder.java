package vn.vungxanh.surveillance.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.laboratories.TestKind;

/**
 * A sample to be taken.
 *
 * @param unit of a person the residence, of a place where it is
 * @param reference who asks for what, so that asking twice is one order
 */
public record NewOrder(
        UnitId unit,
        @Nullable PersonId person,
        @Nullable String place,
        @Nullable Integer planned,
        Purpose purpose,
        TestKind kind,
        String disease,
        int poolSize,
        LocalDate dueOn,
        @Nullable String note,
        @Nullable String reference) {

    public static NewOrder of(
            PersonId person, UnitId residence, Purpose purpose, TestKind kind, LocalDate dueOn, String reference) {
        return new NewOrder(residence, person, null, null, purpose, kind, Diseases.COVID_19, 1, dueOn, null, reference);
    }
}
