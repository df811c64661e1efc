package vn.vungxanh.care.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;

/** From the proposal to the bed, and what is refused on the way. */
@HouseTest
class OrdersAndStaysTest {

    @Autowired
    ApplicationContext house;

    private Quarters quarters;

    @BeforeEach
    void people() {
        quarters = new Quarters(house);
    }

    @Test
    void aProposalAppliesTheRuleOfTheDayAndOrdersItsSamples() {
        var person = quarters.person();

        var order = quarters.order(quarters.propose(person));

        assertThat(order.state()).isEqualTo(OrderState.PROPOSED);
        assertThat(order.overrideReason()).isNull();
        assertThat(quarters.samplesDue(person))
                .isEqualTo(order.term(quarters.today()).tests().stream()
                        .filter(day -> !day.isBefore(quarters.today()))
                        .toList());
    }

    @Test
    void anOpenOrderIsKeptAndNotDoubled() {
        var person = quarters.person();
        quarters.propose(person);

        var again = quarters.asProvince(
                () -> quarters.bean(IsolationOrders.class).proposeAll(quarters.province, List.of(quarters.f1(person))));

        assertThat(again).isEmpty();
    }

    @Test
    void whoIsBroughtToABedRunsUntilTheDayThatTheRuleSays() {
        var person = quarters.person();
        var site = quarters.site(1, 2);
        var bed = quarters.beds(site).get(0);

        var id = quarters.running(person, site, bed, quarters.daysAgo(0));

        var order = quarters.order(id);
        assertThat(order.state()).isEqualTo(OrderState.RUNNING);
        assertThat(order.endsOn()).isEqualTo(order.term(quarters.today()).endsOn());
        assertThat(quarters.stays(id)).extracting(Stay::bedId).containsExactly(bed.id());
    }

    @Test
    void aBedIsGivenOnceAlsoByTwoAtOnce() throws Exception {
        var site = quarters.site(1, 2);
        var bed = quarters.beds(site).get(0);
        var ids = quarters.people(2).stream().map(quarters::issued).toList();
        var start = new CyclicBarrier(2);
        var hands = Executors.newFixedThreadPool(2);

        var tries = ids.stream()
                .map(id -> (Callable<Object>) () -> {
                    start.await();
                    try {
                        quarters.place(Placement.inSite(id, site, bed.id(), quarters.now()));
                        return "given";
                    } catch (RuleBroken broken) {
                        return broken.rule();
                    }
                })
                .toList();
        var answers = new ArrayList<>();
        for (var one : hands.invokeAll(tries)) {
            answers.add(one.get());
        }
        hands.shutdown();

        assertThat(answers).containsExactlyInAnyOrder("given", IsolationRule.BED_TAKEN);
        assertThat(ids)
                .filteredOn(id -> quarters.order(id).state() == OrderState.RUNNING)
                .hasSize(1);
    }

    @Test
    void menAndWomenOfDifferentHouseholdsAreNotPutTogetherWithoutAReason() {
        var site = quarters.site(1, 3);
        var beds = quarters.beds(site);
        var both = quarters.register(List.of(
                NewPerson.named("Mùa " + quarters.word(), quarters.unit(Quarters.SI_PA_PHIN))
                        .withSex(Sex.MALE),
                NewPerson.named("Mùa " + quarters.word(), quarters.unit(Quarters.SI_PA_PHIN))
                        .withSex(Sex.FEMALE)));
        quarters.running(both.get(0), site, beds.get(0), quarters.now());
        var second = quarters.issued(both.get(1));
        var beside = Placement.inSite(second, site, beds.get(1).id(), quarters.now());

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> quarters.place(beside))
                .matches(broken -> broken.rule() == IsolationRule.SEXES_MIXED);
        assertThat(quarters.<Object>asProvince(
                        () -> quarters.bean(Stays.class).suggest(quarters.province, second, site)))
                .isEqualTo(java.util.Optional.empty());
        quarters.place(beside.because("Mẹ con, chưa ghi hộ"));
        assertThat(quarters.order(second).state()).isEqualTo(OrderState.RUNNING);
    }

    @Test
    void aHouseholdIsSuggestedTheSameRoom() {
        var site = quarters.site(2, 2);
        var beds = quarters.beds(site);
        var label = quarters.word();
        var family = quarters.register(List.of(
                NewPerson.named("Vàng " + quarters.word(), quarters.unit(Quarters.SI_PA_PHIN))
                        .ofHousehold(label)
                        .withSex(Sex.MALE),
                NewPerson.named("Vàng " + quarters.word(), quarters.unit(Quarters.SI_PA_PHIN))
                        .ofHousehold(label)
                        .withSex(Sex.FEMALE)));
        quarters.running(family.get(0), site, beds.get(2), quarters.now());
        var second = quarters.issued(family.get(1));

        var suggested = quarters.asProvince(() -> quarters.bean(Stays.class).suggest(quarters.province, second, site));

        assertThat(suggested).map(Bed::id).contains(beds.get(3).id());
    }

    @Test
    void aSiteInAnotherUnitSeesItsGuestByNameAndNobodyElseDoes() {
        var person = quarters.person();
        var site = quarters.site("094", 1, 1);
        var id = quarters.running(person, site, quarters.beds(site).get(0), quarters.now());
        var there = quarters.staff.scope("094", Role.SITE_MANAGER);
        var elsewhere = quarters.staff.scope("095", Role.SITE_MANAGER);

        var guest =
                quarters.as(there, () -> quarters.bean(IsolationQueries.class).order(there, id));

        assertThat(guest.name()).isEqualTo(person.fullName());
        assertThat(quarters.as(
                        there, () -> quarters.bean(IsolationQueries.class).today(there, there.home())))
                .extracting(Isolated::name)
                .contains(person.fullName());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> ActingAs.run(
                        elsewhere, () -> quarters.bean(IsolationQueries.class).order(elsewhere, id)));
    }

    @Test
    void anotherPlaceEndsTheOneBeforeAndKeepsTheCount() {
        var person = quarters.person();
        var site = quarters.site(1, 1);
        var id = quarters.running(person, site, quarters.beds(site).get(0), quarters.daysAgo(8));
        var counted = quarters.order(id).countedFrom();

        quarters.place(Placement.atHome(id, null, quarters.now()).because("Nhà đủ điều kiện"));

        assertThat(quarters.stays(id)).extracting(Stay::kind).containsExactly(StayKind.CENTRAL, StayKind.HOME);
        assertThat(quarters.stays(id)).extracting(Stay::outcome).containsExactly(StayOutcome.MOVED, null);
        assertThat(quarters.order(id).countedFrom()).isEqualTo(counted);
    }

    @Test
    void anotherDecisionNeedsAReason() {
        var id = quarters.propose(quarters.person());
        var rule = quarters.order(id).rule();
        var orders = quarters.bean(IsolationOrders.class);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> quarters.doAsProvince(() ->
                        orders.redecide(quarters.province, id, rule, new NewIsolation.Override(10, Place.HOME, " "))))
                .matches(broken -> broken.rule() == IsolationRule.REASON_NEEDED);
        quarters.doAsProvince(() -> orders.redecide(
                quarters.province, id, rule, new NewIsolation.Override(10, Place.HOME, "Trẻ nhỏ, có mẹ chăm sóc")));

        assertThat(quarters.order(id).days()).isEqualTo(10);
        assertThat(quarters.order(id).place()).isEqualTo(Place.HOME);
    }
}
