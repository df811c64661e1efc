package vn.vungxanh.surveillance.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CasesConfirmed;
import vn.vungxanh.surveillance.tracing.ContactId;
import vn.vungxanh.surveillance.tracing.ContactIdentified;
import vn.vungxanh.surveillance.tracing.ContactManagement;
import vn.vungxanh.surveillance.tracing.ContactWithdrawn;
import vn.vungxanh.surveillance.tracing.NewContact;
import vn.vungxanh.surveillance.tracing.Setting;

@HouseTest
class OpeningsTest {

    /** No other test may give it one: staff stay for all that come after. */
    private static final String COMMUNE_WITHOUT_OFFICER = "03241";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private JdbcClient sql;

    private Quarter quarter;

    @BeforeEach
    void aCase() {
        quarter = Quarter.of(house);
        quarter.staff.scope("03199", Role.UNIT_OFFICER);
    }

    @Test
    void whoIsDeclaredIsFollowedUpByTheCommuneWhereTheyLive() {
        var person = quarter.declare(1, "03199").get(0);

        var followed = quarter.followed(person);

        assertThat(followed.level()).isEqualTo(1);
        assertThat(followed.unit()).isEqualTo(quarter.unit("03199"));
        assertThat(followed.tracer()).isIn(tracersOf("03199"));
        assertThat(followed.endsOn()).isEqualTo(followed.exposedOn().plusDays(21));
    }

    @Test
    void nobodyElseThanAnOfficerOfTheCommuneIsGivenTheContactsOfAnImport() {
        var importer = quarter.staff.scope("11", Role.UNIT_OFFICER).staff().value();

        var person = quarter.declare(1, COMMUNE_WITHOUT_OFFICER).get(0);

        assertThat(quarter.followed(person).tracer()).isNotEqualTo(importer);
        assertThat(quarter.followed(person).tracer()).isNull();
    }

    @Test
    void whoseExposureIsTakenBackIsNotCalledAnyMoreNorAreThoseBehindThem() {
        var first = quarter.declare(1, "03199").get(0);
        var second = UUID.randomUUID();
        var met = quarter.now.minus(Duration.ofDays(1));
        quarter.declare(List.of(quarter.contact(first, second, "03202", Setting.MARKET, met)));
        assertThat(quarter.followed(second).level()).isEqualTo(2);

        var exposure = quarter.as(
                "11",
                scope -> sql.sql("select id from tracing.published_exposures where to_person = :person")
                        .param("person", first)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .single());
        quarter.run(
                "11",
                scope -> house.getBean(ContactManagement.class).withdraw(scope, new ContactId(exposure), "nhầm người"));

        assertThat(quarter.followed(first).state()).isEqualTo(FollowupState.CLOSED);
        assertThat(quarter.followed(first).closure()).isEqualTo(Closure.WITHDRAWN);
        assertThat(quarter.followed(second).closure()).isEqualTo(Closure.WITHDRAWN);
        quarter.run("11", scope -> news.publishEvent(new ContactWithdrawn(quarter.disease, List.of(exposure))));
        assertThat(quarter.followed(first).closure()).isEqualTo(Closure.WITHDRAWN);
    }

    @Test
    void newsHeardTwiceChangesNothing() {
        var persons = quarter.declare(3, "03199");
        var before = persons.stream().map(quarter::followed).toList();
        var exposures = quarter.as(
                "11",
                scope -> sql.sql("select id from tracing.published_exposures where index_case_id = :case")
                        .param("case", quarter.caseId)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());

        quarter.run("11", scope -> news.publishEvent(new ContactIdentified(quarter.disease, exposures)));
        quarter.run("11", scope -> news.publishEvent(new CasesConfirmed(List.of(quarter.caseId))));
        quarter.run("11", scope -> news.publishEvent(new CasesConfirmed(List.of(quarter.caseId))));

        assertThat(persons.stream().map(quarter::followed).toList()).isEqualTo(before);
    }

    @Test
    void theWorkIsSharedOutEvenly() {
        quarter.staff.scope("03200", Role.UNIT_OFFICER);
        quarter.staff.scope("03200", Role.EPIDEMIOLOGIST);
        var persons = quarter.declare(101, "03200");

        var loads = quarter.as(
                "11",
                scope -> sql.sql("""
                        select count(*) from followup.contacts where unit_id = :unit and state = 'OPEN' group by tracer
                        """)
                        .param("unit", quarter.unit("03200").value())
                        .query((row, n) -> row.getLong(1))
                        .list());

        assertThat(persons).hasSize(101);
        assertThat(loads).hasSize(2);
        var most = loads.stream().mapToLong(Long::longValue).max().orElseThrow();
        var least = loads.stream().mapToLong(Long::longValue).min().orElseThrow();
        assertThat(most - least).isLessThanOrEqualTo(1);
    }

    @Test
    void thousandsAreOpenedAndHandedOutInAFewStatements() {
        var many = new ArrayList<NewContact>();
        for (var i = 0; i < 3_000; i++) {
            many.add(quarter.contact(
                    quarter.patient,
                    UUID.randomUUID(),
                    i % 2 == 0 ? "03199" : "03127",
                    Setting.MARKET,
                    quarter.now.minus(Duration.ofDays(1))));
        }

        quarter.declare(many);

        var followed = quarter.as(
                "11",
                scope -> sql.sql("select count(*) from followup.contacts where case_id = :case")
                        .param("case", quarter.caseId)
                        .query((row, n) -> row.getInt(1))
                        .single());
        assertThat(followed).isEqualTo(3_000);
    }

    @Test
    void aContactWhoBecomesACaseIsNoLongerCalledAndTheirContactsAreF1() {
        var a = UUID.randomUUID();
        var b = UUID.randomUUID();
        var met = quarter.now.minus(Duration.ofDays(2));
        quarter.declare(List.of(
                quarter.contact(quarter.patient, a, "03199", Setting.HOUSEHOLD, met),
                quarter.contact(a, b, "03199", Setting.MARKET, met)));
        assertThat(quarter.followed(b).level()).isEqualTo(2);

        quarter.as("11", scope -> quarter.confirm(scope, a, "03199", quarter.now.minusSeconds(600)));

        assertThat(quarter.followed(a).closure()).isEqualTo(Closure.BECAME_CASE);
        assertThat(quarter.followed(b).level()).isEqualTo(1);
        assertThat(quarter.followed(b).state()).isEqualTo(FollowupState.OPEN);
    }

    private List<UUID> tracersOf(String commune) {
        return quarter.as(
                "11",
                scope -> sql.sql("""
                        select id from access.published_staff where unit_id = :unit and roles && array['UNIT_OFFICER',
                            'EPIDEMIOLOGIST']
                        """)
                        .param("unit", quarter.unit(commune).value())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }
}
