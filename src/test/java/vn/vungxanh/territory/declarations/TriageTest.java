package vn.vungxanh.territory.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.orders.TestOrders;

@HouseTest
@RecordApplicationEvents
class TriageTest {

    private static final LocalDate IN_2021 = LocalDate.of(2021, 5, 24);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private ApplicationEvents events;

    private Citizen citizen;
    private Scope officer;

    @BeforeEach
    void aCommune() {
        citizen = new Citizen(house);
        officer = citizen.province();
    }

    @Test
    void whoIsWellWaitsForNobody() {
        var id = declared(citizen.well());
        assertThatThrownBy(() -> citizen.queued(id)).isInstanceOf(NotFound.class);
        assertThat(citizen.kept(id).flags()).isEmpty();
    }

    @Test
    void aFeverWaitsAndTheNewsHoldsIdsOnly() {
        var id = declared(citizen.feverish());
        var item = citizen.queued(id);
        assertThat(item.flags()).containsExactly("fever", "cough");
        assertThat(item.urgency()).isEqualTo(2);
        assertThat(Duration.between(item.openedAt(), item.dueAt())).isEqualTo(Duration.ofHours(6));
        assertThat(events.stream(SymptomsDeclared.class).flatMap(each -> each.declarations().stream()))
                .contains(id);
    }

    @Test
    void feverWithContactIsUrgentAndStandsBeforeAnOlderCough() {
        var cough = declared(citizen.with("symptoms", List.of("COUGH")));
        var both = citizen.feverish();
        both.put("caseContact", "YES");
        var urgent = declared(both);
        var queue = citizen.as(
                officer,
                scope -> citizen.bean(Triage.class)
                        .list(
                                scope,
                                citizen.commune.id(),
                                true,
                                citizen.bean(Clock.class).instant(),
                                1,
                                1_000)
                        .items());
        assertThat(queue)
                .isSortedAccordingTo((a, b) -> a.urgency() != b.urgency()
                        ? Integer.compare(a.urgency(), b.urgency())
                        : a.openedAt().compareTo(b.openedAt()));
        assertThat(queue.stream().map(TriageItem::declaration)).containsSubsequence(urgent, cough);
        assertThat(citizen.queued(urgent).urgency()).isEqualTo(1);
    }

    @Test
    void itIsClosedWithAFindingAfterACallInVain() {
        var id = declared(citizen.feverish());
        act(triage -> triage.check(officer, id, 1, Deed.What.NOT_REACHED, null));
        act(triage -> triage.check(officer, id, 2, Deed.What.CALLED, "hẹn chiều"));
        breaks(DeclarationsRule.FINDING_MISSING, triage -> triage.close(officer, id, 3, null, null));
        breaks(DeclarationsRule.FINDING_MISSING, triage -> triage.close(officer, id, 3, Finding.SAMPLED, null));
        breaks(DeclarationsRule.NOTE_MISSING, triage -> triage.close(officer, id, 3, Finding.OTHER, " "));
        act(triage -> triage.close(officer, id, 3, Finding.ORDINARY, "ho sốt thông thường"));
        var item = citizen.queued(id);
        assertThat(item.state()).isEqualTo(TriageState.CLOSED);
        assertThat(item.finding()).isEqualTo(Finding.ORDINARY);
        assertThat(item.attempts()).isEqualTo(1);
        breaks(DeclarationsRule.TRIAGE_CLOSED, triage -> triage.close(officer, id, 4, Finding.MISTAKE, null));
        act(triage -> triage.reopen(officer, id, 4, null));
        var deeds = citizen.as(officer, scope -> citizen.bean(Triage.class).deeds(scope, id));
        assertThat(deeds)
                .extracting(Deed::what)
                .containsExactly(Deed.What.NOT_REACHED, Deed.What.CALLED, Deed.What.CLOSED, Deed.What.REOPENED);
    }

