package vn.vungxanh.surveillance.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleMerging;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.foundation.people.PersonsMerged;
import vn.vungxanh.foundation.people.PersonsSeparated;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.support.OwnDisease;
import vn.vungxanh.surveillance.cases.CaseManagement;

/** Two records turn out to be one person, and to be two after all, while contacts and cases stand under both. */
@HouseTest
class MergedPersonsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final Instant CONFIRMED = Instant.parse("2021-05-14T01:00:00Z");
    private static final Instant LATER = Instant.parse("2021-05-22T01:00:00Z");
    private static final String NAM_PO = "03199";
    private static final String DIEN_BIEN_PHU = "03127";

    @Autowired
    private ContactManagement management;

    @Autowired
    private ContactQueries queries;

    @Autowired
    private CaseManagement cases;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private PeopleMerging merging;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private Units units;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    private String disease = "";
    private UUID patient = UUID.randomUUID();
    private UUID first = patient;
    private UUID second = patient;
    private UUID met = patient;
    private UUID caseId = patient;

    @BeforeEach
    void aCaseAndSomebodyRegisteredTwice() {
        disease = OwnDisease.next();
        patient = person(NAM_PO);
        first = person(NAM_PO);
        second = person(DIEN_BIEN_PHU);
        met = person(NAM_PO);
        caseId = confirm(patient, CONFIRMED);
    }

    @Test
    void whoIsAContactTwiceBecomesOneAndTwoAgain() {
        declare(patient, first, NAM_PO);
        declare(patient, second, DIEN_BIEN_PHU);
        declare(second, met, NAM_PO);
        var before = rows();
        assertThat(total()).isEqualTo(new ContactFigures(unit("11"), 2, 1, 0, 0));

        var merge = merge(first, second);
        assertThat(list()).extracting(ContactLine::person).containsExactlyInAnyOrder(first, met);
        assertThat(total()).isEqualTo(new ContactFigures(unit("11"), 1, 1, 0, 0));
        assertThat(in("11", () -> queries.tree(scope("11"), caseId, 3)))
                .singleElement()
                .satisfies(node -> assertThat(node.contacts()).hasSize(1));
        var merged = rows();
        tell(new PersonsMerged(first, second, LATER));
        assertThat(rows()).isEqualTo(merged);

        undo(merge);
        assertThat(rows()).isEqualTo(before);
        tell(new PersonsSeparated(first, second, LATER));
        tell(new PersonsMerged(first, second, CONFIRMED));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theCaseOfAMergedRecordMakesFirstContactsOfThoseWhomTheSurvivingOneMet() {
        declare(patient, first, NAM_PO);
        declare(first, met, NAM_PO);
        confirm(second, LATER);
        var before = rows();
        assertThat(total()).isEqualTo(new ContactFigures(unit("11"), 1, 1, 0, 0));

        var merge = merge(first, second);
        assertThat(total()).isEqualTo(new ContactFigures(unit("11"), 2, 0, 0, 1));
        assertThat(list()).filteredOn(line -> line.person().equals(first)).allMatch(line -> line.becameCase() != null);

        undo(merge);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whoTurnsOutToBeTheCaseIsNoContactOfThemselves() {
        declare(patient, first, NAM_PO);
        declare(first, met, NAM_PO);
        var before = rows();

        var merge = merge(patient, first);
        assertThat(list()).extracting(ContactLine::person).containsExactly(met);
        assertThat(total()).isEqualTo(new ContactFigures(unit("11"), 1, 0, 0, 0));
        assertThat(toOneself()).isZero();

        undo(merge);
        assertThat(rows()).isEqualTo(before);
    }

    /** What the room publishes of the network. */
    private long toOneself() {
        return in(
                "11",
                () -> sql.sql("select count(*) from tracing.published_edges where from_person = to_person")
                        .query(Long.class)
                        .single());
    }

    @Test
    void samplesOfBothRecordsAreOfOnePersonAndGoBackToTheirOwn() {
        declare(patient, first, NAM_PO);
        declare(patient, second, DIEN_BIEN_PHU);
        sampled(first, CONFIRMED.plusSeconds(7200));
        sampled(second, CONFIRMED.plusSeconds(3600));
        var before = rows();
        assertThat(total().f1Sampled()).isEqualTo(2);

        var merge = merge(first, second);
        assertThat(list())
                .singleElement()
                .satisfies(line -> assertThat(line.sampledAt()).isEqualTo(CONFIRMED.plusSeconds(3600)));
        assertThat(total().f1Sampled()).isEqualTo(1);

        undo(merge);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void mergesUponMergesAreTakenBackOneByOne() {
        var third = person(NAM_PO);
        declare(patient, second, DIEN_BIEN_PHU);
        declare(third, met, NAM_PO);
        var before = rows();
        var lower = merge(first, second);
        var between = rows();
        var upper = merge(third, first);
        assertThat(list()).extracting(ContactLine::person).containsExactlyInAnyOrder(third, met);

        undo(upper);
        assertThat(rows()).isEqualTo(between);
        undo(lower);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aContactIsSeenWhereTheSurvivingRecordWasDeclaredAndNotElsewhere() {
        declare(patient, second, DIEN_BIEN_PHU);
        declare(patient, first, NAM_PO);
        assertThat(list("094")).hasSize(1);

        var merge = merge(first, second);
        assertThat(list("103")).extracting(ContactLine::person).containsExactly(first);
        assertThat(list("094")).isEmpty();

        undo(merge);
        assertThat(list("103")).extracting(ContactLine::person).containsExactly(first);
        assertThat(list("094")).extracting(ContactLine::person).containsExactly(second);
    }

    @Test
    void whatIsDeclaredForAMergedRecordIsOfTheSurvivingOne() {
        var merge = merge(first, second);
        declare(patient, second, DIEN_BIEN_PHU);
        assertThat(list()).extracting(ContactLine::person).containsExactly(first);

        undo(merge);
        assertThat(list()).extracting(ContactLine::person).containsExactly(second);
    }

    private UUID person(String commune) {
        var letters = new StringBuilder();
        for (var c : Long.toString(System.nanoTime(), 26).toCharArray()) {
            letters.append((char) ('a' + Character.digit(c, 26)));
        }
        return in("11", () -> register.register(scope("11"), NewPerson.named("Vàng A " + letters, unit(commune))))
                .person()
                .value();
    }

    private UUID confirm(UUID person, Instant at) {
        return in("11", () -> new ConfirmsCases(cases).confirm(scope("11"), person, disease, unit(NAM_PO), at));
    }

    private void declare(UUID from, UUID to, String commune) {
        var contact = new NewContact(
                caseId,
                from,
                to,
                unit(commune),
                Setting.HOUSEHOLD,
                Exposure.at(CONFIRMED.minusSeconds(86_400), Evidence.HOUSEHOLD),
                null,
                "QD5053-2020",
                CONFIRMED.plusSeconds(60),
                null,
                null);
        in("11", () -> management.declare(scope("11"), contact));
    }

    private void sampled(UUID person, Instant at) {
        in("11", () -> {
            management.recordSampled(scope("11"), disease, java.util.Map.of(person, at));
            return at;
        });
    }

    private UUID merge(UUID kept, UUID merged) {
        return in("11", () -> merging.merge(scope("11"), new PersonId(kept), new PersonId(merged)));
    }

    private void undo(UUID merge) {
        in("11", () -> {
            merging.undo(scope("11"), merge);
            return merge;
        });
    }

    private void tell(Object event) {
        in("11", () -> {
            news.publishEvent(event);
            return event;
        });
    }

    private ContactFigures total() {
        return in(
                "11",
                () -> queries.figures(scope("11"), disease, unit("11"), LocalDate.of(2021, 5, 7), LATER.plusSeconds(60))
                        .total());
    }

    private List<ContactLine> list() {
        return list("11");
    }

    private List<ContactLine> list(String code) {
        var filter = new ContactFilter(disease, unit(code), null, null, null, null, null, LATER.plusSeconds(60), null);
        return in(code, () -> queries.contacts(scope(code), filter, 1, 100).items());
    }

    /** Everything that this room and the cases keep of the disease. */
    private List<String> rows() {
        var rows = new ArrayList<String>();
        for (var table : List.of(
                "tracing.contact_persons", "tracing.edges", "tracing.index_cases", "tracing.samples", "cases.cases")) {
            rows.addAll(in(
                    "11",
                    () -> sql.sql("select t::text from " + table + " t where disease = :d order by 1")
                            .param("d", disease)
                            .query((row, n) -> row.getString(1))
                            .list()));
        }
        return rows;
    }

    private UnitId unit(String code) {
        return units.byCode(code, DAY).orElseThrow().id();
    }

    private Scope scope(String code) {
        return Scope.ofProgram(unit(code), units);
    }

    private <T> T in(String code, Supplier<T> work) {
        return ActingAs.call(scope(code), () -> transaction.execute(t -> work.get()));
    }
}
