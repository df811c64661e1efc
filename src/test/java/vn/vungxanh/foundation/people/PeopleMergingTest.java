package vn.vungxanh.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Registration.Outcome;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;

@HouseTest
@RecordApplicationEvents
class PeopleMergingTest {

    private static final LocalDate BIRTH = LocalDate.of(1990, 3, 2);

    @Autowired
    private PeopleRegister register;

    @Autowired
    private PeopleQueries people;

    @Autowired
    private PeopleMerging merging;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Units units;

    private Town town;
    private NewPerson here;
    private NewPerson there;

    @BeforeEach
    void arrive() {
        town = new Town(units);
        var name = Town.newName();
        here = NewPerson.named(name, town.siPaPhin()).bornOn(BIRTH);
        there = NewPerson.named(name, town.himLam()).bornOn(BIRTH);
    }

    private Registration register(NewPerson person) {
        return town.forProvince(() -> register.register(town.province(), person));
    }

    private Person found(PersonId id) {
        return town.forProvince(() -> people.find(town.province(), id)).orElseThrow();
    }

    private List<DoubtfulPair> pairsOf(Scope scope, PersonId person) {
        return town.acting(scope, () -> merging.queue(scope, 1, 1000)).items().stream()
                .filter(pair ->
                        pair.first().id().equals(person) || pair.second().id().equals(person))
                .toList();
    }

    private void decide(UUID pair, boolean same) {
        town.forProvince(() -> {
            merging.decide(town.province(), pair, same);
            return same;
        });
    }

    private void undo(UUID merge) {
        town.forProvince(() -> {
            merging.undo(town.province(), merge);
            return merge;
        });
    }

    private UUID merge(PersonId kept, PersonId merged) {
        return town.forProvince(() -> merging.merge(town.province(), kept, merged));
    }

    @Test
    void aPairWaitsInTheQueueOfTheOfficeAboveBothAndOfNoOther() {
        register(here);
        var second = register(there);
        assertThat(second.outcome()).isEqualTo(Outcome.DOUBTFUL);
        assertThat(pairsOf(town.province(), second.person())).hasSize(1);
        assertThat(pairsOf(town.officeOf(town.himLam()), second.person())).isEmpty();
    }

    @Test
    void aMergeKeepsBothRecordsAndIsUndoneWithoutLoss() {
        var first = register(here).person();
        var second = register(there).person();
        var before = List.of(found(first), found(second));
        decide(pairsOf(town.province(), second).get(0).id(), true);

        assertThat(found(second).mergedInto()).isEqualTo(first);
        assertThat(found(first).mergedInto()).isNull();
        assertThat(pairsOf(town.province(), second)).isEmpty();
        assertThat(events.stream(PersonsMerged.class)
                        .filter(event -> event.merged().equals(second.value())))
                .extracting(PersonsMerged::kept)
                .containsExactly(first.value());

        undo(town.forProvince(() -> merging.of(town.province(), second)).get(0).id());
        assertThat(List.of(found(first), found(second)))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
        assertThat(pairsOf(town.province(), second)).hasSize(1);
        assertThat(events.stream(PersonsSeparated.class)
                        .filter(event -> event.separated().equals(second.value())))
                .hasSize(1);
    }

    @Test
    void whoeverIsLikeAMergedRecordIsThePersonThatWasKept() {
        var first = register(here).person();
        merge(first, register(there).person());
        var again = register(there);
        assertThat(again.outcome()).isEqualTo(Outcome.SAME);
        assertThat(again.person()).isEqualTo(first);
    }

    @Test
    void twoPeopleWhoWereHeldApartAreNotAskedAboutAgain() {
        register(here);
        var second = register(there).person();
        var pair = pairsOf(town.province(), second).get(0).id();
        decide(pair, false);
        assertThat(pairsOf(town.province(), second)).isEmpty();
        assertRefused(PeopleRule.PAIR_DECIDED, () -> decide(pair, true));
        town.forProvince(() -> merging.search(town.province()));
        assertThat(pairsOf(town.province(), second)).isEmpty();
    }

    @Test
    void theSearchFindsWhatEachOfficeAloneCouldNotSee() {
        for (var person : List.of(here, there)) {
            var office = town.officeOf(person.residence());
            var alone = town.acting(office, () -> register.register(office, person));
            assertThat(alone.outcome()).isEqualTo(Outcome.NEW);
        }
        town.forProvince(() -> merging.search(town.province()));
        var found = town.forProvince(() -> people.search(town.province(), here.fullName(), 10));
        assertThat(found).hasSize(2);
        assertThat(pairsOf(town.province(), found.get(0).id())).hasSize(1);
    }

    @Test
    void nobodyIsMergedTwiceOrWithOneself() {
        var first = register(here).person();
        var second = register(there).person();
        var third = register(NewPerson.named(Town.newName(), town.himLam())).person();
        assertRefused(PeopleRule.NOT_WITH_ONESELF, () -> merge(first, first));
        var earlier = merge(first, second);
        assertRefused(PeopleRule.ALREADY_MERGED, () -> merge(third, second));
        var later = merge(third, first);
        assertRefused(PeopleRule.MERGED_FURTHER, () -> undo(earlier));
        undo(later);
        undo(earlier);
        assertRefused(PeopleRule.MERGE_UNDONE, () -> undo(earlier));
    }

    @Test
    void anOfficeMergesNobodyWhomItDoesNotSee() {
        var first = register(here).person();
        var second = register(there).person();
        var office = town.officeOf(town.siPaPhin());
        assertThatThrownBy(() -> town.acting(office, () -> merging.merge(office, first, second)))
                .isInstanceOf(NotFound.class);
    }

    private static void assertRefused(PeopleRule rule, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
