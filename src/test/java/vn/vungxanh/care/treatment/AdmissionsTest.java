package vn.vungxanh.care.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Outcome;
import vn.vungxanh.surveillance.cases.Severity;

/** From the admission to its end, what is refused, and who sees it. */
@HouseTest
class AdmissionsTest {

    @Autowired
    ApplicationContext house;

    private Hospital hospital;

    @BeforeEach
    void aHospital() {
        hospital = new Hospital(house);
    }

    @Test
    void aPatientLiesIsTransferredOutAndTheCaseKnows() {
        var here = hospital.facility(1, 5, 0, 0);
        var there = hospital.outside();
        var person = hospital.person();
        var illness = hospital.confirmed(person, hospital.hoursAgo(60));
        var id = hospital.admit(person, illness, here, hospital.hoursAgo(50));
        assertThat(hospital.open(illness).facts().facility()).isNotNull();
        assertThat(current(person).facility()).isEqualTo(here);

        hospital.asProvince(() -> {
            hospital.bean(Admissions.class)
                    .transfer(
                            hospital.province,
                            id,
                            NewTransfer.of(there, BedKind.ICU, hospital.hoursAgo(20), "suy hô hấp, tiên lượng xấu"));
            return true;
        });

        assertThat(current(person).facility()).isEqualTo(there);
        assertThat(hospital.open(illness).facts().transferredOn()).isEqualTo(Vietnam.dayOf(hospital.hoursAgo(20)));
        var stays =
                hospital.asProvince(() -> hospital.bean(TreatmentQueries.class).stays(hospital.province, id));
        assertThat(stays).extracting(Stay::facility).containsExactly(here, there);
        assertThat(stays.get(0).untilAt()).isEqualTo(stays.get(1).fromAt());
        assertThat(stays.get(1).reason()).contains("suy hô hấp");
    }

    @Test
    void aDeathClosesTheCaseAndTheDeadAreNotAdmitted() {
        var here = hospital.facility(1, 5, 0, 0);
        var person = hospital.person();
        var illness = hospital.confirmed(person, hospital.hoursAgo(60));
        var id = hospital.admit(person, illness, here, hospital.hoursAgo(50));
        assertThat(refused(() -> end(id, new Ending(End.DIED, hospital.hoursAgo(3), null, " ", null))))
                .isEqualTo(TreatmentRule.DEATH_NEEDS_CAUSE);

        end(id, Ending.died(hospital.hoursAgo(3), "suy đa tạng", null));

        assertThat(hospital.open(illness).facts().outcome()).isEqualTo(Outcome.DIED);
        assertThat(refused(() -> hospital.admit(person, null, here, hospital.hoursAgo(1))))
                .isEqualTo(TreatmentRule.PERSON_IS_DEAD);
    }

    @Test
    void whoIsTreatedIsNotAdmittedAgain() {
        var here = hospital.facility(1, 5, 0, 0);
        var person = hospital.person();
        hospital.admit(person, null, here, hospital.hoursAgo(50));

        assertThat(refused(() -> hospital.admit(person, null, here, hospital.hoursAgo(1))))
                .isEqualTo(TreatmentRule.ALREADY_ADMITTED);
    }

    @Test
    void aTreatmentInTheMiddleOfAnEarlierOneIsRefused() {
        var here = hospital.facility(1, 5, 0, 0);
        var person = hospital.person();
        var id = hospital.admit(person, null, here, hospital.hoursAgo(50));
        end(id, Ending.left(hospital.hoursAgo(10), "trốn viện"));

        assertThat(refused(() -> hospital.admit(person, null, here, hospital.hoursAgo(20))))
                .isEqualTo(TreatmentRule.TREATED_AT_THAT_TIME);
        hospital.admit(person, null, here, hospital.hoursAgo(5));
    }

    @Test
    void aDischargeBeforeTheAdmissionIsRefusedAndThePatientStays() {
        var here = hospital.facility(1, 5, 0, 0);
        var id = hospital.admit(hospital.person(), null, here, hospital.hoursAgo(50));

        assertThat(refused(() -> end(id, Ending.left(hospital.hoursAgo(51), "nhầm giờ"))))
                .isEqualTo(TreatmentRule.DISCHARGE_BEFORE_ADMISSION);
        assertThat(refused(() -> end(id, Ending.left(hospital.hoursAgo(-5), "nhầm giờ"))))
                .isEqualTo(TreatmentRule.DISCHARGE_IN_FUTURE);

        assertThat(hospital.open(id).isOpen()).isTrue();
    }

    @Test
    void aFullFacilityTakesNobody() {
        var here = hospital.facility(1, 1, 0, 0);
        hospital.admit(hospital.person(), null, here, hospital.hoursAgo(50));

        assertThat(refused(() -> hospital.admit(hospital.person(), null, here, hospital.hoursAgo(1))))
                .isEqualTo(TreatmentRule.NO_FREE_BED);
    }

    @Test
    void homeAndHospitalSeeThePatientAndNobodyElse() {
        var here = hospital.facility(1, 5, 0, 0);
        var id = hospital.admit(hospital.person(), null, here, hospital.hoursAgo(50));
        var home = hospital.staff.scope("103", Role.UNIT_OFFICER);
        var elsewhere = hospital.staff.scope("094", Role.UNIT_OFFICER);

        assertThat(hospital.as(home, () -> hospital.bean(TreatmentQueries.class).open(home, id))
                        .id())
                .isEqualTo(id);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> hospital.as(
                        elsewhere, () -> hospital.bean(TreatmentQueries.class).open(elsewhere, id)));
    }

    @Test
    void theRegisterOfBeforeIsTakenWithItsMovesAndFreesItsBeds() {
        var here = hospital.facility(1, 5, 0, 0);
        var there = hospital.outside();
        var three = hospital.people(Hospital.SI_PA_PHIN, 3);
        var unit = hospital.unit(Hospital.SI_PA_PHIN);
        var at = hospital.hoursAgo(300);
        var past = three.stream()
                .map(person -> PastAdmission.open(person, null, unit, here, BedKind.ORDINARY, at, Severity.MILD))
                .toList();
        var told = List.of(
                past.get(0),
                past.get(1).moved(there, BedKind.ICU, hospital.hoursAgo(200), "nặng lên"),
                past.get(2).ended(hospital.hoursAgo(10), End.RECOVERED, 14));

        var taken = hospital.asProvince(() -> hospital.bean(Admissions.class).takePast(hospital.province, told));
        var again = hospital.asProvince(() -> hospital.bean(Admissions.class).takePast(hospital.province, told));

        assertThat(taken).isEqualTo(3);
        assertThat(again).isZero();
        assertThat(current(three.get(1)).facility()).isEqualTo(there);
        assertThat(hospital.together(() -> hospital.bean(StayRepository.class).occupied(here, BedKind.ORDINARY)))
                .isEqualTo(1);
    }

    private Admission current(PersonId person) {
        return hospital.asProvince(() -> hospital.bean(Admissions.class)
                .current(hospital.province, List.of(person.value()))
                .get(person.value()));
    }

    private void end(AdmissionId id, Ending how) {
        hospital.asProvince(() -> {
            hospital.bean(Admissions.class).discharge(hospital.province, id, how);
            return true;
        });
    }

    static Rule refused(ThrowingCallable deed) {
        var broken = new Rule[1];
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(deed).satisfies(each -> broken[0] = each.rule());
        return broken[0];
    }
}
