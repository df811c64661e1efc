package vn.vungxanh.surveillance.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Tier;
import vn.vungxanh.surveillance.presence.GroupKind;
import vn.vungxanh.surveillance.presence.Groups;
import vn.vungxanh.surveillance.presence.Membership;
import vn.vungxanh.surveillance.presence.NewGroup;
import vn.vungxanh.surveillance.presence.PlaceKind;
import vn.vungxanh.surveillance.tracing.ContactManagement;
import vn.vungxanh.surveillance.tracing.ContactQueries;
import vn.vungxanh.surveillance.tracing.Evidence;
import vn.vungxanh.surveillance.tracing.Exposure;
import vn.vungxanh.surveillance.tracing.NewContact;
import vn.vungxanh.surveillance.tracing.PlainIsolation;
import vn.vungxanh.surveillance.tracing.Setting;

@HouseTest
class TraceQueriesTest {

    private static final String DEFINITION = "QD5053-2020";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private TraceQueries traces;

    @Autowired
    private TraceManagement management;

    @Autowired
    private ContactManagement contacts;

    @Autowired
    private ContactQueries listed;

    @Autowired
    private Groups groups;

    @Autowired
    private PlainIsolation isolation;

    private Hamlet hamlet;
    private UUID patient;
    private UUID caseId;
    private final UUID[] met = new UUID[8];

    /** 0 shop, 1 Bluetooth, 2 market, 3 work line, 4 declared, 5 home of the case, 6 contact of 0, 7 from another district. */
    @BeforeEach
    void aCaseWhoMetPeopleInEveryWay() {
        hamlet = new Hamlet(house);
        var book = "Sổ " + System.nanoTime();
        patient = hamlet.person(Hamlet.SI_PA_PHIN, book);
        for (var i = 0; i < met.length; i++) {
            met[i] = i == 5 ? hamlet.person(Hamlet.SI_PA_PHIN, book) : hamlet.person();
        }
        met[7] = hamlet.person(Hamlet.HIM_LAM, null);
        caseId = hamlet.ill(patient);
        var shop = hamlet.place(PlaceKind.SHOP);
        var market = hamlet.place(PlaceKind.MARKET);
        var home = hamlet.place(PlaceKind.HOME);
        hamlet.visits(patient, shop, hamlet.at(8, 0), hamlet.at(8, 40));
        hamlet.visits(met[0], shop, hamlet.at(8, 20), hamlet.at(9, 0));
        hamlet.visits(met[7], shop, hamlet.at(8, 10), hamlet.at(8, 35));
        hamlet.visits(patient, market, hamlet.at(10, 0), hamlet.at(11, 0));
        hamlet.visits(met[2], market, hamlet.at(10, 0), hamlet.at(11, 0));
        hamlet.meets(patient, met[1], hamlet.at(12, 0), 20, 60);
        hamlet.visits(met[0], home, hamlet.at(18, 0), hamlet.at(19, 0));
        hamlet.visits(met[6], home, hamlet.at(18, 0), hamlet.at(19, 0));
        hamlet.in(Hamlet.PROVINCE, scope -> {
            var line = groups.form(
                    scope, new NewGroup(GroupKind.WORK_LINE, "Chuyền 3", null, hamlet.unit(Hamlet.SI_PA_PHIN)));
            var from = hamlet.today().minusDays(2);
            return groups.enrol(
                    scope, line.id(), List.of(new Membership(patient, from, null), new Membership(met[3], from, null)));
        });
        hamlet.in(Hamlet.PROVINCE, scope -> contacts.declare(scope, declared(met[4])));
    }

    @Test
    void whomTheCaseMetAfterItsIsolationIsNoContact() {
        isolation.isolated(patient, hamlet.at(9, 30), null, false);

        var answer = trace(Hamlet.PROVINCE, question(1));

        assertThat(answer.window().until()).isEqualTo(TraceWindow.Until.ISOLATED);
        assertThat(answer.window().to()).isEqualTo(hamlet.at(9, 30));
        assertThat(byPerson(answer)).containsKey(met[0]).doesNotContainKeys(met[1], met[2]);
    }

