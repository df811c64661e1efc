package vn.vungxanh.care.treatment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.care.beds.BedsLeft;
import vn.vungxanh.care.beds.Placing;
import vn.vungxanh.care.facilities.BedId;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.protocols.Condition;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.Severity;

/** From "somebody needs a bed" to the arrival: accepted by a facility, fetched by an ambulance, admitted. */
@Service
@Transactional
public class Requests {

    private final RequestRepository requests;
    private final AsksForBeds asks;
    private final Placing placing;
    private final Facilities facilities;
    private final BedsLeft bedsLeft;
    private final Fleet fleet;
    private final Admissions admissions;
    private final AcrossBorders beyond;
    private final AuditTrail audit;
    private final Clock clock;

    Requests(
            RequestRepository requests,
            AsksForBeds asks,
            Placing placing,
            Facilities facilities,
            BedsLeft bedsLeft,
            Fleet fleet,
            Admissions admissions,
            AcrossBorders beyond,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.asks = asks;
        this.placing = placing;
        this.facilities = facilities;
        this.bedsLeft = bedsLeft;
        this.fleet = fleet;
        this.admissions = admissions;
        this.beyond = beyond;
        this.audit = audit;
        this.clock = clock;
    }

    /** By hand: for a disease whose patients usually stay at home, or one confirmed long ago. */
    public void ask(Scope scope, CaseId id) {
        var before = requests.ofCase(id).stream().filter(each -> each.state().isPending());
        TreatmentRule.REQUEST_ALREADY_OPEN.brokenIf(before.findAny().isPresent());
        beyond.run(() -> asks.ask(List.of(id.value()), true));
        audit.wrote(scope, "treatment.audit.request", id.value(), null);
    }

    /** What the rule needs to know; the suggestion follows it. */
    public void describe(
            Scope scope, RequestId id, int version, Severity severity, boolean pregnant, List<String> comorbidities) {
        var known = pending(id);
        var patient = new Condition(severity, known.age(), pregnant, !comorbidities.isEmpty());
        var now = placing.of(patient, known.unit(), List.of(), false);
        write(
                scope,
                RequestSteps.described(
                        known,
                        version,
                        patient,
                        comorbidities,
                        now.rule(),
                        now.tier().number()));
    }

    /** The bed is kept until the patient arrives or the request ends. */
    public void accept(Scope scope, RequestId id, int version, FacilityId facility, BedKind kind) {
        var known = pending(id);
        TreatmentRule.REQUEST_NOT_OPEN.brokenIf(known.state() == RequestState.DEPARTED);
        var where = facilities.find(facility).orElseThrow(() -> TreatmentRule.FACILITY_UNKNOWN.broken());
        TreatmentRule.FACILITY_NOT_OPEN.brokenIf(!where.isOpenOn(Vietnam.dayOf(clock.instant())), where.name());
        if (!where.outside() && !(facility.equals(known.facility()) && kind == known.acceptedKind())) {
            TreatmentRule.NO_FREE_BED.brokenIf(bedsLeft.of(where, kind) <= 0, where.name());
        }
        write(scope, RequestSteps.accepted(known, version, facility, kind, clock.instant()));
    }

    /** The facility cannot take the patient after all; the next suggestion leaves it out. */
    public void refuse(Scope scope, RequestId id, int version, @Nullable FacilityId by, String reason) {
        var known = pending(id);
        reasonGiven(reason);
        var facility = by == null ? known.facility() : by;
        TreatmentRule.FACILITY_UNKNOWN.brokenIf(facility == null);
        var refused = new ArrayList<>(known.refusedBy());
        if (facility != null && !refused.contains(facility)) {
            refused.add(facility);
        }
        write(scope, RequestSteps.refused(known, version, refused, reason.strip()));
    }

    public void depart(Scope scope, RequestId id, int version, VehicleId vehicle, Instant at) {
        var known = pending(id);
        TreatmentRule.REQUEST_NOT_OPEN.brokenIf(known.state() != RequestState.ACCEPTED);
        inOrder(known.acceptedAt(), at);
        fleet.send(scope, vehicle);
        write(scope, RequestSteps.departed(known, version, vehicle, at));
    }

    public AdmissionId arrive(
            Scope scope, RequestId id, int version, Instant at, Severity severity, @Nullable BedId bed) {
        var known = pending(id);
        var facility = known.facility();
        var kind = known.acceptedKind();
        if (facility == null || kind == null || known.state() == RequestState.OPEN) {
            throw TreatmentRule.REQUEST_NOT_OPEN.broken();
        }
        inOrder(known.departedAt() == null ? known.acceptedAt() : known.departedAt(), at);
        var wanted = NewAdmission.of(known.person(), known.caseId(), facility, kind, at, severity)
                .inBed(bed)
                .knowing(known.pregnant(), known.comorbidities());
        var admitted = admissions.admit(scope, wanted);
        write(scope, RequestSteps.arrived(known, version, at, admitted));
        return admitted;
    }

    /** No bed is needed. */
    public void close(Scope scope, RequestId id, int version, String reason) {
        var known = pending(id);
        reasonGiven(reason);
        write(scope, RequestSteps.closed(known, version, reason.strip()));
    }

    private void write(Scope scope, BedRequest as) {
        var facility = as.facility();
        var unit = facility == null ? null : facilities.get(facility).unit();
        if (!requests.write(as, unit)) {
            throw new StaleVersion("request " + as.id());
        }
        audit.wrote(
                scope,
                "treatment.audit.request",
                as.person().value(),
                as.state().name());
    }

    private BedRequest pending(RequestId id) {
        var known = find(id);
        TreatmentRule.REQUEST_NOT_OPEN.brokenIf(!known.state().isPending());
        return known;
    }

    private BedRequest find(RequestId id) {
        return requests.find(id).orElseThrow(() -> new NotFound("request " + id));
    }

    private void inOrder(@Nullable Instant before, Instant at) {
        TreatmentRule.TIMES_OUT_OF_ORDER.brokenIf(
                at.isAfter(clock.instant()) || (before != null && at.isBefore(before.truncatedTo(ChronoUnit.MINUTES))));
    }

    private static void reasonGiven(String reason) {
        TreatmentRule.REASON_NEEDED.brokenIf(reason.strip().length() < 3 || reason.length() > 500);
    }
}
