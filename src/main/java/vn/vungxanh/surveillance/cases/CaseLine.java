package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/**
 * A row of the line list.
 *
 * @param doubtful whether another case of the same person may be the same illness, reported twice
 */
public record CaseLine(
        CaseId id,
        String localCode,
        @Nullable String bnCode,
        PersonId person,
        String name,
        @Nullable String sex,
        @Nullable Integer birthYear,
        UnitId unit,
        @Nullable String hamlet,
        String disease,
        Classification classification,
        @Nullable LocalDate onsetOn,
        @Nullable LocalDate sampledOn,
        @Nullable Instant confirmedAt,
        Instant reportedAt,
        Source source,
        @Nullable Severity severity,
        @Nullable String facility,
        @Nullable LocalDate transferredOn,
        @Nullable Outcome outcome,
        @Nullable LocalDate outcomeOn,
        boolean doubtful) {

    public String code() {
        return bnCode == null ? localCode : bnCode;
    }
}
