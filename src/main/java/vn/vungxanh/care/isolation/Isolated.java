package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/**
 * Somebody who stays somewhere, with all that a visit needs.
 *
 * @param name null where the reader may see the stay but not the person
 * @param unit the residence
 * @param placeUnit where the stay is: of the site, or of the home
 * @param bed room and bed in words
 * @param tests the days of the samples that the order asks for; none in a follow-up
 */
public record Isolated(
        StayId stay,
        IsolationId order,
        PersonId person,
        @Nullable String name,
        @Nullable Integer birthYear,
        @Nullable String sex,
        @Nullable String phone,
        @Nullable UUID household,
        @Nullable String hamlet,
        @Nullable String address,
        UnitId unit,
        UnitId placeUnit,
        StayKind kind,
        @Nullable SiteId site,
        @Nullable String siteName,
        @Nullable String bed,
        Subject subject,
        @Nullable UUID caseId,
        @Nullable LocalDate exposedOn,
        OrderState state,
        @Nullable LocalDate countedFrom,
        CountFrom countFrom,
        List<LocalDate> tests,
        @Nullable Instant releaseDueAt,
        Instant startedAt,
        LocalDate endsOn,
        @Nullable Instant endedAt,
        @Nullable StayOutcome outcome) {

    public Isolated {
        tests = List.copyOf(tests);
    }

    public boolean isFollowUp() {
        return kind == StayKind.FOLLOW_UP;
    }

    public boolean leavesOn(LocalDate day) {
        return endsOn.equals(day);
    }

    public boolean isSampledOn(LocalDate day) {
        return tests.contains(day);
    }
}
