package vn.vungxanh.territory.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.care.isolation.IsolationId;
import vn.vungxanh.care.isolation.IsolationQueries;
import vn.vungxanh.care.isolation.OrderState;
import vn.vungxanh.care.isolation.Place;
import vn.vungxanh.care.isolation.Subject;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;

@HouseTest
class PassagesTest {

    @Autowired
    private ApplicationContext house;

    private Road road;

    @BeforeEach
    void aPost() {
        road = new Road(house);
    }

    @Test
    void aCarWithFivePeopleOfWhomOneIsNamedPasses() {
        var car = road.car(
                "Tỉnh Sơn La",
                NewTraveller.named("Lò Văn Một", 1980, null),
                NewTraveller.unnamed(),
                NewTraveller.unnamed(),
                NewTraveller.unnamed(),
                NewTraveller.unnamed());

        var receipt = road.record(car);

        assertThat(receipt.known()).isFalse();
        assertThat(receipt.decisions()).hasSize(5).containsOnly(Decision.PASS);
        assertThat(road.flow())
                .extracting(Flow::vehicles, Flow::people, Flow::disinfected, Flow::affected)
                .containsExactly(1L, 5L, 1L, 0L);
    }

    @Test
    void whoeverComesBackFromBacNinhIsProposedForCentralIsolation() {
        var name = "Vàng A " + letters();
        var receipt = road.record(road.car("Bắc Ninh", NewTraveller.named(name, 1995, null)));

        var traveller = road.get(receipt.passage()).people().get(0);
        assertThat(receipt.decisions()).containsExactly(Decision.CENTRAL);
        assertThat(traveller.affected()).isEqualTo(Affected.By.LIST);
        assertThat(traveller.rule()).isEqualTo("central");
        var order = road.as(
                road.province,
                () -> road.bean(IsolationQueries.class).order(road.province, new IsolationId(traveller.isolation())));
        assertThat(order.state()).isEqualTo(OrderState.PROPOSED);
        assertThat(order.place()).isEqualTo(Place.CENTRAL);
        assertThat(order.subject()).isEqualTo(Subject.ENTRANT);
        assertThat(order.unit()).isEqualTo(road.staff.unit(Road.COMMUNE));
        assertThat(order.name()).isEqualTo(name);
    }

    @Test
    void somebodyWhoWasInBacGiangWithinFourteenDaysComesFromThere() {
        var person = new NewTraveller(
                "Sùng A " + letters(),
                1990,
                null,
                null,
                null,
                null,
                false,
                null,
                "Hà Giang; Bắc Giang",
                null,
                null,
                null,
                null);

        assertThat(road.record(road.car("Tỉnh Sơn La", person)).decisions()).containsExactly(Decision.CENTRAL);
    }

    @Test
    void anOfficerWhoDeviatesSaysWhy() {
        var person = NewTraveller.named("Lầu A " + letters(), 1990, null);

        broken(
                CheckpointsRule.REASON_NEEDED,
                () -> road.record(road.car("Bắc Ninh", person.decided(Decision.PASS, null))));
        var receipt = road.record(road.car("Bắc Ninh", person.decided(Decision.PASS, "Xe cấp cứu chở bệnh nhân")));

        assertThat(receipt.decisions()).containsExactly(Decision.PASS);
        assertThat(road.flow()).extracting(Flow::deviating, Flow::unexplained).containsExactly(1L, 0L);
    }

    @Test
    void whoeverIsKeptHasAName() {
        broken(CheckpointsRule.TRAVELLER_UNNAMED, () -> road.record(road.car("Bắc Ninh", NewTraveller.unnamed())));
    }

    @Test
    void sentTwiceItIsKeptOnceAndAnotherUnderItsIdIsRefused() {
        var car = road.car("Tỉnh Sơn La", NewTraveller.unnamed());

        assertThat(road.record(car).known()).isFalse();
        assertThat(road.record(car).known()).isTrue();
        broken(
                CheckpointsRule.PASSAGE_ID_TAKEN,
                () -> road.record(road.car(car.id(), "27A99999", "Tỉnh Sơn La", car.people())));
        assertThat(road.flow().vehicles()).isEqualTo(1);
    }

    @Test
    void fiftyAtOnceUnderOneIdAreOne() throws Exception {
        var car = road.car("Tỉnh Sơn La", NewTraveller.unnamed());
        var workers = Executors.newFixedThreadPool(8);
        try {
            var tasks = IntStream.range(0, 50)
                    .<Callable<Receipt>>mapToObj(n -> () -> road.record(car))
                    .toList();
            var fresh = 0;
            for (var answer : workers.invokeAll(tasks)) {
                fresh += answer.get().known() ? 0 : 1;
            }
            assertThat(fresh).isEqualTo(1);
        } finally {
            workers.shutdown();
        }
        assertThat(road.flow().people()).isEqualTo(1);
    }

