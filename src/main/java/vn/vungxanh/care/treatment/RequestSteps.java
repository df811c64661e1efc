package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.protocols.Condition;
import vn.vungxanh.care.protocols.TriageRule;

/** A request as it is after a step. */
final class RequestSteps {

    private RequestSteps() {}

    static BedRequest described(
            BedRequest r, int version, Condition patient, List<String> diseases, TriageRule rule, int tier) {
        return new BedRequest(
                r.id(),
                r.person(),
                r.name(),
                r.caseId(),
                r.unit(),
                patient.severity(),
                r.age(),
                patient.pregnant(),
                diseases,
                tier,
                rule.bedKind(),
                rule.id(),
                r.state(),
                r.suggested(),
                r.facility(),
                r.acceptedKind(),
                r.vehicle(),
                r.refusedBy(),
                r.reason(),
                r.requestedAt(),
                r.acceptedAt(),
                r.departedAt(),
                r.arrivedAt(),
                r.admission(),
                version);
    }

    static BedRequest accepted(BedRequest r, int version, FacilityId facility, BedKind kind, Instant at) {
        return step(r, version, RequestState.ACCEPTED, facility, kind, null, r.refusedBy(), null, at, null, null, null);
    }

    static BedRequest refused(BedRequest r, int version, List<FacilityId> by, String reason) {
        return step(r, version, RequestState.OPEN, null, null, null, by, reason, null, null, null, null);
    }

    static BedRequest departed(BedRequest r, int version, VehicleId vehicle, Instant at) {
        return step(
                r,
                version,
                RequestState.DEPARTED,
                r.facility(),
                r.acceptedKind(),
                vehicle,
                r.refusedBy(),
                r.reason(),
                r.acceptedAt(),
                at,
                null,
                null);
    }

    static BedRequest arrived(BedRequest r, int version, Instant at, AdmissionId admission) {
        return step(
                r,
                version,
                RequestState.ARRIVED,
                r.facility(),
                r.acceptedKind(),
                r.vehicle(),
                r.refusedBy(),
                r.reason(),
                r.acceptedAt(),
                r.departedAt(),
                at,
                admission);
    }

    static BedRequest closed(BedRequest r, int version, String reason) {
        return step(
                r,
                version,
                RequestState.CLOSED,
                r.facility(),
                r.acceptedKind(),
                r.vehicle(),
                r.refusedBy(),
                reason,
                r.acceptedAt(),
                r.departedAt(),
                null,
                null);
    }

    private static BedRequest step(
            BedRequest r,
            int version,
            RequestState state,
            @Nullable FacilityId facility,
            @Nullable BedKind kind,
            @Nullable VehicleId vehicle,
            List<FacilityId> refusedBy,
            @Nullable String reason,
            @Nullable Instant acceptedAt,
            @Nullable Instant departedAt,
            @Nullable Instant arrivedAt,
            @Nullable AdmissionId admission) {
        return new BedRequest(
                r.id(),
                r.person(),
                r.name(),
                r.caseId(),
                r.unit(),
                r.severity(),
                r.age(),
                r.pregnant(),
                r.comorbidities(),
                r.tier(),
                r.bedKind(),
                r.rule(),
                state,
                r.suggested(),
                facility,
                kind,
                vehicle,
                refusedBy,
                reason,
                r.requestedAt(),
                acceptedAt,
                departedAt,
                arrivedAt,
                admission,
                version);
    }
}
