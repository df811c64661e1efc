package vn.vungxanh.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Registration.Outcome;
import vn.vungxanh.support.HouseTest;

@HouseTest
class PeopleRegisterTest {

    private static final LocalDate BIRTH = LocalDate.of(1990, 3, 2);

    @Autowired
    private PeopleRegister register;

    @Autowired
    private PeopleQueries people;

    @Autowired
    private Units units;

    private Town town;

    /** Nobody else in the database has this name. */
    private NewPerson someone;

    @BeforeEach
    void arrive() {
        town = new Town(units);
        someone = NewPerson.named(Town.newName(), town.siPaPhin());
    }

    private List<Registration> all(NewPerson... persons) {
        return town.forProvince(() -> register.registerAll(town.province(), List.of(persons)));
    }

    /** What becomes of the second: in one batch and in two, which must not differ. */
    private Outcome second(NewPerson first, NewPerson second) {
        var one = all(first).get(0);
        var other = all(second).get(0);
        assertThat(other.person().equals(one.person())).isEqualTo(other.outcome() == Outcome.SAME);

        var name = Town.newName();
        var batch = all(renamed(first, first, name), renamed(first, second, name));
        assertThat(batch.get(1).outcome()).isEqualTo(other.outcome());
        return other.outcome();
    }

    private NewPerson renamed(NewPerson first, NewPerson person, String name) {
        var changed = person.fullName().replace(first.fullName(), name);
        var number = person.nationalId() == null ? null : Town.later(person.nationalId());
        var renamed = NewPerson.named(changed, person.residence())
                .withSex(person.sex())
                .withNationalId(number)
                .withPhone(person.phone())
                .ofHousehold(person.household())
                .knownAs(person.externalKey() == null ? null : person.externalKey() + "b");
        if (person.birthOn() != null) {
            return renamed.bornOn(person.birthOn());
        }
        return person.birthYear() == null ? renamed : renamed.bornIn(person.birthYear());
    }

    @Test
    void aPersonIsRegisteredAndFound() {
        var id = all(someone.bornOn(BIRTH).livingAt("Bản Nậm Chim 1", "Nhà số 3"))
                .get(0);
        var found = town.forProvince(() -> people.find(town.province(), id.person()))
                .orElseThrow();
        assertThat(id.outcome()).isEqualTo(Outcome.NEW);
        assertThat(found.fullName()).isEqualTo(someone.fullName());
        assertThat(found.birthYear()).isEqualTo(1990);
        assertThat(town.forProvince(() -> people.addresses(town.province(), id.person())))
                .extracting(Address::hamlet)
                .containsExactly("Bản Nậm Chim 1");
    }

    @Test
    void theSameDocumentIsTheSamePerson() {
        var number = Town.newNumber();
        assertThat(second(someone.withNationalId(number), someone.bornOn(BIRTH).withNationalId(number)))
                .isEqualTo(Outcome.SAME);
    }

    @Test
    void theSameKeyOfTheSourceIsTheSamePerson() {
        var key = "test:" + someone.fullName();
        assertThat(second(someone.knownAs(key), someone.knownAs(key))).isEqualTo(Outcome.SAME);
    }

    @Test
    void theSameNameBirthAndCommuneIsTheSamePerson() {
        assertThat(second(someone.bornOn(BIRTH), someone.bornOn(BIRTH).withSex(Sex.MALE)))
                .isEqualTo(Outcome.SAME);
    }

    @Test
    void theYearIsEnoughWhereNoMoreIsKnown() {
        assertThat(second(someone.bornOn(BIRTH), someone.bornIn(1990))).isEqualTo(Outcome.SAME);
    }

    @Test
    void theYearIsNotEnoughWhereTwoFit() {
        var three = all(someone.bornOn(BIRTH), someone.bornOn(BIRTH.plusDays(9)), someone.bornIn(1990));
        assertThat(three).extracting(Registration::outcome).containsExactly(Outcome.NEW, Outcome.NEW, Outcome.DOUBTFUL);
    }

    @Test
    void theNameAloneIsNobody() {
        assertThat(second(someone, someone)).isEqualTo(Outcome.NEW);
        assertThat(second(someone.bornIn(1971), someone.bornIn(1972))).isEqualTo(Outcome.NEW);
    }

    @Test
    void aNameWithoutBirthInTheSameHouseholdIsADoubt() {
        assertThat(second(someone.ofHousehold("12"), someone.bornOn(BIRTH).ofHousehold("12")))
                .isEqualTo(Outcome.DOUBTFUL);
    }

