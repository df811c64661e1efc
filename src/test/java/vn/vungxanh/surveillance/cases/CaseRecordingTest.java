package vn.vungxanh.surveillance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.support.HouseTest;

@HouseTest
class CaseRecordingTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    CaseManagement management;

    @Autowired
    CaseQueries queries;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    Ward ward;

    @BeforeEach
    void ward() {
        ward = new Ward(house);
    }

    @Test
    void newCasesAreCreatedAndTheSameBatchAgainChangesNothing() {
        var batch = batch(5);

        assertThat(ward.record(batch)).extracting(Recorded::effect).containsOnly(Recorded.Effect.CREATED);
        var written = ticks();

        assertThat(ward.record(batch)).extracting(Recorded::effect).containsOnly(Recorded.Effect.DUPLICATE);
        Collections.shuffle(batch, new Random(7));
        assertThat(ward.record(batch)).extracting(Recorded::effect).containsOnly(Recorded.Effect.DUPLICATE);
        assertThat(ticks()).isEqualTo(written);
    }

    @Test
    void theSameCaseTwiceInABatchIsOne() {
        var one = ward.covid(
                ward.person(Ward.HIM_LAM), Ward.HIM_LAM, Ward.suspected().facts());
        var more = ward.covid(
                one.person(), Ward.HIM_LAM, Ward.suspected().note("sốt").facts());

        assertThat(ward.record(List.of(one, one, more)))
                .extracting(Recorded::effect)
                .containsExactly(Recorded.Effect.CREATED, Recorded.Effect.DUPLICATE, Recorded.Effect.UPDATED);
    }

    @Test
    void whatIsLearntIsAddedWithItsHistory() {
        var person = ward.person(Ward.HIM_LAM);
        var first = ward.record(ward.covid(
                person, Ward.HIM_LAM, Ward.suspected().facility("TTYT").facts()));
        var second = ward.record(
                ward.covid(person, Ward.HIM_LAM, Ward.confirmed(Ward.REPORTED).facts()));

        assertThat(second.effect()).isEqualTo(Recorded.Effect.UPDATED);
        assertThat(second.caseId()).isEqualTo(first.caseId());
        var known = ward.open(first.caseId());
        assertThat(known.facts().facility()).isEqualTo("TTYT");
        assertThat(known.facts().classification()).isEqualTo(Classification.CONFIRMED);
        assertThat(known.version()).isEqualTo(2);
        assertThat(ward.as(ward.province, () -> queries.history(ward.province, first.caseId())))
                .extracting(CaseChange::field)
                .containsExactlyInAnyOrder("classification", "confirmedAt");
    }

    @Test
    void wrongRowsAreRejectedByTheirRuleAndTheOthersStay() {
        var person = ward.person(Ward.HIM_LAM);
        var officer = ward.staff.scope(Ward.SI_PA_PHIN, Role.UNIT_OFFICER);
        var good = ward.covid(
                ward.person(Ward.SI_PA_PHIN), Ward.SI_PA_PHIN, Ward.suspected().facts());
        var batch = List.of(
                new NewCase(person, "no such disease", good.unit(), good.facts(), null),
                ward.covid(person, Ward.HIM_LAM, good.facts()),
                ward.covid(
                        good.person(),
                        Ward.SI_PA_PHIN,
                        Ward.suspected().ended(Outcome.DIED, null).facts()),
                good);

        assertThat(ward.as(officer, () -> management.recordAll(officer, batch)))
                .extracting(Recorded::rule)
                .containsExactly(
                        CaseRule.UNKNOWN_DISEASE, CaseRule.OUTSIDE_JURISDICTION, CaseRule.OUTCOME_NEEDS_A_DAY, null);
    }

    @Test
    void aNationalCodeBelongsToOneCaseAlsoBeyondTheJurisdiction() {
        var code = "BN" + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 1_000_000_000L);
        var facts = Ward.confirmed(Ward.REPORTED).bnCode(code).facts();
        ward.record(ward.covid(ward.person(Ward.HIM_LAM), Ward.HIM_LAM, facts));
        var officer = ward.staff.scope(Ward.SI_PA_PHIN, Role.UNIT_OFFICER);
        var other = ward.covid(ward.person(Ward.SI_PA_PHIN), Ward.SI_PA_PHIN, facts);

        assertThat(ward.record(other).rule()).isEqualTo(CaseRule.BN_CODE_TAKEN);
        assertThat(ward.as(officer, () -> management.recordAll(officer, List.of(other)))
                        .get(0)
                        .rule())
                .isEqualTo(CaseRule.BN_CODE_TAKEN);

        var third = ward.open(ward.confirmedCase(Ward.SI_PA_PHIN));
        assertThatThrownBy(() -> correct(third, third.facts().change().bnCode(code)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(CaseRule.BN_CODE_TAKEN));
    }

    @Test
    void ninetyDaysAreOneIllnessAndMoreAreTwo() {
        var person = ward.person(Ward.HIM_LAM);
        var first = Ward.confirmed(Instant.parse("2021-01-01T05:00:00Z")).facts();
        var within = Ward.confirmed(Instant.parse("2021-04-01T05:00:00Z")).facts();
        var after = Ward.confirmed(Instant.parse("2021-07-01T05:00:00Z")).facts();

        var known = ward.record(ward.covid(person, Ward.HIM_LAM, first)).caseId();
        assertThat(ward.record(ward.covid(person, Ward.HIM_LAM, within)).caseId())
                .isEqualTo(known);
        assertThat(ward.record(ward.covid(person, Ward.HIM_LAM, after)).effect())
                .isEqualTo(Recorded.Effect.CREATED);
    }

    @Test
    void aPositiveTestAfterADiscardedSuspicionIsACaseOfItsOwn() {
        var person = ward.person(Ward.HIM_LAM);
        var suspicion = ward.covid(person, Ward.HIM_LAM, Ward.suspected().facts());
        var known = ward.open(ward.record(suspicion).caseId());
        correct(known, known.facts().change().classified(Classification.DISCARDED, "d", null));
        var later = Ward.confirmed(clock.instant().minus(Duration.ofMinutes(1))).facts();

        assertThat(ward.record(suspicion).effect()).isEqualTo(Recorded.Effect.DUPLICATE);
        var again = new NewCase(
                person,
                Disease.COVID_19,
                ward.unit(Ward.HIM_LAM),
                later.change().onsetOn(LocalDate.of(2021, 5, 19)).facts(),
                null);
        assertThat(discardedYesterday(known.id(), again).effect()).isEqualTo(Recorded.Effect.CREATED);
    }

    @Test
    void aSecondReportOfAKnownIllnessIsRefusedWhenOneCaseIsRecorded() {
        var one = ward.covid(
                ward.person(Ward.HIM_LAM), Ward.HIM_LAM, Ward.suspected().facts());
        ward.record(one);

        assertThatThrownBy(() -> ward.as(ward.province, () -> management.record(ward.province, one)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(CaseRule.ALREADY_A_CASE));
    }

    @Test
    void whoComesSecondWithAnOldVersionOverwritesNothing() {
        var known = ward.open(ward.confirmedCase(Ward.HIM_LAM));
        correct(known, known.facts().change().note("một"));

        assertThatThrownBy(() -> correct(known, known.facts().change().note("hai")))
                .isInstanceOf(StaleVersion.class);
        assertThat(ward.open(known.id()).facts().note()).isEqualTo("một");
    }

    @Test
    void everyWriteAndEveryReadOfAPersonIsAudited() {
        var person = ward.person(Ward.HIM_LAM);
        var id = ward.record(ward.covid(person, Ward.HIM_LAM, Ward.suspected().facts()))
                .caseId();
        var known = ward.open(id);
        correct(known, known.facts().change().note("đã gọi"));

        assertThat(deeds(person)).contains("cases.audit.recorded", "cases.audit.opened", "cases.audit.corrected");
    }

    @Test
    void aCaseOfAnotherCommuneDoesNotExist() {
        var id = ward.confirmedCase(Ward.HIM_LAM);
        var officer = ward.staff.scope(Ward.SI_PA_PHIN, Role.UNIT_OFFICER);

        assertThatThrownBy(() -> ward.as(officer, () -> queries.open(officer, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ward.as(officer, () -> {
                    management.close(officer, id, 1, Outcome.DIED, LocalDate.of(2021, 5, 22));
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void localCodesAreUniqueWhenTwoBatchesRun() {
        var first = batch(40);
        var second = batch(40);
        var running = List.of(
                CompletableFuture.supplyAsync(() -> ward.record(first)),
                CompletableFuture.supplyAsync(() -> ward.record(second)));

        var codes = running.stream()
                .flatMap(each -> each.join().stream())
                .map(each -> ward.open(each.caseId()).localCode())
                .toList();
        assertThat(codes).hasSize(80).doesNotHaveDuplicates().allMatch(code -> code.startsWith("11-2021-"));
    }

    private Recorded discardedYesterday(CaseId known, NewCase again) {
        ward.together(
                () -> sql.sql("update cases.cases set discarded_at = discarded_at - interval '2 days' where id = :id")
                        .param("id", known.value())
                        .update());
        return ward.record(again);
    }

    private ArrayList<NewCase> batch(int size) {
        var people = ward.people(Ward.HIM_LAM, size);
        return new ArrayList<>(IntStream.range(0, size)
                .mapToObj(n -> ward.covid(
                        people.get(n),
                        Ward.HIM_LAM,
                        Ward.confirmed(Ward.REPORTED.plusSeconds(n)).facts()))
                .toList());
    }

    private void correct(Case known, CaseFactsDraft facts) {
        ward.as(ward.province, () -> {
            management.correct(ward.province, known.id(), known.version(), facts.facts());
            return true;
        });
    }

    private List<String> deeds(PersonId person) {
        return ward.together(() -> sql.sql("select what from access.audit_entries where subjects @> array[:id]::uuid[]")
                .param("id", person.value())
                .query(String.class)
                .list());
    }

    private long ticks() {
        return ward.together(() ->
                sql.sql("select sum(n) from cases.ticks").query(Long.class).single());
    }
}
