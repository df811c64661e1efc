package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.Severity;

/**
 * A treatment as another register kept it, open or ended.
 *
 * @param unit where the person lives
 * @param seen how the patient was, in the order of time; may be empty
 * @param moves to other facilities, in the order of time
 * @param endPlace where somebody died
 */
public record PastAdmission(
        PersonId person,
        @Nullable CaseId caseId,
        UnitId unit,
        FacilityId facility,
        BedKind bedKind,
        Instant admittedAt,
        Severity severity,
        List<Seen> seen,
        List<Move> moves,
        @Nullable Instant endedAt,
        @Nullable End end,
        @Nullable String endPlace,
        @Nullable String endCause,
        int watchDays) {

    public PastAdmission {
        seen = List.copyOf(seen);
        moves = List.copyOf(moves);
    }

    public record Seen(
            Instant at,
            Severity severity,
            boolean symptoms,
            @Nullable Integer spo2) {}

    public record Move(FacilityId to, BedKind bedKind, Instant at, String reason) {}

    public static PastAdmission open(
            PersonId person,
            @Nullable CaseId caseId,
            UnitId unit,
            FacilityId facility,
            BedKind bedKind,
            Instant admittedAt,
            Severity severity) {
        return new PastAdmission(
                person,
                caseId,
                unit,
                facility,
                bedKind,
                admittedAt,
                severity,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                0);
    }

    public PastAdmission seen(List<Seen> each) {
        return with(each, moves, endedAt, end, watchDays);
    }

    public PastAdmission moved(FacilityId to, BedKind kind, Instant at, String reason) {
        return with(seen, List.of(new Move(to, kind, at, reason)), endedAt, end, watchDays);
    }

    public PastAdmission ended(Instant at, End how, int watch) {
        return with(seen, moves, at, how, watch);
    }

    private PastAdmission with(List<Seen> each, List<Move> all, @Nullable Instant ended, @Nullable End how, int watch) {
        return new PastAdmission(
                person,
                caseId,
                unit,
                facility,
                bedKind,
                admittedAt,
                severity,
                each,
                all,
                ended,
                how,
                endPlace,
                endCause,
                watch);
    }
}