    @Test
    void whereTheToneStandsIsNoDifferenceButAnotherToneIsADoubt() {
        var family = someone.fullName();
        assertThat(second(
                        NewPerson.named(family + " Hoà", town.siPaPhin()).bornOn(BIRTH),
                        NewPerson.named(family + " Hòa", town.siPaPhin()).bornOn(BIRTH)))
                .isEqualTo(Outcome.SAME);
        var other = all(NewPerson.named(family + " Hoa", town.siPaPhin()).bornOn(BIRTH));
        assertThat(other).extracting(Registration::outcome).containsExactly(Outcome.DOUBTFUL);
    }

    @Test
    void anotherSexHouseholdOrCommuneIsADoubt() {
        var born = someone.bornOn(BIRTH);
        assertThat(second(born.withSex(Sex.MALE), born.withSex(Sex.FEMALE))).isEqualTo(Outcome.DOUBTFUL);
        var two = NewPerson.named(Town.newName(), town.siPaPhin()).bornOn(BIRTH);
        assertThat(second(two.ofHousehold("1"), two.ofHousehold("2"))).isEqualTo(Outcome.DOUBTFUL);
        var name = Town.newName();
        assertThat(all(
                        NewPerson.named(name, town.siPaPhin()).bornOn(BIRTH),
                        NewPerson.named(name, town.himLam()).bornIn(1990)))
                .extracting(Registration::outcome)
                .containsExactly(Outcome.NEW, Outcome.DOUBTFUL);
    }

    @Test
    void twoDocumentsOfOneKindAreTwoPeople() {
        var born = someone.bornOn(BIRTH);
        assertThat(all(born.withNationalId(Town.newNumber()), born.withNationalId(Town.newNumber())))
                .extracting(Registration::outcome)
                .containsExactly(Outcome.NEW, Outcome.NEW);
    }

    @Test
    void sevenPeopleWithOneTelephoneStaySeven() {
        var family = IntStream.range(0, 7)
                .mapToObj(child -> NewPerson.named(Town.newName(), town.siPaPhin())
                        .bornIn(1980 + child)
                        .withPhone("0912345999")
                        .ofHousehold(someone.fullName()))
                .toArray(NewPerson[]::new);
        assertThat(all(family)).extracting(Registration::person).doesNotHaveDuplicates();
        assertThat(town.forProvince(() -> people.search(town.province(), "+84 912 345 999", 20)))
                .hasSize(7);
    }

    @Test
    void fiveHundredOfOneNameAndYearInManyCommunesStayFiveHundred() {
        var scope = town.hanoi();
        var communes = town.communes(500);
        var namesakes = communes.stream()
                .map(commune -> NewPerson.named("Nguyễn Văn A", commune).bornIn(1990))
                .toList();
        var registered = town.acting(scope, () -> register.registerAll(scope, namesakes));
        assertThat(registered).extracting(Registration::person).doesNotHaveDuplicates();
        assertThat(registered).filteredOn(each -> each.outcome() == Outcome.NEW).hasSizeGreaterThan(490);
        var again = town.acting(scope, () -> register.registerAll(scope, namesakes));
        assertThat(again).extracting(Registration::outcome).containsOnly(Outcome.SAME);
    }

    @Test
    void aLaterRegistrationCompletesTheRecordAndChangesNothing() {
        var number = Town.newNumber();
        var id = all(someone.bornIn(1990)).get(0).person();
        all(someone.bornOn(BIRTH).withNationalId(number).withPhone("0987654321").livingAt("Bản 1", null));
        all(someone.bornIn(1990).livingAt("Bản 2", null));
        var found = town.forProvince(() -> people.find(town.province(), id)).orElseThrow();
        assertThat(found.birthOn()).isEqualTo(BIRTH);
        assertThat(found.nationalId()).isEqualTo(number);
        assertThat(found.hamlet()).isEqualTo("Bản 1");
        assertThat(found.version()).isEqualTo(2);
    }

    @Test
    void fiveThousandAreOneCallAndTheSecondTimeNothingIsNew() {
        var many = IntStream.range(0, 5000)
                .mapToObj(i -> NewPerson.named(Town.newName(), town.siPaPhin())
                        .bornIn(1950 + i % 60)
                        .ofHousehold("Hộ " + i / 5))
                .toArray(NewPerson[]::new);
        assertThat(all(many)).extracting(Registration::outcome).containsOnly(Outcome.NEW);
        assertThat(all(many)).extracting(Registration::outcome).containsOnly(Outcome.SAME);
    }
}