    @Test
    void everyKindOfEvidenceStandsInOneAnswer() {
        var answer = trace(Hamlet.PROVINCE, question(2));

        var rows = byPerson(answer);
        assertThat(rows.get(met[0])).satisfies(shop -> {
            assertThat(shop.level()).isEqualTo(1);
            assertThat(shop.tier()).isEqualTo(Tier.QUARANTINE);
            assertThat(shop.basis()).isEqualTo(Basis.PLACE);
            assertThat(shop.bestMinutes()).isEqualTo(20);
            assertThat(shop.evidence()).singleElement().satisfies(piece -> {
                assertThat(piece.place()).isNotNull();
                assertThat(piece.at()).isEqualTo(hamlet.at(8, 20));
                assertThat(piece.counts()).isTrue();
            });
        });
        assertThat(rows.get(met[1]).basis()).isEqualTo(Basis.BLUETOOTH);
        assertThat(rows.get(met[1]).evidence().get(0).signal()).isEqualTo(60);
        assertThat(rows.get(met[2]).tier()).isEqualTo(Tier.NOTIFY);
        assertThat(rows.get(met[3]).basis()).isEqualTo(Basis.GROUP);
        assertThat(rows.get(met[3]).evidence().get(0).group().name()).isEqualTo("Chuyền 3");
        assertThat(rows.get(met[4]).basis()).isEqualTo(Basis.DECLARED);
        assertThat(rows.get(met[5]).high()).isTrue();
        assertThat(rows.get(met[6]).level()).isEqualTo(2);
        assertThat(rows.get(met[6]).via()).isEqualTo(met[0]);
        assertThat(rows).doesNotContainKey(patient);
    }

    @Test
    void thePrintedPiecesAddUpToTheScore() {
        var answer = trace(Hamlet.PROVINCE, question(2));

        assertThat(answer.contacts().items()).allSatisfy(contact -> {
            var byBasis = contact.evidence().stream()
                    .filter(Piece::counts)
                    .collect(Collectors.groupingBy(Piece::basis, Collectors.summingLong(Piece::points)));
            var largest =
                    byBasis.values().stream().mapToLong(Long::longValue).max().orElse(0);
            assertThat(largest).isBetween(contact.score() - 3, contact.score() + 3);
        });
    }

    @Test
    void theSummaryKeepsTheSourcesApart() {
        var summary = trace(Hamlet.PROVINCE, question(2)).summary();

        assertThat(summary.level(1).quarantine()).isEqualTo(6);
        assertThat(summary.level(1).notice()).isEqualTo(1);
        assertThat(summary.level(2).quarantine()).isEqualTo(1);
        assertThat(summary.found().platform()).isEqualTo(3);
        assertThat(summary.found().registers()).isEqualTo(2);
        assertThat(summary.found().interview()).isEqualTo(1);
        assertThat(summary.found().onlyInterview()).isEqualTo(1);
    }

