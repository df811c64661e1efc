package vn.vungxanh.territory.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;

@HouseTest
class ScreeningRoundsTest {

    @Autowired
    private ApplicationContext house;

    private Place place;

    @BeforeEach
    void aCommune() {
        place = new Place(house);
    }

    @Test
    void aRoundIsSeenWhereverOneOfItsUnitsIs() {
        var round = place.round();

        assertThat(round.number()).isPositive();
        assertThat(round.state(place.now)).isEqualTo(RoundState.UNDER_WAY);
        assertThat(round.day(place.now)).isEqualTo(10);
        for (var scope : List.of(place.team, place.above, place.staff.scope("38", Role.COMMITTEE))) {
            assertThat(place.<List<ScreeningRound>>as(
                            scope, me -> place.bean(ScreeningRounds.class).all(me)))
                    .contains(round);
        }
        var elsewhere = place.staff.scope("03199", Role.UNIT_OFFICER);
        assertThat(place.<List<ScreeningRound>>as(
                        elsewhere, me -> place.bean(ScreeningRounds.class).all(me)))
                .doesNotContain(round);
        assertThatThrownBy(() -> place.as(
                        elsewhere, me -> place.bean(ScreeningRounds.class).get(me, round.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatMakesNoRoundIsRefusedWithTheRule() {
        var day = place.today();
        refuses(ScreeningRule.NAME_MISSING, with(" ", List.of(place.commune.id()), day, day));
        refuses(ScreeningRule.TEXT_TOO_LONG, with("x".repeat(121), List.of(place.commune.id()), day, day));
        refuses(ScreeningRule.AREA_MISSING, with("Vòng", List.of(), day, day));
        refuses(ScreeningRule.DATES_MISSING, with("Vòng", List.of(place.commune.id()), null, day));
        refuses(ScreeningRule.ENDS_BEFORE_START, with("Vòng", List.of(place.commune.id()), day, day.minusDays(1)));
        refuses(ScreeningRule.TOO_LONG, with("Vòng", List.of(place.commune.id()), day, day.plusDays(184)));
        refuses(ScreeningRule.OUTSIDE_JURISDICTION, with("Vòng", List.of(place.staff.unit("03199")), day, day));
        refuses(
                ScreeningRule.QUESTION_MISSING,
                new NewRound("Vòng", "", List.of(place.commune.id()), day, day, Set.of(), Basis.REGISTER));
    }

    @Test
    void twoRoundsAtOnceWouldCountSomebodyTwice() {
        var round = place.round();
        refuses(ScreeningRule.OVERLAPS, place.wanted());
        refuses(
                ScreeningRule.OVERLAPS,
                with(
                        "Vòng cả huyện",
                        List.of(place.district.id()),
                        round.toOn(),
                        round.toOn().plusDays(3)));

        place.as(place.above, me -> {
            place.bean(ScreeningRounds.class).close(me, round.id());
            return true;
        });
        var next = place.round(with(
                "Vòng sau",
                List.of(place.commune.id()),
                place.today(),
                place.today().plusDays(9)));
        assertThat(next.number()).isEqualTo(round.number() + 1);
    }

    @Test
    void aRoundIsProlongedAndClosedByWhoeverAnswersForAllOfIt() {
        var round = place.round(with(
                "Vòng cả huyện", List.of(place.district.id()), place.today().minusDays(2), place.today()));
        var rounds = place.bean(ScreeningRounds.class);
        assertThatThrownBy(() -> place.as(place.team, me -> {
                    rounds.close(me, round.id());
                    return true;
                }))
                .satisfies(is(ScreeningRule.OUTSIDE_JURISDICTION));
        assertThatThrownBy(() -> place.as(place.above, me -> {
                    rounds.endOn(me, round.id(), place.today().minusDays(1));
                    return true;
                }))
                .satisfies(is(ScreeningRule.END_IN_PAST));

        place.as(place.above, me -> {
            rounds.endOn(me, round.id(), place.today().plusDays(5));
            rounds.close(me, round.id());
            return true;
        });

        var closed = place.as(place.above, me -> rounds.get(me, round.id()));
        assertThat(closed.toOn()).isEqualTo(place.today().plusDays(5));
        assertThat(closed.state(place.bean(java.time.Clock.class).instant())).isEqualTo(RoundState.CLOSED);
        assertThatThrownBy(() -> place.as(place.above, me -> {
                    rounds.close(me, round.id());
                    return true;
                }))
                .satisfies(is(ScreeningRule.ROUND_CLOSED));
    }

    private NewRound with(String name, List<UnitId> areas, LocalDate from, LocalDate to) {
        return new NewRound(name, "", areas, from, to, Set.of(Question.FEVER), Basis.REGISTER);
    }

    private void refuses(Rule rule, NewRound wanted) {
        assertThatThrownBy(() -> place.round(wanted)).satisfies(is(rule));
    }

    static java.util.function.Consumer<Throwable> is(Rule rule) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
