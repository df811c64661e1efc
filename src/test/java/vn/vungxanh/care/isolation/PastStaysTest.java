package vn.vungxanh.care.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.care.isolation.StayFilter.Progress;
import vn.vungxanh.care.isolation.StayFilter.Where;
import vn.vungxanh.support.HouseTest;

/** Data of before the program was used. */
@HouseTest
class PastStaysTest {

    @Autowired
    ApplicationContext house;

    private Quarters quarters;

    @BeforeEach
    void people() {
        quarters = new Quarters(house);
    }

    @Test
    void staysWithoutADayBetweenThemAreOneIsolation() {
        var person = quarters.person();
        var site = quarters.site(0, 0);
        var moved = quarters.daysAgo(10);

        var taken = take(List.of(
                PastStay.inSite(
                        person.id(),
                        person.residence(),
                        Subject.F1,
                        site,
                        quarters.daysAgo(24),
                        moved,
                        StayOutcome.COMPLETED),
                PastStay.atHome(person.id(), person.residence(), Subject.F1, false, moved, null, null)
                        .asFollowUp()));

        assertThat(taken).isEqualTo(2);
        var orders = quarters.asProvince(
                () -> quarters.bean(IsolationQueries.class).ofPerson(quarters.province, person.id()));
        assertThat(orders).extracting(IsolationOrder::state).containsExactly(OrderState.COMPLETED);
        assertThat(quarters.stays(orders.get(0).id()))
                .extracting(Stay::kind)
                .containsExactly(StayKind.CENTRAL, StayKind.FOLLOW_UP);
        assertThat(count(StayFilter.of(
                        quarters.unit(Quarters.SI_PA_PHIN), quarters.now(), Where.FROM_SITE, Progress.CURRENT)))
                .isPositive();
    }

    @Test
    void thousandsOfStaysAreTakenAtOnce() {
        var site = quarters.site(0, 0);
        var people = quarters.people(2_000);
        var before = count(StayFilter.of(quarters.unit("11"), quarters.now(), Where.CENTRAL, Progress.EVER));
        var all = new ArrayList<PastStay>();
        people.forEach(person -> all.add(PastStay.inSite(
                person.id(),
                person.residence(),
                Subject.F1,
                site,
                quarters.daysAgo(20),
                quarters.daysAgo(6),
                StayOutcome.COMPLETED)));

        take(all);

        assertThat(count(StayFilter.of(quarters.unit("11"), quarters.now(), Where.CENTRAL, Progress.EVER)))
                .isEqualTo(before + 2_000);
    }

    private int take(List<PastStay> stays) {
        return quarters.asProvince(() -> quarters.bean(Stays.class).takePast(quarters.province, stays));
    }

    private long count(StayFilter filter) {
        return quarters.asProvince(() -> quarters.bean(IsolationQueries.class).count(quarters.province, filter));
    }
}
