package vn.vungxanh.surveillance.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.CasesConfirmed;
import vn.vungxanh.surveillance.cases.CasesRetracted;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.cases.Waves;

/** Contacts of a case that is taken back, and of one wave after another: figures as of any instant. */
@HouseTest
class ContactsOverTimeTest {

    private static final AtomicInteger NEXT = new AtomicInteger(20);
    private static final LocalDate WINTER = LocalDate.of(2021, 1, 28);
    private static final LocalDate MAY = LocalDate.of(2021, 5, 7);
    private static final Instant IN_WINTER = Instant.parse("2021-02-02T01:00:00Z");
    private static final Instant IN_MAY = Instant.parse("2021-05-14T01:00:00Z");

    @Autowired
    private ContactManagement management;

    @Autowired
    private ContactQueries queries;

    @Autowired
    private CaseManagement cases;

    @Autowired
    private CaseQueries known;

    @Autowired
    private Waves waves;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private Units units;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final UUID patient = UUID.randomUUID();
    private final UUID a = UUID.randomUUID();
    private final UUID b = UUID.randomUUID();
    private String disease = "";

    @BeforeEach
    void aDiseaseOfItsOwn() {
        disease = "QD97-W-%02d".formatted(NEXT.incrementAndGet());
    }

    @Test
    void aDiscardedCaseLeavesNoFirstContactsAndTheFiguresOfBeforeStay() {
        var caseId = confirm(patient, IN_MAY);
        declare(caseId, patient, a, IN_MAY);
        declare(caseId, a, b, IN_MAY);
        var before = clock.instant();
        assertThat(figures(MAY, before)).isEqualTo(counted(1, 1));

        classify(caseId, Classification.DISCARDED);
        assertThat(figures(MAY, clock.instant())).isEqualTo(counted(0, 0));
        assertThat(list(clock.instant())).isEmpty();
        assertThat(figures(MAY, before)).isEqualTo(counted(1, 1));
        assertThat(list(before)).extracting(ContactLine::level).containsExactlyInAnyOrder(1, 2);

        tell(new CasesRetracted(List.of(caseId), clock.instant()));
        tell(new CasesConfirmed(List.of(caseId)));
        assertThat(figures(MAY, before)).isEqualTo(counted(1, 1));
        assertThat(figures(MAY, clock.instant())).isEqualTo(counted(0, 0));

        classify(caseId, Classification.CONFIRMED);
        assertThat(figures(MAY, clock.instant())).isEqualTo(counted(1, 1));
    }

    @Test
    void aConfirmationThatIsTakenBackTakesTheContactsOfAContactDownAgain() {
        var caseId = confirm(patient, IN_MAY);
        declare(caseId, patient, a, IN_MAY);
        declare(caseId, a, b, IN_MAY);
        var second = confirm(a, IN_MAY.plusSeconds(60));
        var before = clock.instant();
        assertThat(figures(MAY, before)).isEqualTo(new ContactFigures(unit(), 2, 0, 0, 1));

        classify(second, Classification.SUSPECTED);
        assertThat(figures(MAY, clock.instant())).isEqualTo(counted(1, 1));
        assertThat(list(clock.instant())).allMatch(line -> line.becameCase() == null);
        assertThat(figures(MAY, before)).isEqualTo(new ContactFigures(unit(), 2, 0, 0, 1));
        assertThat(list(before))
                .filteredOn(line -> line.person().equals(a))
                .allMatch(line -> second.equals(line.becameCase()));
    }

