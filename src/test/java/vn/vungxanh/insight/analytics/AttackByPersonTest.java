package vn.vungxanh.insight.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.tracing.ContactManagement;
import vn.vungxanh.surveillance.tracing.Evidence;
import vn.vungxanh.surveillance.tracing.Exposure;
import vn.vungxanh.surveillance.tracing.NewContact;
import vn.vungxanh.surveillance.tracing.Setting;

/** Xã Long Tân, where no other test has anybody: six people whose ages and sexes are known or not. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackByPersonTest {

    private static final String COMMUNE = "26695";
    private static final Instant SICK = Instant.parse("2021-12-02T02:00:00Z");
    private static final String AS_OF = "2021-12-05T12:00:00+07:00";

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Scope scope;
    private RequestPostProcessor reader;

    @BeforeAll
    void people() {
        var staff = HouseStaff.of(house);
        scope = staff.scope(COMMUNE, Role.EPIDEMIOLOGIST);
        reader = staff.signedIn(COMMUNE, Role.EPIDEMIOLOGIST);
        ActingAs.run(scope, () -> {
            var index = person(Sex.MALE, 1990);
            var first = sick(index, SICK);
            var becameIll = person(Sex.FEMALE, 1950);
            contact(first, index, becameIll);
            contact(first, index, person(Sex.MALE, 1985));
            contact(first, index, person(Sex.FEMALE, 2012));
            contact(first, index, person(null, null));
            sick(becameIll, SICK.plusSeconds(86_400));
            person(Sex.MALE, 1980);
        });
    }

    @Test
    void contactsAreTheDenominatorOfTheSecondaryRate() {
        var groups = report().contactsBy();

        assertThat(groups.people()).isEqualTo(4);
        assertThat(groups.withoutAge()).isEqualTo(1);
        assertThat(groups.byAge())
                .extracting(each -> each.key() + " " + each.rate().part() + "/"
                        + each.rate().whole())
                .containsExactly("SCHOOL 0/1", "ADULT 0/1", "OLDEST 1/1");
        assertThat(groups.bySex())
                .extracting(each -> each.key() + " " + each.rate().part() + "/"
                        + each.rate().whole())
                .containsExactly("MALE 0/1", "FEMALE 1/2");
    }

    @Test
    void ofThePeopleOnlyTheRegisterKnowsAgeAndSex() {
        var report = report();
        var groups = report.registered();

        assertThat(groups.people()).isEqualTo(6);
        assertThat(groups.byAge())
                .extracting(each -> each.key() + " " + each.rate().part() + "/"
                        + each.rate().whole())
                .containsExactly("SCHOOL 0/1", "ADULT 1/3", "OLDEST 1/1");
        assertThat(groups.bySex())
                .extracting(each -> each.key() + " " + each.rate().part() + "/"
                        + each.rate().whole())
                .containsExactly("MALE 1/3", "FEMALE 1/2");
        assertThat(report.unit().population()).isNotNull();
        assertThat(report.registeredShare()).isEqualTo(600.0 / report.unit().population());
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Mẫu số là 6 người đang có trong sổ của hệ thống",
        "en, The denominator is the 6 people whom the register knows now"
    })
    void thePageSaysWhichDenominatorItIs(String language, String words) throws Exception {
        browser.perform(get("/analytics/attack")
                        .param("unit", COMMUNE)
                        .param("asOf", AS_OF)
                        .param("lang", language)
                        .with(reader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("18–49")));
    }

    @Test
    void theFileAndTheApiSayTheSame() throws Exception {
        browser.perform(get("/analytics/attack.csv")
                        .param("unit", COMMUNE)
                        .param("asOf", AS_OF)
                        .with(reader))
                .andExpect(content().string(containsString("contacts_sex,female,1,2,0.500000,0.0125791,0.987421,1")))
                .andExpect(content().string(containsString("register_age,65+,1,1,1.00000,0.0250000,1.00000,")));
        browser.perform(get("/api/v1/analytics/attack")
                        .param("unit", COMMUNE)
                        .param("asOf", AS_OF)
                        .with(reader))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contacts.people").value(4))
                .andExpect(jsonPath("$.contacts.byAge[2].name").value("65+"))
                .andExpect(jsonPath("$.contacts.byAge[2].ill").value(1))
                .andExpect(jsonPath("$.register.bySex[0].name").value("male"))
                .andExpect(jsonPath("$.register.bySex[0].people").value(3))
                .andExpect(jsonPath("$.register.withoutAge").value(1));
    }

    @Test
    void anotherUnitsRatesDoNotExist() throws Exception {
        browser.perform(get("/api/v1/analytics/attack").param("unit", "22").with(reader))
                .andExpect(status().isNotFound());
    }

    private AttackReport report() {
        return ActingAs.call(
                scope,
                () -> house.getBean(AttackQueries.class)
                        .report(
                                scope,
                                scope.home(),
                                java.time.OffsetDateTime.parse(AS_OF).toInstant()));
    }

    private UUID person(Sex sex, Integer bornIn) {
        var word = new StringBuilder("R");
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(12)
                .forEach(each -> word.append((char) ('a' + Character.digit(each, 16))));
        var person = NewPerson.named("Hồ Tấn " + word, scope.home());
        person = sex == null ? person : person.withSex(sex);
        person = bornIn == null ? person : person.bornIn(bornIn);
        return house.getBean(PeopleRegister.class)
                .registerAll(scope, List.of(person))
                .get(0)
                .person()
                .value();
    }

    private UUID sick(UUID person, Instant at) {
        var facts = CaseFacts.suspected("d", at, Source.COMMUNITY)
                .classified(Classification.CONFIRMED, "d", at)
                .facts();
        return house.getBean(CaseManagement.class)
                .record(
                        scope,
                        new NewCase(
                                new vn.vungxanh.foundation.people.PersonId(person),
                                Disease.COVID_19,
                                scope.home(),
                                facts,
                                null))
                .value();
    }

    private void contact(UUID index, UUID from, UUID to) {
        house.getBean(ContactManagement.class)
                .declare(
                        scope,
                        new NewContact(
                                index,
                                from,
                                to,
                                scope.home(),
                                Setting.HOUSEHOLD,
                                Exposure.at(SICK.minusSeconds(86_400), Evidence.HOUSEHOLD),
                                null,
                                "QD5053-2020",
                                SICK.plusSeconds(3_600),
                                null,
                                null));
    }
}
