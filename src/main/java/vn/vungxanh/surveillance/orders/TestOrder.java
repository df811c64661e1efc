package vn.vungxanh.surveillance.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.laboratories.TestKind;

/** A sample that is due: of one person, or of a place. */
public record TestOrder(
        OrderId id,
        UnitId unit,
        @Nullable PersonId person,
        @Nullable String name,
        @Nullable Integer birthYear,
        @Nullable String hamlet,
        @Nullable String place,
        @Nullable Integer planned,
        Purpose purpose,
        TestKind kind,
        String disease,
        int poolSize,
        LocalDate dueOn,
        @Nullable String note,
        Instant orderedAt,
        String orderedBy) {}
