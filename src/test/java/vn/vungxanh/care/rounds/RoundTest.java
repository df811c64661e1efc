package vn.vungxanh.care.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.care.rounds.RoundFilter.Show;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class RoundTest {

    @Autowired
    private ApplicationContext house;

    private Commune commune;

    @BeforeEach
    void aHamlet() {
        commune = new Commune(house);
    }

    @Test
    void aHouseholdIsVisitedOnceAndSinksWhenItIsDone() {
        var first = commune.watched(3);
        commune.watched(2);
        assertThat(commune.morning().households().items()).hasSize(2).noneMatch(Household::done);
        assertThat(households()).isEqualTo(2);

        var tap = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            var receipt = commune.as(
                    commune.team,
                    scope -> commune.bean(Observations.class).allWell(scope, tap, first, commune.now, Way.VISIT));
            assertThat(receipt).isEqualTo(new Receipt(i == 0 ? 3 : 0, i == 0 ? 0 : 3, List.of()));
        }

        var houses = commune.morning().households().items();
        assertThat(houses.get(0).done()).isFalse();
        assertThat(houses.get(1).people()).extracting(RoundLine::watch).containsExactlyElementsOf(first);
        assertThat(houses.get(1).done()).isTrue();
        assertThat(commune.lines(Show.SEEN)).hasSize(3);
        assertThat(commune.lines(Show.DUE)).hasSize(2);
        assertThat(households()).isEqualTo(1);
    }

    private long households() {
        return commune.as(
                commune.team, scope -> commune.bean(RoundQueries.class).households(scope, commune.filter(Show.DUE)));
    }

    @Test
    void aTapIsTakenBackByWhoeverMadeIt() {
        var watches = commune.watched(2);
        var tap = UUID.randomUUID();
        var looks = commune.bean(Observations.class);
        commune.as(commune.team, scope -> looks.allWell(scope, tap, watches, commune.now, Way.VISIT));
        var district = commune.staff.scope("103", Role.UNIT_OFFICER);
        refuses(RoundsRule.TOO_LATE_TO_UNDO, () -> commune.as(district, scope -> looks.undo(scope, tap)));

        assertThat(commune.<Integer>as(commune.team, scope -> looks.undo(scope, tap)))
                .isEqualTo(2);

        assertThat(commune.lines(Show.DUE)).hasSize(2);
        refuses(RoundsRule.TOO_LATE_TO_UNDO, () -> commune.as(commune.team, scope -> looks.undo(scope, tap)));
    }

    @Test
    void aRedFlagRaisesOneAlarmThatStaysOpenUntilSomebodySaysWhatWasDone() {
        var watch = commune.watched(1).get(0);
        var raised =
                commune.record(commune.seen(watch, Vitals.temperature("38.4"))).alarms();
        var again = commune.record(commune.seen(
                        watch, new Vitals(new BigDecimal("38.9"), 92, null, null, Set.of(Symptom.BREATHLESS))))
                .alarms();
        assertThat(raised).hasSize(1).isEqualTo(again);
        commune.record(commune.seen(watch, Vitals.temperature("36.6")));
        assertThat(commune.alarms(watch)).singleElement().satisfies(alarm -> {
            assertThat(alarm.open()).isTrue();
            assertThat(alarm.urgent()).isTrue();
            assertThat(alarm.flags()).containsExactlyInAnyOrder("fever", "spo2-94", "breathless");
            assertThat(alarm.againAt()).isNotNull();
        });
        assertThat(commune.lines(Show.ALARM)).hasSize(1);

        var id = new AlarmId(raised.get(0));
        var alarms = commune.bean(Alarms.class);
        refuses(RoundsRule.DEED_MISSING, () -> close(alarms, id, null, null));
        refuses(RoundsRule.NOTE_MISSING, () -> close(alarms, id, AlarmDeed.OTHER, " "));
        close(alarms, id, AlarmDeed.DOCTOR, "hẹn khám chiều nay");
        refuses(RoundsRule.ALARM_CLOSED, () -> close(alarms, id, AlarmDeed.MISTAKE, null));

        assertThat(commune.lines(Show.ALARM)).isEmpty();
        assertThat(commune.alarms(watch))
                .singleElement()
                .extracting(Alarm::deed)
                .isEqualTo(AlarmDeed.DOCTOR);
        assertThat(commune.record(commune.seen(watch, Vitals.temperature("38.4")))
                        .alarms())
                .hasSize(1)
                .doesNotContain(id.value());
    }

    @Test
    void whoWasNotMetStaysOnTheList() {
        var watch = commune.watched(1).get(0);
        commune.record(new NewObservation(
                UUID.randomUUID(), watch, commune.now, SightOutcome.NOT_MET, Way.VISIT, Vitals.WELL, null, null));
        assertThat(commune.lines(Show.DUE)).hasSize(1);
        assertThat(commune.lines(Show.NOT_MET)).hasSize(1);
        refuses(
                RoundsRule.NOT_MET_BUT_MEASURED,
                () -> commune.record(new NewObservation(
                        UUID.randomUUID(),
                        watch,
                        commune.now,
                        SightOutcome.NOT_MET,
                        Way.VISIT,
                        Vitals.temperature("36.8"),
                        null,
                        null)));
    }

    @Test
    void paperIsTypedInWithTheTrueTimeAndMissedDaysAreCounted() {
        var watch = commune.watched(1).get(0);
        assertThat(commune.lines(Show.MISSED)).hasSize(1);
        assertThat(commune.lines(Show.WATCHED).get(0).missedDays()).isEqualTo(3);

        commune.record(NewObservation.well(UUID.randomUUID(), watch, commune.now.minus(Duration.ofDays(1)), Way.VISIT));

        assertThat(commune.lines(Show.MISSED)).isEmpty();
        assertThat(commune.lines(Show.DUE)).hasSize(1);
        assertThat(commune.lines(Show.WATCHED).get(0).missedDays()).isEqualTo(2);
        var file = commune.as(
                commune.team, scope -> commune.bean(RoundQueries.class).open(scope, watch));
        assertThat(file.missedDays()).isEqualTo(2);
        assertThat(file.days()).hasSize(4);
        assertThat(file.observations().get(0).recordedAt())
                .isAfter(file.observations().get(0).observedAt());
    }

    @Test
    void asOfAnEarlierInstantTheListIsAsItWasKnownThen() {
        var watch = commune.watched(1).get(0);
        var before = commune.bean(java.time.Clock.class).instant();
        commune.record(NewObservation.well(UUID.randomUUID(), watch, before.minusSeconds(1), Way.PHONE));
        var then = RoundFilter.of(commune.unit(), before, Show.SEEN).at(commune.hamlet);
        var queries = commune.bean(RoundQueries.class);
        assertThat(commune.as(commune.team, scope -> queries.list(scope, then, 1, 9))
                        .total())
                .isZero();
        assertThat(commune.lines(Show.SEEN)).hasSize(1);
    }

    @Test
    void nobodyIsListedTwiceAndAskingTwiceIsOneWatch() {
        var person = commune.household(1).get(0);
        var watches = commune.bean(Watches.class);
        var home = commune.home(person);
        assertThat(commune.<Integer>as(commune.team, scope -> watches.open(scope, List.of(home))))
                .isEqualTo(1);
        assertThat(commune.<Integer>as(commune.team, scope -> watches.open(scope, List.of(home))))
                .isZero();
        commune.as(commune.team, scope -> watches.open(scope, List.of(commune.home(person))));
        assertThat(commune.lines(Show.WATCHED)).hasSize(1);

        var reference = commune.as(
                        commune.team,
                        scope -> commune.bean(WatchRepository.class)
                                .find(commune.lines(Show.WATCHED).get(0).watch()))
                .orElseThrow()
                .reference();
        for (var i = 0; i < 2; i++) {
            var ended = commune.<Integer>as(
                    commune.team, scope -> watches.end(scope, List.of(reference), commune.now, Ending.COMPLETED));
            assertThat(ended).isEqualTo(i == 0 ? 1 : 0);
        }
        assertThat(commune.lines(Show.WATCHED)).isEmpty();
    }

    @Test
    void whatCannotBeTrueIsRefusedWithTheRule() {
        var watch = commune.watched(1).get(0);
        var other = commune.watched(1).get(0);
        refuses(RoundsRule.TEMPERATURE_UNLIKELY, () -> commune.record(commune.seen(watch, Vitals.temperature("56"))));
        refuses(RoundsRule.SPO2_UNLIKELY, () -> commune.record(commune.seen(watch, measured(9, null, null))));
        refuses(RoundsRule.PULSE_UNLIKELY, () -> commune.record(commune.seen(watch, measured(null, 10, null))));
        refuses(RoundsRule.BREATHS_UNLIKELY, () -> commune.record(commune.seen(watch, measured(null, null, 300))));
        refuses(
                RoundsRule.OBSERVED_IN_FUTURE,
                () -> commune.record(NewObservation.well(
                        UUID.randomUUID(), watch, commune.now.plus(Duration.ofHours(1)), Way.VISIT)));
        refuses(
                RoundsRule.OBSERVED_BEFORE_WATCH,
                () -> commune.record(NewObservation.well(
                        UUID.randomUUID(), watch, commune.now.minus(Duration.ofDays(5)), Way.VISIT)));
        refuses(
                RoundsRule.NOBODY_NAMED,
                () -> commune.as(
                        commune.team, scope -> commune.bean(Observations.class).recordAll(scope, List.of())));
        var taken = commune.seen(watch, Vitals.WELL);
        commune.record(taken);
        refuses(
                RoundsRule.OBSERVATION_ID_TAKEN,
                () -> commune.record(NewObservation.well(taken.id(), other, commune.now, Way.VISIT)));
        var person = commune.household(1).get(0);
        refuses(
                RoundsRule.WATCH_BACKWARDS,
                () -> commune.as(
                        commune.team,
                        scope -> commune.bean(Watches.class)
                                .open(
                                        scope,
                                        List.of(NewWatch.atHome(
                                                person,
                                                commune.unit(),
                                                "test:" + UUID.randomUUID(),
                                                commune.now,
                                                Vietnam.dayOf(commune.now).minusDays(1))))));
    }

    @Test
    void looksOfBeforeAreTakenByTheThousandAndOnce() {
        var watch = commune.watched(1).get(0);
        var looks = new java.util.ArrayList<NewObservation>();
        for (var i = 0; i < 1_000; i++) {
            looks.add(NewObservation.of(
                    UUID.randomUUID(), watch, commune.now.minusSeconds(60L * i), Vitals.temperature("36.6")));
        }
        var past = commune.bean(PastLooks.class);
        assertThat(commune.<Integer>as(commune.team, scope -> past.take(scope, looks)))
                .isEqualTo(1_000);
        assertThat(commune.<Integer>as(commune.team, scope -> past.take(scope, looks)))
                .isZero();
        assertThat(commune.lines(Show.SEEN)).hasSize(1);
        assertThat(commune.alarms(watch)).isEmpty();
    }

    @Test
    void anotherDistrictNeitherSeesNorWrites() {
        var watch = commune.watched(1).get(0);
        var elsewhere = commune.staff.scope("094", Role.UNIT_OFFICER);
        var look = commune.seen(watch, Vitals.WELL);
        assertThatThrownBy(() -> commune.as(
                        elsewhere, scope -> commune.bean(Observations.class).record(scope, look)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> commune.as(
                        elsewhere, scope -> commune.bean(RoundQueries.class).open(scope, watch)))
                .isInstanceOf(NotFound.class);
        var neighbour = commune.home(commune.household(1).get(0));
        refuses(
                RoundsRule.OUTSIDE_JURISDICTION,
                () -> commune.as(elsewhere, scope -> commune.bean(Watches.class).open(scope, List.of(neighbour))));
    }

    @Test
    void theDistrictSeesHowFarEachCommuneHasCome() {
        var before = progress();
        var watches = commune.watched(3);
        commune.record(commune.seen(watches.get(0), Vitals.temperature("38.4")));
        var after = progress();
        assertThat(after.watched() - before.watched()).isEqualTo(3);
        assertThat(after.seen() - before.seen()).isEqualTo(1);
        assertThat(after.missed() - before.missed()).isEqualTo(2);
        assertThat(after.alarms() - before.alarms()).isEqualTo(1);
        assertThat(after.lastEntryAt()).isNotNull().isAfterOrEqualTo(commune.now);
        assertThat(after.alarmSince()).isNotNull();
        assertThat(after.silent()).isFalse();
    }

    private UnitProgress progress() {
        var district = commune.staff.scope("103", Role.UNIT_OFFICER);
        var filter = RoundFilter.of(
                commune.staff.unit("103"), commune.bean(java.time.Clock.class).instant(), Show.WATCHED);
        return commune.as(district, scope -> commune.bean(RoundQueries.class).progress(scope, filter)).stream()
                .filter(row -> row.unit().code().equals(Commune.SI_PA_PHIN))
                .findFirst()
                .orElseThrow();
    }

    private void close(Alarms alarms, AlarmId id, AlarmDeed deed, String note) {
        commune.as(commune.team, scope -> {
            alarms.close(scope, id, deed, note);
            return true;
        });
    }

    private static Vitals measured(Integer spo2, Integer pulse, Integer breaths) {
        return new Vitals(null, spo2, pulse, breaths, Set.of());
    }

    private static void refuses(Rule rule, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
