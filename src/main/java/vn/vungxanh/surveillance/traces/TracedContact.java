package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Tier;

/**
 * A contact whom this reader may see.
 *
 * @param via the person met, one level above; null when that person lives elsewhere
 * @param viaName the case's code for F1
 * @param score thousandths of a weighted hour, the largest over the kinds of evidence
 * @param high of high risk: to be quarantined apart from those of low risk; level 1 only
 * @param declared stands in the list of contacts already
 */
public record TracedContact(
        UUID person,
        @Nullable String name,
        @Nullable Integer birthYear,
        UnitId unit,
        @Nullable String hamlet,
        int level,
        Tier tier,
        Basis basis,
        @Nullable UUID via,
        @Nullable String viaName,
        Instant firstAt,
        Instant bestAt,
        int bestMinutes,
        @Nullable String where,
        int meetings,
        long score,
        boolean high,
        boolean declared,
        List<Piece> evidence) {

    public TracedContact {
        evidence = List.copyOf(evidence);
    }
}
