package vn.vungxanh.care.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vungxanh.care.treatment.AdmissionsTest.refused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.capacity.workforce.NewVehicle;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.capacity.workforce.VehicleKind;
import vn.vungxanh.capacity.workforce.VehicleState;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.CasesConfirmed;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Severity;

/** A confirmed case asks for a bed, once, and gets one. */
@HouseTest
class RequestsTest {

    @Autowired
    ApplicationContext house;

    private Hospital hospital;

    @BeforeEach
    void aHospital() {
        hospital = new Hospital(house);
    }

    @Test
    void aConfirmedCaseAsksForABedHowOftenItIsTold() {
        var illness = hospital.confirmed(hospital.person(), hospital.hoursAgo(5));

        hospital.together(() -> {
            hospital.bean(AsksForBeds.class).on(new CasesConfirmed(List.of(illness.value())));
            hospital.bean(AsksForBeds.class).on(new CasesConfirmed(List.of(illness.value())));
            return true;
        });

        assertThat(requests(illness)).singleElement().satisfies(request -> {
            assertThat(request.state()).isEqualTo(RequestState.OPEN);
            assertThat(request.tier()).isEqualTo(1);
            assertThat(request.bedKind()).isEqualTo(BedKind.ORDINARY);
        });
    }

    @Test
    void whoeverWasConfirmedLongAgoAsksForNothing() {
        assertThat(requests(hospital.confirmed(hospital.person(), hospital.hoursAgo(24 * 30))))
                .isEmpty();
    }

    @Test
    void aRetractedCaseNeedsNoBed() {
        var illness = hospital.confirmed(hospital.person(), hospital.hoursAgo(5));
        var known = hospital.open(illness);

        hospital.asProvince(() -> {
            hospital.bean(CaseManagement.class)
                    .correct(
                            hospital.province,
                            illness,
                            known.version(),
                            known.facts()
                                    .change()
                                    .classified(Classification.DISCARDED, "d", null)
                                    .facts());
            return true;
        });

        assertThat(requests(illness)).extracting(BedRequest::state).containsExactly(RequestState.WITHDRAWN);
    }

    @Test
    void fromTheRequestToTheBedByAnAmbulanceWithAPartition() {
        var facility = hospital.facility(1, 5, 0, 0);
        var illness = hospital.confirmed(hospital.person(), hospital.hoursAgo(5));
        var with = vehicle(true);
        var without = vehicle(false);
        does(illness, r -> all().accept(hospital.province, r.id(), r.version(), facility, BedKind.ORDINARY));
        assertThat(refused(
                        () -> does(illness, r -> all().depart(hospital.province, r.id(), r.version(), without, now()))))
                .isEqualTo(TreatmentRule.VEHICLE_WITHOUT_PARTITION);
        does(illness, r -> all().depart(hospital.province, r.id(), r.version(), with, now()));
        assertThat(refused(() -> {
                    var other = hospital.confirmed(hospital.person(), hospital.hoursAgo(5));
                    does(other, r -> all().accept(hospital.province, r.id(), r.version(), facility, BedKind.ORDINARY));
                    does(other, r -> all().depart(hospital.province, r.id(), r.version(), with, now()));
                }))
                .isEqualTo(TreatmentRule.VEHICLE_ON_THE_ROAD);

        var register = hospital.bean(vn.vungxanh.capacity.workforce.Fleet.class);
        var plate = hospital.asProvince(() -> register.open(hospital.province, with))
                .facts()
                .plate();
        assertThatThrownBy(() -> hospital.asProvince(() -> {
                    register.change(hospital.province, with, 1, ambulance(plate, true, VehicleState.REPAIR));
                    return true;
                }))
                .as("in repair while it carries a patient")
                .isInstanceOf(RuleBroken.class);
        assertThat(hospital.asProvince(() -> hospital.bean(Vehicles.class).all(hospital.province)))
                .filteredOn(Vehicle::onTheRoad)
                .extracting(Vehicle::id)
                .contains(with);

        does(illness, r -> all().arrive(hospital.province, r.id(), r.version(), now(), Severity.MILD, null));

        var request = requests(illness).get(0);
        assertThat(request.state()).isEqualTo(RequestState.ARRIVED);
        assertThat(hospital.open(java.util.Objects.requireNonNull(request.admission()))
                        .facility())
                .isEqualTo(facility);
    }

