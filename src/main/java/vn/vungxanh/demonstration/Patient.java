package vn.vungxanh.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic case.
 *
 * @param infectedBy null for the first of a cluster, whose source lies outside the province
 * @param code code of the province
 * @param bn published national code, only for the five that the report of 24/5/2021 and the press name
 * @param onsetOn null without symptoms
 */
record Patient(
        Resident person,
        String cluster,
        @Nullable Patient infectedBy,
        String code,
        @Nullable String bn,
        @Nullable LocalDate onsetOn,
        Instant sampledAt,
        Instant confirmedAt,
        Instant reportedAt) {

    boolean index() {
        return infectedBy == null;
    }

    LocalDate anchorOn() {
        return onsetOn == null ? vn.vungxanh.kernel.Vietnam.dayOf(sampledAt) : onsetOn;
    }
}
