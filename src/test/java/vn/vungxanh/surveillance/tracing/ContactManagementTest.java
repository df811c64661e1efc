package vn.vungxanh.surveillance.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseManagement;

@HouseTest
class ContactManagementTest {

    private static final AtomicInteger NEXT_DISEASE = new AtomicInteger(10);
    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final Instant CONFIRMED = Instant.parse("2021-05-14T01:00:00Z");
    private static final Instant MET = Instant.parse("2021-05-13T01:00:00Z");
    private static final Instant LATER = Instant.parse("2021-05-20T01:00:00Z");

    @Autowired
    private ContactManagement management;

    @Autowired
    private ContactQueries queries;

    @Autowired
    private CaseManagement cases;

    @Autowired
    private Units units;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID index = UUID.randomUUID();
    private UUID caseId = index;
    private String disease = "";

    @BeforeEach
    void aCaseInSiPaPhin() {
        // A disease for each test keeps their figures apart.
        disease = "QD97-B-%02d".formatted(NEXT_DISEASE.incrementAndGet());
        caseId =
                in("11", () -> new ConfirmsCases(cases).confirm(scope("11"), index, disease, unit("03199"), CONFIRMED));
    }

    @Test
    void aContactWhoLivesElsewhereIsHandedOverAndSeenThereOnly() {
        var other = UUID.randomUUID();
        in("03199", () -> management.declare(scope("03199"), contact(index, other, "03127")));

        assertThat(in("03199", () -> queries.tree(scope("03199"), caseId, 2))).isEmpty();
        assertThat(in("11", () -> queries.tree(scope("11"), caseId, 2)))
                .singleElement()
                .extracting(ContactNode::person)
                .isEqualTo(other);
        assertThat(list("094", 1)).extracting(ContactLine::person).containsExactly(other);
        assertThat(list("103", 1)).isEmpty();
    }

    @Test
    void aCaseOutsideTheJurisdictionDoesNotExist() {
        assertThatThrownBy(() -> in("03127", () -> queries.tree(scope("03127"), caseId, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(
                        "03127", () -> management.declare(scope("03127"), contact(index, UUID.randomUUID(), "03127"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSameExternalKeyTwiceIsOneContact() {
        var contact = keyed(contact(index, UUID.randomUUID(), "03199"), "sheet:" + caseId);

        var first = in("103", () -> management.declare(scope("103"), contact));
        var second = in("103", () -> management.declare(scope("103"), contact));

        assertThat(first.created()).hasSize(1);
        assertThat(second.created()).isEmpty();
        assertThat(second.duplicates()).isEqualTo(1);
    }

    @Test
    void figuresCountPeopleByTheUnitBelowAsTheyWereAtTheTime() {
        var a = UUID.randomUUID();
        var b = UUID.randomUUID();
        in(
                "11",
                () -> management.declareAll(
                        scope("11"),
                        List.of(
                                contact(index, a, "03199"),
                                contact(index, a, "03199"),
                                contact(index, UUID.randomUUID(), "03127"),
                                contact(a, b, "03198"))));

        var now = figures("11", LATER);
        assertThat(now.total()).isEqualTo(new ContactFigures(unit("11"), 2, 1, 0, 0));
        assertThat(now.children())
                .contains(new ContactFigures(unit("103"), 1, 1, 0, 0), new ContactFigures(unit("094"), 1, 0, 0, 0));
        assertThat(figures("11", CONFIRMED.minusSeconds(1)).total()).isEqualTo(ContactFigures.none(unit("11")));
        assertThat(list("11", 1)).hasSize(2);
        assertThat(list("11", 2)).extracting(ContactLine::person).containsExactly(b);
    }

    @Test
    void aContactWhoFallsIllIsCountedPositiveAndTheirContactsMoveUp() {
        var a = UUID.randomUUID();
        var b = UUID.randomUUID();
        in("11", () -> management.declareAll(scope("11"), List.of(contact(index, a, "03199"), contact(a, b, "03199"))));
        in("11", () -> new ConfirmsCases(cases).confirm(scope("11"), a, disease, unit("03199"), LATER));

        assertThat(figures("11", LATER).total()).isEqualTo(new ContactFigures(unit("11"), 2, 0, 0, 1));
        assertThat(figures("11", LATER.minusSeconds(60)).total()).isEqualTo(new ContactFigures(unit("11"), 1, 1, 0, 0));
    }

    @Test
    void aWithdrawalNeedsAReasonAndTakesTheContactOut() {
        var declared = in("11", () -> management.declare(scope("11"), contact(index, UUID.randomUUID(), "03199")));
        var id = declared.created().get(0);

        assertThatThrownBy(() -> in("11", () -> {
                    management.withdraw(scope("11"), id, " ");
                    return true;
                }))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(TracingRule.WITHDRAWAL_NEEDS_REASON));
        in("11", () -> {
            management.withdraw(scope("11"), id, "mistaken identity");
            return true;
        });
        assertThat(list("11", null)).isEmpty();
    }

    @Test
    void thousandsAreDeclaredInOneGo() {
        var many = new ArrayList<NewContact>();
        for (var i = 0; i < 5_000; i++) {
            many.add(contact(index, UUID.randomUUID(), "03199"));
        }
        assertThat(in("11", () -> management.declareAll(scope("11"), many)).created())
                .hasSize(5_000);
        assertThat(figures("11", LATER).total().f1()).isEqualTo(5_000);
    }

    private NewContact contact(UUID from, UUID to, String commune) {
        return new NewContact(
                caseId,
                from,
                to,
                unit(commune),
                Setting.HOUSEHOLD,
                Exposure.at(MET, Evidence.HOUSEHOLD),
                null,
                "QD5053-2020",
                CONFIRMED.plusSeconds(3600),
                null,
                null);
    }

    private static NewContact keyed(NewContact contact, String key) {
        return new NewContact(
                contact.indexCase(),
                contact.from(),
                contact.to(),
                contact.unit(),
                contact.setting(),
                contact.exposure(),
                contact.declaredLevel(),
                contact.definition(),
                contact.identifiedAt(),
                contact.sampledAt(),
                key);
    }

    private UnitContacts figures(String code, Instant asOf) {
        return in(code, () -> queries.figures(scope(code), disease, unit(code), LocalDate.of(2021, 5, 7), asOf));
    }

    private List<ContactLine> list(String code, Integer level) {
        var filter = new ContactFilter(disease, unit(code), level, null, null, null, null, LATER, null);
        return in(code, () -> queries.contacts(scope(code), filter, 1, 100).items());
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