    @Test
    void aPromisedBedIsNotPromisedAgain() {
        var facility = hospital.facility(1, 1, 0, 0);
        var first = hospital.confirmed(hospital.person(), hospital.hoursAgo(5));
        var second = hospital.confirmed(hospital.person(), hospital.hoursAgo(5));
        does(first, r -> all().accept(hospital.province, r.id(), r.version(), facility, BedKind.ORDINARY));

        assertThat(refused(() -> does(
                        second, r -> all().accept(hospital.province, r.id(), r.version(), facility, BedKind.ORDINARY))))
                .isEqualTo(TreatmentRule.NO_FREE_BED);
    }

    @Test
    void whoRefusesIsNotSuggestedAgain() {
        var facility = hospital.facility(3, 0, 0, 500);
        var illness = hospital.confirmed(hospital.person(), hospital.hoursAgo(5));
        does(
                illness,
                r -> all().describe(hospital.province, r.id(), r.version(), Severity.CRITICAL, false, List.of("hen")));
        assertThat(places(illness)).contains(facility);
        does(illness, r -> all().accept(hospital.province, r.id(), r.version(), facility, BedKind.ICU));

        does(illness, r -> all().refuse(hospital.province, r.id(), r.version(), null, "hết máy thở"));

        assertThat(places(illness)).doesNotContain(facility);
        assertThat(requests(illness).get(0).state()).isEqualTo(RequestState.OPEN);
        assertThat(requests(illness).get(0).tier()).isEqualTo(3);
    }

    @Test
    void whoGetsWorseIsProposedForAHigherTier() {
        var low = hospital.facility(1, 5, 0, 0);
        hospital.facility(3, 0, 0, 500);
        var patient = hospital.admit(hospital.person(), null, low, hospital.hoursAgo(20));

        var seen = NewObservation.of(hospital.hoursAgo(1), Severity.CRITICAL, true, 85);
        hospital.asProvince(() -> {
            hospital.bean(WardRound.class).observe(hospital.province, patient, seen);
            hospital.bean(WardRound.class).observe(hospital.province, patient, seen);
            return true;
        });

        var proposal = hospital.asProvince(() -> hospital.bean(Transfers.class).openOf(hospital.province, patient));
        assertThat(proposal).hasValueSatisfying(each -> {
            assertThat(each.kind()).isEqualTo(BedKind.ICU);
            assertThat(each.reason()).contains("Nguy kịch");
        });
    }

    private List<FacilityId> places(CaseId illness) {
        return hospital.asProvince(() ->
                hospital.bean(RequestQueries.class).placement(requests(illness).get(0)).places().stream()
                        .map(place -> place.facility().id())
                        .toList());
    }

    private interface Deed {
        void take(BedRequest request);
    }

    private void does(CaseId illness, Deed step) {
        var request = requests(illness).get(0);
        hospital.asProvince(() -> {
            step.take(request);
            return true;
        });
    }

    private Requests all() {
        return hospital.bean(Requests.class);
    }

    private java.time.Instant now() {
        return hospital.bean(java.time.Clock.class).instant();
    }

    private VehicleId vehicle(boolean partition) {
        var plate = "27A-" + hospital.word().toUpperCase(java.util.Locale.ROOT);
        return hospital.asProvince(() -> hospital.bean(vn.vungxanh.capacity.workforce.Fleet.class)
                .add(hospital.province, ambulance(plate, partition, VehicleState.READY)));
    }

    private NewVehicle ambulance(String plate, boolean partition, VehicleState state) {
        return new NewVehicle(
                hospital.unit("11"),
                "Trung tâm 115",
                plate,
                VehicleKind.AMBULANCE,
                partition,
                null,
                state,
                null,
                null,
                java.time.LocalDate.of(2020, 1, 1));
    }

    private List<BedRequest> requests(CaseId illness) {
        return hospital.asProvince(() -> hospital.bean(RequestQueries.class).ofCase(hospital.province, illness));
    }
}
