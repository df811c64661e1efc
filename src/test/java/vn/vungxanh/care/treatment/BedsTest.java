package vn.vungxanh.care.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vungxanh.care.treatment.AdmissionsTest.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.care.beds.BedBoard;
import vn.vungxanh.care.facilities.BedId;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Capacity;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.FacilitiesRule;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.facilities.FacilityKind;
import vn.vungxanh.care.facilities.NewFacility;
import vn.vungxanh.care.facilities.NewWard;
import vn.vungxanh.care.facilities.Wards;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Severity;

/** Beds one by one: given once, taken out of use, moved between; what the board says of them. */
@HouseTest
class BedsTest {

    @Autowired
    ApplicationContext house;

    private Hospital hospital;
    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @BeforeEach
    void aHospital() {
        hospital = new Hospital(house);
    }

    @AfterEach
    void goHome() {
        two.shutdownNow();
    }

    @Test
    void aBedGivenTwiceAtOnceGoesToOneAndTheOtherHearsIt() throws Exception {
        var id = listed(2, BedKind.ORDINARY);
        var bed = hospital.bean(Wards.class).beds(id).get(0).id();
        var both = hospital.people(Hospital.SI_PA_PHIN, 2);
        var start = new CyclicBarrier(2);
        var outcomes = new ArrayList<Future<Object>>();
        for (var person : both) {
            outcomes.add(two.submit(() -> {
                start.await();
                return attempt(person, id, bed);
            }));
        }

        var said = List.of(outcomes.get(0).get(), outcomes.get(1).get());

        assertThat(said).filteredOn(AdmissionId.class::isInstance).hasSize(1);
        assertThat(said).contains(TreatmentRule.BED_TAKEN);
        assertThat(taken(id)).isEqualTo(1);
    }

    @Test
    void withoutANamedBedTheFirstFreeOneIsGiven() {
        var id = listed(2, BedKind.OXYGEN);
        var first = admit(hospital.person(), id, null);
        var second = admit(hospital.person(), id, null);

        assertThat(stay(first).bed()).isEqualTo("A-1");
        assertThat(stay(second).bed()).isEqualTo("A-2");
        assertThat(refused(() -> admit(hospital.person(), id, null))).isEqualTo(TreatmentRule.NO_FREE_BED);
    }

    @Test
    void aBedWithAPatientStaysInUseAndAnEmptyOneLeavesTheCapacity() {
        var id = listed(2, BedKind.OXYGEN);
        var beds = hospital.bean(Wards.class).beds(id);
        admit(hospital.person(), id, beds.get(0).id());

        assertThat(refused(() -> out(beds.get(0).id(), "hỏng"))).isEqualTo(FacilitiesRule.BED_OCCUPIED);
        out(beds.get(1).id(), "hỏng đầu ô xy");

        assertThat(hospital.bean(Facilities.class).get(id).capacity().oxygen()).isEqualTo(1);
        assertThat(refused(() -> admit(hospital.person(), id, beds.get(1).id())))
                .isEqualTo(TreatmentRule.BED_OUT_OF_USE);
        out(beds.get(1).id(), null);
        assertThat(hospital.bean(Facilities.class).get(id).capacity().oxygen()).isEqualTo(2);
    }

    @Test
    void aPatientMovesToAnotherBedAndTheOldOneIsFree() {
        var id = listed(3, BedKind.OXYGEN);
        var beds = hospital.bean(Wards.class).beds(id);
        var patient = admit(hospital.person(), id, beds.get(0).id());

        hospital.asProvince(() -> {
            hospital.bean(Admissions.class)
                    .transfer(
                            hospital.province,
                            patient,
                            new NewTransfer(id, BedKind.OXYGEN, beds.get(2).id(), hospital.hoursAgo(0), ""));
            return true;
        });

        assertThat(stay(patient).bed()).isEqualTo("A-3");
        var next = NewAdmission.of(hospital.person(), null, id, BedKind.OXYGEN, hospital.hoursAgo(0), Severity.MILD)
                .inBed(beds.get(0).id());
        hospital.asProvince(() -> hospital.bean(Admissions.class).admit(hospital.province, next));
        assertThat(taken(id)).isEqualTo(2);
    }

    @Test
    void aFacilityWithPatientsIsNotClosed() {
        var id = listed(1, BedKind.ORDINARY);
        admit(hospital.person(), id, null);

        assertThat(refused(() -> hospital.asProvince(() -> {
                    hospital.bean(Facilities.class).close(hospital.province, id, Vietnam.dayOf(hospital.hoursAgo(0)));
                    return true;
                })))
                .isEqualTo(FacilitiesRule.FACILITY_HAS_PATIENTS);
    }

    private Object attempt(PersonId person, FacilityId id, BedId bed) {
        try {
            return admit(person, id, bed);
        } catch (RuleBroken broken) {
            return broken.rule();
        }
    }

    private AdmissionId admit(PersonId person, FacilityId id, BedId bed) {
        var kind = hospital.bean(Wards.class).beds(id).get(0).kind();
        var wanted = NewAdmission.of(person, null, id, kind, hospital.hoursAgo(3), Severity.MILD)
                .inBed(bed);
        return hospital.asProvince(() -> hospital.bean(Admissions.class).admit(hospital.province, wanted));
    }

    private Stay stay(AdmissionId id) {
        var stays =
                hospital.asProvince(() -> hospital.bean(TreatmentQueries.class).stays(hospital.province, id));
        return stays.get(stays.size() - 1);
    }

    private int taken(FacilityId id) {
        return hospital.together(() -> hospital.bean(BedBoard.class)
                .row(hospital.bean(Facilities.class).get(id))
                .all()
                .taken());
    }

    private void out(BedId bed, String reason) {
        hospital.asProvince(() -> {
            hospital.bean(Wards.class).takeOut(hospital.province, bed, reason);
            return true;
        });
    }

    private FacilityId listed(int beds, BedKind kind) {
        var opened = Vietnam.dayOf(hospital.hoursAgo(24 * 30));
        var described = NewFacility.of(
                "W" + hospital.word().toUpperCase(Locale.ROOT),
                "Bệnh viện " + hospital.word(),
                FacilityKind.FIELD_HOSPITAL,
                hospital.unit("11"),
                opened,
                Capacity.ofBeds(opened, 1, 0, 0, 0));
        return hospital.asProvince(() -> hospital.bean(Wards.class)
                .open(hospital.province, described, List.of(new NewWard("Khoa A", kind, beds, "A-", 1))));
    }
}
