package vn.vungxanh.care.treatment.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.treatment.AdmissionFilter;
import vn.vungxanh.care.treatment.AdmissionFilter.Status;
import vn.vungxanh.care.treatment.TreatmentAddress;
import vn.vungxanh.care.treatment.TreatmentQueries;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.kernel.Vietnam;

/** Where the numbers of the board lead to. */
public record BoardLinks(Scope scope, Unit unit, Instant asOf, TreatmentAddress addresses, TreatmentQueries patients) {

    private static final int SOON = 3;

    public String field() {
        return Typed.field(asOf);
    }

    public String patients(Status status) {
        return addresses.of(AdmissionFilter.of(unit.id(), asOf, status));
    }

    public long count(Status status) {
        return patients.count(scope, AdmissionFilter.of(unit.id(), asOf, status));
    }

    public String in(@Nullable FacilityId facility, @Nullable BedKind kind) {
        return addresses.of(AdmissionFilter.of(unit.id(), asOf, Status.CURRENT).in(facility, kind));
    }

    public String leavingSoon(@Nullable FacilityId facility) {
        return addresses.of(soon(facility));
    }

    public long countLeavingSoon(@Nullable FacilityId facility) {
        return patients.count(scope, soon(facility));
    }

    public boolean mayTreat() {
        return scope.may(Permission.TREAT_PATIENTS);
    }

    public boolean mayEdit() {
        return scope.may(Permission.EDIT_FACILITIES);
    }

    public boolean mayImport() {
        return mayEdit() && scope.may(Permission.IMPORT);
    }

    public boolean maySee() {
        return scope.may(Permission.VIEW_CASES);
    }

    private AdmissionFilter soon(@Nullable FacilityId facility) {
        return AdmissionFilter.of(unit.id(), asOf, Status.CURRENT)
                .in(facility, null)
                .expected(Vietnam.dayOf(asOf).plusDays(SOON));
    }
}
