package vn.vungxanh.territory.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vungxanh.territory.screening.ScreeningRoundsTest.is;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.people.Moving;
import vn.vungxanh.foundation.people.PeopleMerging;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.territory.screening.ScreeningFilter.Show;

@HouseTest
class VisitsTest {

    @Autowired
    private ApplicationContext house;

    private Place place;
    private ScreeningRound round;
    private List<PersonId> family;

    @BeforeEach
    void aRoundUnderWay() {
        place = new Place(house);
        round = place.round();
        family = place.household("Bản Một", 3);
    }

    @Test
    void aHouseholdIsAskedWithOneTapAndTheSameTapTwiceCountsOnce() {
        var tap = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            var receipt = place.as(
                    place.team,
                    me -> place.bean(Visits.class).allWell(me, round.id(), tap, family, Way.VISIT, place.now));
            assertThat(receipt).isEqualTo(new VisitReceipt(i == 0 ? 3 : 0, i == 0 ? 0 : 3, 0));
        }
        assertThat(place.tally(round).asked()).isEqualTo(3);
        assertThat(place.tally(round).target()).isEqualTo(3);

        assertThat(place.<Integer>as(place.team, me -> place.bean(Visits.class).undo(me, tap)))
                .isEqualTo(3);

        assertThat(place.tally(round).asked()).isZero();
        refuses(
                ScreeningRule.TOO_LATE_TO_UNDO,
                () -> place.as(place.team, me -> place.bean(Visits.class).undo(me, tap)));
    }

    @Test
    void whoIsAskedByTwoCountsOnceAndWhoIsAwayIsVisitedAgain() {
        place.ask(round, place.well(family.get(0)));
        place.as(
                place.above, me -> place.bean(Visits.class).record(me, round.id(), List.of(place.well(family.get(0)))));
        place.ask(round, place.met(family.get(1), Outcome.AWAY, "đi nương"));
        place.ask(round, place.met(family.get(2), Outcome.REFUSED, "không mở cửa"));

        assertThat(place.tally(round)).satisfies(tally -> {
            assertThat(tally.target()).isEqualTo(3);
            assertThat(tally.asked()).isEqualTo(1);
            assertThat(tally.away()).isEqualTo(1);
            assertThat(tally.refused()).isEqualTo(1);
            assertThat(tally.of(Show.AGAIN)).isEqualTo(2);
        });
        assertThat(place.lines(round, Show.AGAIN)).hasSize(2);

        place.ask(round, place.met(family.get(1), Outcome.SYMPTOMS, null, Question.FEVER));
        place.ask(round, place.met(family.get(1), Outcome.AWAY, "đi nương"));

        assertThat(place.lines(round, Show.SYMPTOMS)).singleElement().satisfies(line -> {
            assertThat(line.person()).isEqualTo(family.get(1).value());
            assertThat(line.visits()).isEqualTo(3);
            assertThat(line.asked()).isTrue();
        });
        assertThat(place.tally(round).asked()).isEqualTo(2);
    }

    @Test
    void whoMovedAwayIsNobodysTargetUntilTheRegisterKnowsWhere() {
        place.ask(round, place.met(family.get(2), Outcome.MOVED, "về quê"));
        assertThat(place.tally(round).target()).isEqualTo(2);
        assertThat(place.tally(round).moved()).isEqualTo(1);
        assertThat(place.lines(round, Show.MOVED)).hasSize(1);
    }

    @Test
    void whoMovesBetweenTwoKnocksCountsOnceAndWhereLivingNow() {
        var wide = new Place(house);
        var units = house.getBean(vn.vungxanh.foundation.adminunits.Units.class);
        var other = units.children(wide.district.id(), java.time.LocalDate.of(2021, 5, 24))
                .get(1);
        var all = wide.round(new NewRound(
                "Vòng cả huyện",
                "",
                List.of(wide.district.id()),
                wide.today().minusDays(3),
                wide.today(),
                java.util.Set.of(Question.FEVER),
                Basis.REGISTER));
        var person = wide.household("Bản Hai", 1).get(0);
        wide.ask(all, wide.well(person));
        wide.as(wide.above, me -> {
            house.getBean(Moving.class).move(me, person, other.id(), "Bản Ba", null, wide.today());
            return true;
        });
        house.getBean(VisitsFollowPersons.class).sweep();

        var there = wide.staff.scope(other.code(), Role.UNIT_OFFICER);
        assertThat(wide.tally(all).target()).isZero();
        assertThat(wide.tally(all, there).asked()).isEqualTo(1);
        wide.as(there, me -> wide.bean(Visits.class).record(me, all.id(), List.of(wide.well(person))));
        assertThat(wide.tally(all, there).asked()).isEqualTo(1);
        assertThat(wide.tally(all, wide.above).asked()).isEqualTo(1);
    }

    @Test
    void twoRecordsOfOnePersonInTwoHouseholdsCountOnceWhenTheyAreMerged() {
        var second = place.household("Bản Hai", 2);
        place.ask(round, place.well(family.get(0)), place.well(second.get(0)));
        assertThat(place.tally(round).asked()).isEqualTo(2);

        var merge =
                place.as(place.above, me -> house.getBean(PeopleMerging.class).merge(me, family.get(0), second.get(0)));

        assertThat(place.tally(round)).satisfies(tally -> {
            assertThat(tally.asked()).isEqualTo(1);
            assertThat(tally.target()).isEqualTo(4);
        });
        assertThat(place.ask(round, place.well(second.get(0))).recorded()).isEqualTo(1);
        assertThat(place.tally(round).asked()).isEqualTo(1);

        place.as(place.above, me -> {
            house.getBean(PeopleMerging.class).undo(me, merge);
            return true;
        });
        assertThat(place.tally(round).asked()).isEqualTo(2);
    }

    @Test
    void asOfAnEarlierInstantTheRoundIsAsItWasKnownThen() {
        var before = place.bean(java.time.Clock.class).instant();
        place.ask(round, place.well(family.get(0)));
        var then = ScreeningFilter.of(round, place.commune.id(), before, Show.TARGET);
        assertThat(place.as(
                                place.team,
                                me -> place.bean(ScreeningProgress.class).sum(me, then))
                        .asked())
                .isZero();
    }

    @Test
    void whatCannotBeTrueIsRefusedWithTheRule() {
        var person = family.get(0);
        refuses(ScreeningRule.NOBODY_NAMED, () -> place.ask(round));
        refuses(ScreeningRule.REASON_MISSING, () -> place.ask(round, place.met(person, Outcome.AWAY, " ")));
        refuses(ScreeningRule.SIGN_MISSING, () -> place.ask(round, place.met(person, Outcome.SYMPTOMS, null)));
        refuses(
                ScreeningRule.WELL_WITH_SIGN,
                () -> place.ask(round, place.met(person, Outcome.WELL, null, Question.COUGH)));
        refuses(
                ScreeningRule.SIGN_NOT_ASKED,
                () -> place.ask(round, place.met(person, Outcome.SYMPTOMS, null, Question.CONTACT)));
        refuses(ScreeningRule.TEXT_TOO_LONG, () -> place.ask(round, place.met(person, Outcome.AWAY, "x".repeat(301))));
        refuses(ScreeningRule.ASKED_IN_FUTURE, () -> place.ask(round, at(person, Duration.ofHours(1))));
        refuses(ScreeningRule.ASKED_BEFORE_ROUND, () -> place.ask(round, at(person, Duration.ofDays(-30))));
        var taken = place.well(person);
        place.ask(round, taken);
        refuses(
                ScreeningRule.VISIT_ID_TAKEN,
                () -> place.ask(
                        round,
                        new NewVisit(
                                taken.id(),
                                family.get(1),
                                Outcome.WELL,
                                java.util.Set.of(),
                                null,
                                Way.VISIT,
                                place.now,
                                null)));
        var elsewhere = new Place(house).household("Bản Xa", 1).get(0);
        assertThatThrownBy(() -> place.ask(round, place.well(elsewhere))).isInstanceOf(NotFound.class);
        var province = place.staff.scope("38", Role.EPIDEMIOLOGIST);
        refuses(
                ScreeningRule.NOT_OF_ROUND,
                () -> place.as(
                        province,
                        me -> place.bean(Visits.class).record(me, round.id(), List.of(place.well(elsewhere)))));
        place.as(place.above, me -> {
            place.bean(ScreeningRounds.class).close(me, round.id());
            return true;
        });
        refuses(ScreeningRule.ROUND_CLOSED, () -> place.ask(round, place.well(person)));
    }

    @Test
    void whoeverLivesElsewhereSeesNobody() {
        var elsewhere = place.staff.scope("03199", Role.UNIT_OFFICER);
        var filter = ScreeningFilter.of(round, place.commune.id(), place.now, Show.TARGET);
        assertThat(place.as(elsewhere, me -> place.bean(ScreeningQueries.class).list(me, filter, 1, 9))
                        .items())
                .isEmpty();
        assertThat(place.<Tally>as(
                        elsewhere, me -> place.bean(ScreeningProgress.class).sum(me, filter)))
                .isEqualTo(Tally.NONE);
    }

    private NewVisit at(PersonId person, Duration away) {
        return NewVisit.well(UUID.randomUUID(), person, Way.VISIT, place.now.plus(away));
    }

    private static void refuses(Rule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).satisfies(is(rule));
    }
}
