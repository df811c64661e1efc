package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/**
 * An order to stay isolated.
 *
 * @param name null where the reader may see the order but not the person
 * @param siteUnit the unit of the site, whose office may see the order too
 * @param rule id of the sentence that was applied, see {@link Regulations#find}
 * @param days what it said when it was applied, or what was decided instead
 * @param overrideReason why not what the rule says
 * @param countedFrom known once somebody stays somewhere, or at once where days count from the exposure
 * @param releaseDueAt since when a negative of the last day asks for the release
 */
public record IsolationOrder(
        IsolationId id,
        PersonId person,
        @Nullable String name,
        @Nullable Integer birthYear,
        UnitId unit,
        @Nullable UnitId siteUnit,
        String disease,
        Subject subject,
        @Nullable UUID caseId,
        @Nullable LocalDate exposedOn,
        String rule,
        int days,
        int followupDays,
        CountFrom countFrom,
        List<Integer> testDays,
        Place place,
        @Nullable String overrideReason,
        int extraDays,
        @Nullable LocalDate countedFrom,
        @Nullable LocalDate endsOn,
        OrderState state,
        Instant proposedAt,
        String proposedBy,
        @Nullable Instant issuedAt,
        @Nullable String documentNumber,
        @Nullable LocalDate documentOn,
        @Nullable Instant startedAt,
        @Nullable Instant releaseDueAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable String certificateNumber,
        int version) {

    public IsolationOrder {
        testDays = List.copyOf(testDays);
    }

    /** The arithmetic, on the supposition that the isolation begins on this day while it has not begun. */
    public Term term(LocalDate start) {
        return Term.of(countFrom, exposedOn, countedFrom == null ? start : countedFrom, days, extraDays, testDays);
    }
}
