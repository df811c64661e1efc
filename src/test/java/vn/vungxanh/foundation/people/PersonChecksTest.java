package vn.vungxanh.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;

@HouseTest
class PersonChecksTest {

    @Autowired
    private PeopleRegister register;

    @Autowired
    private Units units;

    private Town town;
    private NewPerson someone;

    @BeforeEach
    void arrive() {
        town = new Town(units);
        someone = NewPerson.named("Giàng A Páo", town.siPaPhin());
    }

    private List<PeopleRule> broken(NewPerson person) {
        return register.check(town.officeOf(town.siPaPhin()), person);
    }

    private NewPerson named(String name) {
        return NewPerson.named(name, town.siPaPhin());
    }

    @Test
    void aNameIsMadeOfLettersOnly() {
        assertThat(broken(someone)).isEmpty();
        assertThat(broken(named("Lò Thị Ó"))).isEmpty();
        assertThat(broken(named("Kim Min-ji (김민지)"))).isEmpty();
        assertThat(broken(named("\u200b "))).containsExactly(PeopleRule.NAME_MISSING);
        assertThat(broken(named("=HYPERLINK(\"x\")"))).containsExactly(PeopleRule.NAME_MALFORMED);
        assertThat(broken(named("BN3096"))).containsExactly(PeopleRule.NAME_MALFORMED);
        assertThat(broken(named("A".repeat(101)))).containsExactly(PeopleRule.NAME_TOO_LONG);
    }

    @Test
    void aNameIsComposedAndItsSpacesAreOne() {
        assertThat(named("  Vu\u031b\u0300   A\tBằng ").fullName()).isEqualTo("Vừ A Bằng");
    }

    @Test
    void aBirthIsInThisOrTheLastCentury() {
        assertThat(broken(someone.bornIn(2200))).containsExactly(PeopleRule.BIRTH_IN_FUTURE);
        assertThat(broken(someone.bornOn(LocalDate.of(1850, 1, 1)))).containsExactly(PeopleRule.BIRTH_TOO_LONG_AGO);
    }

    @Test
    void aCitizenNumberAgreesWithSexAndBirth() {
        var number = someone.withNationalId("011 090 000 123");
        assertThat(broken(number.withSex(Sex.MALE).bornIn(1990))).isEmpty();
        assertThat(broken(number.withSex(Sex.FEMALE))).containsExactly(PeopleRule.NATIONAL_ID_DISAGREES_WITH_SEX);
        assertThat(broken(number.bornIn(1991))).containsExactly(PeopleRule.NATIONAL_ID_DISAGREES_WITH_BIRTH);
        assertThat(broken(someone.withNationalId("1.2345E+11"))).containsExactly(PeopleRule.NATIONAL_ID_MALFORMED);
        assertThat(broken(someone.withNationalId("040123456"))).isEmpty();
    }

    @Test
    void lengthsTelephoneAndResidenceAreRules() {
        assertThat(broken(someone.withPhone("12"))).containsExactly(PeopleRule.PHONE_MALFORMED);
        assertThat(broken(someone.livingAt("x".repeat(121), null))).containsExactly(PeopleRule.TEXT_TOO_LONG);
        assertThat(broken(NewPerson.named("Giàng A Páo", town.himLam())))
                .containsExactly(PeopleRule.RESIDENCE_OUTSIDE_JURISDICTION);
    }

    @Test
    void oneBrokenRuleRefusesTheWholeBatch() {
        var fine = named(Town.newName()).bornIn(1990);
        assertThatThrownBy(() -> town.forProvince(
                        () -> register.registerAll(town.province(), List.of(fine, someone.withPhone("12")))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(PeopleRule.PHONE_MALFORMED));
        assertThat(town.forProvince(() -> register.register(town.province(), fine))
                        .outcome())
                .isEqualTo(Registration.Outcome.NEW);
    }
}
