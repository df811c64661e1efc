package vn.vungxanh.insight.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.insight.analytics.AttackGroups.Counted;

/** Attack rates by age and sex, against values that were worked out by hand. */
class AttackGroupsTest {

    private static final List<Counted> PEOPLE = List.of(
            new Counted(1990, Sex.MALE, 10, 3, 2),
            new Counted(1985, Sex.FEMALE, 10, 1, 1),
            new Counted(1950, Sex.FEMALE, 5, 5, 0),
            new Counted(2016, null, 4, 0, 4),
            new Counted(null, Sex.MALE, 6, 2, 0),
            new Counted(null, null, 1, 1, 0));

    @ParameterizedTest
    @CsvSource({
        "-1, 0–5",
        "0, 0–5",
        "5, 0–5",
        "6, 6–17",
        "17, 6–17",
        "18, 18–49",
        "49, 18–49",
        "50, 50–64",
        "64, 50–64",
        "65, 65+",
        "110, 65+"
    })
    void aBandBeginsAndEndsWithItsAge(int age, String words) {
        assertThat(AgeBand.of(age).words()).isEqualTo(words);
    }

    @Test
    void whoHasNoYearOfBirthIsInNoAge() {
        var groups = AttackGroups.of(PEOPLE, 2021);

        assertThat(groups.people()).isEqualTo(36);
        assertThat(groups.withoutAge()).isEqualTo(7);
        assertThat(groups.withoutSex()).isEqualTo(5);
        assertThat(groups.byAge()).extracting(each -> each.key().words()).containsExactly("0–5", "18–49", "65+");
        assertThat(groups.byAge()).extracting(each -> each.rate().part()).containsExactly(0L, 4L, 5L);
        assertThat(groups.byAge()).extracting(each -> each.rate().whole()).containsExactly(4L, 20L, 5L);
        assertThat(groups.byAge()).extracting(each -> each.watched()).containsExactly(4L, 3L, 0L);
        assertThat(groups.bySex()).extracting(each -> each.key()).containsExactly(Sex.MALE, Sex.FEMALE);
        assertThat(groups.bySex()).extracting(each -> each.rate().part()).containsExactly(5L, 6L);
        assertThat(groups.bySex()).extracting(each -> each.rate().whole()).containsExactly(16L, 15L);
    }

    /** With 0 of n the upper limit is 1 − 0.025^(1/n), with n of n the lower one 0.025^(1/n). */
    @Test
    void theLimitsAreExact() {
        var ages = AttackGroups.of(PEOPLE, 2021).byAge();

        assertThat(ages.get(0).rate().exact().low()).isZero();
        assertThat(ages.get(0).rate().exact().high()).isCloseTo(1 - Math.pow(0.025, 1 / 4.0), within(1e-9));
        assertThat(ages.get(2).rate().exact().low()).isCloseTo(Math.pow(0.025, 1 / 5.0), within(1e-9));
        assertThat(ages.get(2).rate().exact().high()).isEqualTo(1);
        // 4 of 20, as in every table of Clopper and Pearson.
        assertThat(ages.get(1).rate().exact().low()).isCloseTo(0.057334, within(1e-6));
        assertThat(ages.get(1).rate().exact().high()).isCloseTo(0.436614, within(1e-6));
    }

    /** (5/16) / (6/15), and the logarithm's error √(1/5 − 1/16 + 1/6 − 1/15) = √0.2375. */
    @Test
    void aGroupIsComparedWithAllOthersOfKnownSex() {
        var men = AttackGroups.of(PEOPLE, 2021).bySex().get(0).others();

        assertThat(men).isNotNull();
        assertThat(men.value()).isCloseTo(0.78125, within(1e-12));
        assertThat(men.high() / men.value()).isCloseTo(Math.exp(1.959963985 * Math.sqrt(0.2375)), within(1e-8));
    }

    @Test
    void aSingleGroupIsComparedWithNobodyAndNobodyIsNoGroup() {
        var one = AttackGroups.of(List.of(new Counted(1990, Sex.MALE, 3, 1, 0)), 2021);

        assertThat(one.byAge())
                .singleElement()
                .satisfies(each -> assertThat(each.others()).isNull());
        assertThat(AttackGroups.of(List.of(), 2021).isEmpty()).isTrue();
    }
}
