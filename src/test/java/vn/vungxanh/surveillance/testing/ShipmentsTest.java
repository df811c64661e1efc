package vn.vungxanh.surveillance.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Diseases;
import vn.vungxanh.surveillance.orders.Purpose;

/** Boxes on the road: what arrived, what did not, what is lost, and who is sampled again. */
@HouseTest
class ShipmentsTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Shipments shipments;

    @Autowired
    MockMvc client;

    private Clinic clinic;
    private LaboratoryId lab;
    private List<Person> people;

    @BeforeEach
    void aBoxOfThreeTubes() {
        clinic = new Clinic(house);
        lab = clinic.laboratory(100);
        people = clinic.people(3);
        clinic.together(() -> {
            var desk = house.getBean(SamplingDesk.class);
            var session = desk.get(
                    clinic.province,
                    desk.open(
                            clinic.province,
                            new NewSession(
                                    clinic.unit(Clinic.SI_PA_PHIN),
                                    "Nhà văn hóa " + clinic.word(),
                                    Purpose.CONTACT,
                                    TestKind.PCR_SCREENING,
                                    Diseases.COVID_19,
                                    1,
                                    null)));
            people.forEach(person -> desk.scanPerson(clinic.province, session, clinic.code(), person));
            return house.getBean(Transport.class)
                    .send(clinic.province, desk.get(clinic.province, session.id()), lab, "xe của CDC");
        });
    }

    @Test
    void aBoxIsOnItsWayUntilItsLastTubeArrives() {
        assertThat(box().state()).isEqualTo(ShipmentState.ON_ITS_WAY);
        assertThat(box().open()).isEqualTo(3);

        receive(0);
        assertThat(box().open()).isEqualTo(2);
        receive(1);
        receive(2);

        assertThat(box().state()).isEqualTo(ShipmentState.RECEIVED);
        assertThat(box().people()).isEqualTo(3);
    }

    @Test
    void whatIsLostIsClosedAndItsPeopleAreSampledAgainOnce() {
        receive(0);

        lose("Xe gặp lũ ống");

        assertThat(box().state()).isEqualTo(ShipmentState.LOST);
        assertThat(tube(1).state()).isEqualTo(TubeState.REFUSED);
        assertThat(clinic.due(people.get(0))).isZero();
        assertThat(clinic.due(people.get(1))).isEqualTo(1);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> lose("Lần nữa"))
                .matches(broken -> broken.rule() == TestingRule.NOTHING_ON_THE_ROAD);
        var news = TubesUnfit.of(
                clinic.testsOf(people.get(1)), house.getBean(vn.vungxanh.foundation.adminunits.Units.class));
        house.getBean(FollowsUp.class).on(news.get(0));
        assertThat(clinic.due(people.get(1))).isEqualTo(1);
    }

    @Test
    void aLossNeedsAReason() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> lose(" "))
                .matches(broken -> broken.rule() == TestingRule.REASON_NEEDED);
    }

    @Test
    void whoAnswersForNeitherEndSeesNoBox() {
        var elsewhere = clinic.staff.scope("094", Role.UNIT_OFFICER);
        var id = box().id();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> clinic.as(elsewhere, () -> shipments.open(elsewhere, id)));
    }

    @Test
    void thePagesShowTheBoxAndItsTubes() throws Exception {
        assertThat(page("/testing/shipments?state=on_its_way&lab=" + lab))
                .contains(box().id().toString());
        assertThat(page("/testing/shipments?state=lost&lab=" + lab))
                .doesNotContain(box().id().toString());
        assertThat(page("/testing/shipments/" + box().id())).contains(tube(0).barcode());
    }

    private String page(String path) throws Exception {
        var answer = client.perform(get(path).with(clinic.staff.signedIn("11", Role.EPIDEMIOLOGIST)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private Shipment box() {
        return clinic.asProvince(() -> shipments
                .list(clinic.province, clinic.unit("11"), null, lab, 1, 10)
                .items()
                .get(0));
    }

    private Specimen tube(int person) {
        return clinic.open(clinic.testsOf(people.get(person)).get(0).barcode());
    }

    private void receive(int person) {
        clinic.asProvince(() -> house.getBean(Transport.class)
                .receive(clinic.province, lab, tube(person).barcode()));
    }

    private void lose(String reason) {
        UUID id = box().id();
        clinic.asProvince(() -> {
            shipments.lost(clinic.province, id, reason);
            return true;
        });
    }
}
