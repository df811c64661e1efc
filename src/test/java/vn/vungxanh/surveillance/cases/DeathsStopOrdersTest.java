package vn.vungxanh.surveillance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.foundation.people.PersonsDied;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.NewOrder;
import vn.vungxanh.surveillance.orders.OrdersRule;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.orders.TestOrders;

/** Nobody is to be sampled after death; a case that ends in death tells the register, and the register everybody. */
@HouseTest
class DeathsStopOrdersTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    TestOrders orders;

    @Autowired
    Clock clock;

    private Ward ward;
    private PersonId person;
    private CaseId illness;

    @BeforeEach
    void aPatient() {
        ward = new Ward(house);
        person = ward.person(Ward.SI_PA_PHIN);
        illness = ward.record(ward.covid(
                        person, Ward.SI_PA_PHIN, Ward.confirmed(Ward.REPORTED).facts()))
                .caseId();
    }

    @Test
    void anOpenOrderEndsWhenThePersonDiesHowOftenItIsTold() {
        order();
        assertThat(due()).isEqualTo(1);

        dies();

        assertThat(due()).isZero();
        house.publishEvent(new PersonsDied(java.util.List.of(person.value())));
        assertThat(due()).isZero();
    }

    @Test
    void anOrderForSomebodyDeadIsRefusedUntilTheDeathIsPutRight() {
        dies();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(this::order)
                .matches(broken -> broken.rule() == OrdersRule.PERSON_DIED);
        ward.together(() -> {
            var known = ward.open(illness);
            house.getBean(CaseManagement.class)
                    .correct(
                            ward.province,
                            illness,
                            known.version(),
                            known.facts().change().ended(null, null).facts());
            return true;
        });

        order();
        assertThat(due()).isEqualTo(1);
    }

    private void dies() {
        ward.together(() -> {
            house.getBean(CaseManagement.class)
                    .close(
                            ward.province,
                            illness,
                            ward.open(illness).version(),
                            Outcome.DIED,
                            Vietnam.dayOf(clock.instant()));
            return true;
        });
    }

    private void order() {
        ward.together(() -> {
            orders.order(
                    ward.province,
                    NewOrder.of(
                            person,
                            ward.unit(Ward.SI_PA_PHIN),
                            Purpose.ISOLATION,
                            TestKind.PCR_SCREENING,
                            Vietnam.dayOf(clock.instant()),
                            "death:" + UUID.randomUUID()));
            return true;
        });
    }

    private long due() {
        return ward.together(
                () -> orders
                        .due(ward.province, ward.unit(Ward.SI_PA_PHIN), Vietnam.dayOf(clock.instant()), 1, 5_000)
                        .items()
                        .stream()
                        .filter(each -> person.equals(each.person()))
                        .count());
    }
}