    @Test
    void whoIsAFirstContactAgainInALaterWaveIsCountedInBoth() {
        waves();
        var winter = confirm(patient, IN_WINTER);
        declare(winter, patient, a, IN_WINTER);
        sampled(a, IN_WINTER.plusSeconds(60));
        assertThat(figures(MAY, clock.instant())).isEqualTo(counted(0, 0));

        var other = UUID.randomUUID();
        var may = confirm(other, IN_MAY);
        declare(may, other, a, IN_MAY);
        declare(may, a, b, IN_MAY);

        assertThat(figures(MAY, clock.instant())).isEqualTo(counted(1, 1));
        assertThat(figures(WINTER, IN_MAY.minusSeconds(8 * 86_400L))).isEqualTo(new ContactFigures(unit(), 1, 0, 1, 0));
        assertThat(list(clock.instant()))
                .filteredOn(line -> line.person().equals(a))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.since()).isEqualTo(IN_MAY);
                    assertThat(line.sampledAt()).isNull();
                });
        sampled(a, IN_MAY.plusSeconds(60));
        assertThat(figures(MAY, clock.instant())).isEqualTo(new ContactFigures(unit(), 1, 1, 1, 0));
    }

    @Test
    void whoWasIllInAnEarlierWaveIsAContactInALaterOne() {
        waves();
        confirm(a, IN_WINTER);
        var may = confirm(patient, IN_MAY);
        declare(may, patient, a, IN_MAY);

        assertThat(figures(MAY, clock.instant())).isEqualTo(counted(1, 0));
        assertThat(list(clock.instant())).extracting(ContactLine::person).containsExactly(a);

        var again = confirm(a, IN_MAY.plusSeconds(3600));
        assertThat(figures(MAY, clock.instant())).isEqualTo(new ContactFigures(unit(), 1, 0, 0, 1));
        assertThat(list(clock.instant())).extracting(ContactLine::becameCase).containsExactly(again);
    }

    private void waves() {
        in(() -> {
            waves.declare(disease, unit(), "winter", WINTER);
            waves.declare(disease, unit(), "May", MAY);
            return true;
        });
    }

    private UUID confirm(UUID person, Instant at) {
        return in(() -> new ConfirmsCases(cases).confirm(scope(), person, disease, scope().home(), at));
    }

    private void classify(UUID id, Classification as) {
        in(() -> {
            var illness = known.open(scope(), new CaseId(id));
            var facts = as == Classification.SUSPECTED
                    ? CaseFacts.suspected("tt54-2015", illness.facts().reportedAt(), Source.UNKNOWN)
                    : illness.facts().change().classified(as, "tt54-2015", null);
            cases.correct(scope(), illness.id(), illness.version(), facts.facts());
            return true;
        });
    }

    private void declare(UUID caseId, UUID from, UUID to, Instant at) {
        var contact = new NewContact(
                caseId,
                from,
                to,
                scope().home(),
                Setting.HOUSEHOLD,
                Exposure.at(at.minusSeconds(86_400), Evidence.HOUSEHOLD),
                null,
                "QD5053-2020",
                at,
                null,
                null);
        in(() -> management.declare(scope(), contact));
    }

    private void sampled(UUID person, Instant at) {
        in(() -> {
            management.recordSampled(scope(), disease, Map.of(person, at));
            return true;
        });
    }

    private void tell(Object event) {
        in(() -> {
            news.publishEvent(event);
            return true;
        });
    }

    private ContactFigures counted(long f1, long f2) {
        return new ContactFigures(unit(), f1, f2, 0, 0);
    }

    private ContactFigures figures(LocalDate from, Instant asOf) {
        return in(() -> queries.figures(scope(), disease, unit(), from, asOf).total());
    }

    private List<ContactLine> list(Instant asOf) {
        var filter = new ContactFilter(disease, unit(), null, null, null, null, null, asOf, null);
        return in(() -> queries.contacts(scope(), filter, 1, 100).items());
    }

    private UnitId unit() {
        return units.byCode("11", LocalDate.of(2021, 5, 24)).orElseThrow().id();
    }

    private Scope scope() {
        return Scope.ofProgram(unit(), units);
    }

    private <T> T in(Supplier<T> work) {
        return ActingAs.call(scope(), () -> transaction.execute(t -> work.get()));
    }
}