    @Test
    void whoLivesElsewhereIsANumberByDistrictAndNeverAName() {
        var answer = trace(Hamlet.SI_PA_PHIN, question(1));

        assertThat(byPerson(answer)).doesNotContainKey(met[7]);
        assertThat(answer.summary().level(1).quarantine()).isEqualTo(6);
        assertThat(answer.summary().outside()).singleElement().satisfies(outside -> {
            assertThat(outside.quarantine()).isEqualTo(1);
            assertThat(outside.unit()).contains("Điện Biên Phủ");
        });
        assertThatThrownBy(() -> hamlet.in(Hamlet.SI_PA_PHIN, scope -> traces.contact(scope, question(1), met[7])))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCaseOutsideTheJurisdictionDoesNotExist() {
        assertThatThrownBy(() -> trace(Hamlet.HIM_LAM, question(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void aQuestionThatCannotBeAnsweredSaysWhy() {
        assertBroken(TracesRule.DEPTH_OUT_OF_RANGE, () -> question(0));
        assertBroken(TracesRule.DEPTH_OUT_OF_RANGE, () -> question(9));
        assertBroken(
                TracesRule.UNKNOWN_DEFINITION,
                () -> trace(Hamlet.PROVINCE, question(1).under("NOBODY-WROTE-THIS")));
        assertBroken(
                TracesRule.AS_OF_IN_FUTURE,
                () -> trace(
                        Hamlet.PROVINCE,
                        new TraceQuestion(caseId, 1, DEFINITION, hamlet.now().plusSeconds(3600), WhatIf.NOTHING)));
        assertBroken(TracesRule.WHAT_IF_OUT_OF_RANGE, () -> new WhatIf(0, null, null, null));
    }

    @Test
    void beforeItHappenedNobodyHadMetAnybody() {
        var early = new TraceQuestion(caseId, 2, DEFINITION, hamlet.at(7, 0), WhatIf.NOTHING);

        assertThat(byPerson(trace(Hamlet.PROVINCE, early))).doesNotContainKeys(met[0], met[1], met[2], met[4], met[6]);
    }

    @Test
    void aWhatIfRunShowsWhoLeavesAndStoresNothing() {
        var longer = question(2).changed(new WhatIf(30, 0, null, null));

        var comparison = hamlet.in(Hamlet.PROVINCE, scope -> traces.compare(scope, question(2), longer));

        var f1 = comparison.lists().get(0);
        assertThat(f1.leaves()).extracting(TracedContact::person).containsExactlyInAnyOrder(met[0], met[1], met[7]);
        assertThat(f1.entering()).isZero();
        assertThat(f1.before() - f1.leaving()).isEqualTo(f1.after());
    }

    @Test
    void handedOverTwiceTheListOfContactsHoldsEverybodyOnce() {
        var first = hamlet.in(Hamlet.PROVINCE, scope -> management.handOverAll(scope, question(2)));
        var second = hamlet.in(Hamlet.PROVINCE, scope -> management.handOverAll(scope, question(2)));

        assertThat(first.created()).hasSize(6);
        assertThat(second.created()).isEmpty();
        assertThat(second.duplicates()).isEqualTo(6);
        var lines = hamlet.in(
                Hamlet.PROVINCE,
                scope -> listed.contactsOf(scope, caseId, null, hamlet.now().plusSeconds(1)));
        assertThat(lines)
                .extracting(line -> line.person())
                .containsExactlyInAnyOrder(met[0], met[1], met[3], met[4], met[5], met[6], met[7]);
        assertThat(lines)
                .filteredOn(line -> line.level() == 2)
                .singleElement()
                .satisfies(line -> assertThat(line.person()).isEqualTo(met[6]));
        assertThat(trace(Hamlet.PROVINCE, question(2)).summary().found().interview())
                .isEqualTo(1);
    }

    @Test
    void onlyContactsToQuarantineCanBeHandedOver() {
        assertBroken(
                TracesRule.NOT_A_CONTACT,
                () -> hamlet.in(Hamlet.PROVINCE, scope -> management.handOver(scope, question(1), Set.of(met[2]))));
        assertBroken(
                TracesRule.NOBODY_CHOSEN,
                () -> hamlet.in(Hamlet.PROVINCE, scope -> management.handOver(scope, question(1), Set.of())));
    }

    private TraceQuestion question(int depth) {
        return new TraceQuestion(caseId, depth, DEFINITION, null, WhatIf.NOTHING);
    }

    private TraceAnswer trace(String unit, TraceQuestion question) {
        return hamlet.in(unit, scope -> traces.trace(scope, question, TraceFilter.ALL, 1, 100));
    }

    private static Map<UUID, TracedContact> byPerson(TraceAnswer answer) {
        return answer.contacts().items().stream().collect(Collectors.toMap(TracedContact::person, one -> one));
    }

    private NewContact declared(UUID person) {
        return new NewContact(
                caseId,
                patient,
                person,
                hamlet.unit(Hamlet.SI_PA_PHIN),
                Setting.NEIGHBOUR,
                Exposure.at(hamlet.at(9, 0), Evidence.INTERVIEW),
                1,
                DEFINITION,
                null,
                null,
                null);
    }

    private static void assertBroken(TracesRule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