    @Test
    void aKnownHolderOfAPaperIsRecognisedByNumberAndNameNeverByTelephone() {
        var name = "Hạng Thị " + letters();
        var number = "0111" + "88" + String.format("%06d", Math.abs(name.hashCode()) % 1_000_000);
        var person = road.as(
                road.province,
                () -> road.bean(PeopleRegister.class)
                        .register(
                                road.province,
                                NewPerson.named(name, road.staff.unit(Road.COMMUNE))
                                        .bornIn(1988)
                                        .withNationalId(number)
                                        .withPhone("0912345678"))
                        .person());

        var known = road.record(road.car("Tỉnh Sơn La", NewTraveller.named(name, 1988, number)));
        var other = road.record(road.car("Tỉnh Sơn La", NewTraveller.named("Hạng Thị Khác", 1988, number)));
        var phone =
                new NewTraveller(name, 1988, null, null, "0912345678", null, false, null, "", null, null, null, null);
        var sameLine = road.record(road.car("Tỉnh Sơn La", phone));

        assertThat(road.get(known.passage()).people().get(0).person()).isEqualTo(person.value());
        assertThat(road.get(other.passage()).people().get(0).person()).isNull();
        assertThat(road.get(sameLine.passage()).people().get(0).person()).isNull();
        var seen = road.as(road.province, () -> road.bean(PassageQueries.class).ofPerson(road.province, person));
        assertThat(seen).extracting(Passage::id).contains(known.passage());
    }

    @Test
    void aSlipOfTheFingerStaysAndCountsNoMore() {
        var id = road.record(road.car("Tỉnh Sơn La", NewTraveller.unnamed())).passage();

        road.as(road.district, () -> {
            road.bean(Passages.class).withdraw(road.district, id, "gõ nhầm biển số");
            return true;
        });

        assertThat(road.flow().people()).isZero();
        assertThat(road.get(id).withdrawnReason()).isEqualTo("gõ nhầm biển số");
    }

    @Test
    void anotherDistrictSeesNeitherThePostNorThePassage() {
        var id = road.record(road.car("Tỉnh Sơn La", NewTraveller.unnamed())).passage();
        var elsewhere = road.staff.scope("094", Role.UNIT_OFFICER);

        assertThatThrownBy(() ->
                        road.as(elsewhere, () -> road.bean(PassageQueries.class).get(elsewhere, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> road.as(
                        elsewhere,
                        () -> road.bean(Passages.class)
                                .record(elsewhere, road.car("Tỉnh Sơn La", NewTraveller.unnamed()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theOfficeOfTheDestinationSeesWhoComesAndChangesNothing() {
        var car = road.car("Tỉnh Sơn La", NewTraveller.unnamed());
        var toTown = new NewPassage(
                UUID.randomUUID(),
                car.post(),
                car.at(),
                car.direction(),
                car.vehicle(),
                "27A55555",
                true,
                car.from(),
                "Phường Him Lam, Thành phố Điện Biên Phủ",
                car.people(),
                car.channel());
        var id = road.record(toTown).passage();
        var town = road.staff.scope("094", Role.UNIT_OFFICER);

        assertThat(road.as(town, () -> road.bean(PassageQueries.class).get(town, id))
                        .to())
                .startsWith("Phường Him Lam");
        broken(
                CheckpointsRule.OUTSIDE_JURISDICTION,
                () -> road.as(town, () -> {
                    road.bean(Passages.class).withdraw(town, id, "không được");
                    return true;
                }));
    }

    @Test
    void aPlaceThatNobodyKnowsIsAskedAgainAtThePostAndKeptFromAPhone() {
        var car = road.car("Nơi Không Có", NewTraveller.unnamed());
        broken(CheckpointsRule.FROM_UNKNOWN, () -> road.record(car));

        var offline = new NewPassage(
                car.id(),
                car.post(),
                car.at(),
                car.direction(),
                car.vehicle(),
                car.plate(),
                true,
                car.from(),
                car.to(),
                List.of(NewTraveller.unnamed().decided(Decision.REFUSED, null)),
                Channel.FIELD);
        road.record(offline);

        assertThat(road.flow()).extracting(Flow::unclear, Flow::unexplained).containsExactly(1L, 1L);
    }

    @Test
    void nothingPassesAClosedPost() {
        road.as(road.district, () -> {
            road.bean(RoadPosts.class).close(road.district, road.post, Road.at(22, 8, 0), "QĐ 99/QĐ-UBND");
            return true;
        });

        broken(CheckpointsRule.POST_CLOSED, () -> road.record(road.car("Tỉnh Sơn La", NewTraveller.unnamed())));
        road.as(road.district, () -> {
            road.bean(RoadPosts.class).open(road.district, road.post, Road.at(22, 8, 15), "QĐ 100/QĐ-UBND");
            return true;
        });
        assertThat(road.record(road.car("Tỉnh Sơn La", NewTraveller.unnamed())).known())
                .isFalse();
    }

    static void broken(CheckpointsRule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    static String letters() {
        var word = new StringBuilder("Q");
        UUID.randomUUID().toString().chars().limit(8).forEach(each -> word.append((char) ('a' + each % 26)));
        return word.toString();
    }
}