    @Test
    void twoOfficersDoNotCloseTheSame() {
        var id = declared(citizen.feverish());
        act(triage -> triage.check(officer, id, 1, Deed.What.VISITED, null));
        assertThatThrownBy(() -> act(triage -> triage.close(officer, id, 1, Finding.ORDINARY, null)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void aSampleIsOrderedOnce() {
        var id = declared(citizen.feverish());
        var person = citizen.bean(MatchesPeople.class).now(id).orElseThrow();
        act(triage -> triage.sample(officer, id, 1, null));
        act(triage -> triage.reopen(officer, id, 2, null));
        act(triage -> triage.sample(officer, id, 3, null));
        assertThat(citizen.queued(id).finding()).isEqualTo(Finding.SAMPLED);
        assertThat(due(person)).isEqualTo(1);
    }

    @Test
    void aSuspicionBecomesACase() {
        var id = declared(citizen.feverish());
        var person = citizen.bean(MatchesPeople.class).now(id).orElseThrow();
        act(triage -> triage.suspect(officer, id, 1, null));
        var known = citizen.queued(id).caseId();
        var illness =
                citizen.as(officer, scope -> citizen.bean(CaseQueries.class).open(scope, new CaseId(known)));
        assertThat(illness.person()).isEqualTo(person);
        assertThat(illness.facts().classification()).isEqualTo(Classification.SUSPECTED);
        assertThat(illness.facts().symptoms()).containsExactly("FEVER", "COUGH");
        var declared = citizen.as(
                officer, scope -> citizen.bean(DeclarationQueries.class).ofPerson(scope, person));
        assertThat(declared).extracting(Declaration::id).containsExactly(id);
    }

    @Test
    void anotherCommuneFindsNothing() {
        var id = declared(citizen.feverish());
        var elsewhere = citizen.staff.scope("094", Role.UNIT_OFFICER);
        assertThatThrownBy(() -> citizen.as(
                        elsewhere, scope -> citizen.bean(Triage.class).open(scope, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> citizen.as(
                        elsewhere,
                        scope -> citizen.bean(DeclarationQueries.class).open(scope, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCorrectionTakesTheQueueAlong() {
        var old = declared(citizen.feverish());
        var newer = citizen.read(citizen.with("symptoms", List.of("BREATHLESS")));
        citizen.bean(Declarations.class).declare(newer.replacing(old));
        assertThat(citizen.queued(old).finding()).isEqualTo(Finding.CORRECTED);
        assertThat(citizen.queued(newer.id()).openedAt())
                .isEqualTo(citizen.queued(old).openedAt());
        assertThat(citizen.kept(old).stands()).isFalse();
        var third = citizen.read(citizen.well());
        assertThatThrownBy(() -> citizen.bean(Declarations.class).declare(third.replacing(old)))
                .isInstanceOf(RuleBroken.class)
                .extracting(broken -> ((RuleBroken) broken).rule())
                .isEqualTo(DeclarationsRule.ALREADY_REPLACED);
        citizen.bean(Declarations.class).declare(third.replacing(newer.id()));
        assertThat(citizen.queued(newer.id()).state())
                .as("who was breathless is asked")
                .isEqualTo(TriageState.OPEN);
    }

    @Test
    void theRulesOfADayAreThoseOfThatDay() {
        var flags = citizen.bean(RedFlags.class);
        var noSmell = new Answers(Map.of("symptoms", "NO_SMELL"));
        assertThat(flags.seen(noSmell, LocalDate.of(2020, 6, 1), () -> false)).isEmpty();
        assertThat(flags.seen(noSmell, IN_2021, () -> false))
                .extracting(RedFlag::id)
                .containsExactly("no-smell");
        var fever = new Answers(Map.of("symptoms", "FEVER"));
        assertThat(flags.seen(fever, IN_2021, () -> true))
                .extracting(RedFlag::id)
                .containsExactly("fever-affected", "affected", "fever");
        var sets = citizen.bean(FieldSets.class);
        assertThat(sets.inForce(Kind.DOMESTIC, IN_2021).id()).isEqualTo("VN-2021");
        assertThat(sets.inForce(Kind.DOMESTIC, IN_2021).field("email")).isPresent();
        assertThat(sets.inForce(Kind.ENTRY, LocalDate.of(2026, 7, 1)).id()).isEqualTo("VN-2026");
        assertThat(sets.inForce(Kind.ENTRY, LocalDate.of(2026, 7, 1)).field("email"))
                .isEmpty();
        assertThat(sets.inForce(Kind.ENTRY, IN_2021).field("gate")).isPresent();
        assertThat(sets.inForce(Kind.POPULATION, IN_2021).field("gate")).isEmpty();
    }

    @Test
    void whatIsOldGoesUnlessSomebodyIsIllOrMustStillLook() {
        var clock = citizen.bean(Clock.class);
        var old = clock.instant().minus(Duration.ofDays(40));
        var well = past(citizen.well(), old);
        var waiting = past(citizen.feverish(), old);
        var ill = past(citizen.feverish(), old);
        citizen.bean(MatchesPeople.class).now(ill);
        act(triage -> triage.suspect(officer, ill, 1, null));
        var young = declared(citizen.well());
        citizen.bean(Retention.class).forget(Vietnam.dayOf(clock.instant()));
        assertThatThrownBy(() -> citizen.kept(well)).isInstanceOf(NotFound.class);
        assertThat(citizen.kept(waiting).stands()).isTrue();
        assertThat(citizen.kept(ill).stands()).isTrue();
        assertThat(citizen.kept(young).stands()).isTrue();
    }

    private UUID past(Map<String, Object> declaration, java.time.Instant at) {
        var read = citizen.read(declaration);
        citizen.bean(Declarations.class)
                .declare(new NewDeclaration(
                        read.id(),
                        read.kind(),
                        read.fieldSet(),
                        read.channel(),
                        read.unit(),
                        read.answers(),
                        at,
                        null,
                        null));
        return read.id();
    }

    private UUID declared(Map<String, Object> declaration) {
        return citizen.declare(declaration).id();
    }

    private long due(PersonId person) {
        return citizen
                .as(
                        officer,
                        scope -> citizen.bean(TestOrders.class)
                                .due(
                                        scope,
                                        citizen.commune.id(),
                                        Vietnam.dayOf(citizen.bean(Clock.class).instant()),
                                        1,
                                        1_000))
                .items()
                .stream()
                .filter(order -> person.equals(order.person()))
                .count();
    }

    private void act(Consumer<Triage> deed) {
        citizen.as(officer, scope -> {
            deed.accept(citizen.bean(Triage.class));
            return true;
        });
    }

    private void breaks(Rule rule, Consumer<Triage> deed) {
        assertThatThrownBy(() -> act(deed))
                .isInstanceOf(RuleBroken.class)
                .extracting(broken -> ((RuleBroken) broken).rule())
                .isEqualTo(rule);
    }
}
