package vn.vungxanh.foundation.people;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far two records of the same accent-free name speak of one person. */
enum Resemblance {
    /** The same name, birth and commune, and nothing against it. */
    SAME,
    /** As {@link #SAME}, but of one the year of birth alone is known. */
    SAME_BY_YEAR,
    OTHER_SPELLING,
    OTHER_HOUSEHOLD,
    OTHER_SEX,
    OTHER_COMMUNE,
    /** Many are entered as born on 1 January when only the year is known. */
    FIRST_OF_JANUARY,
    /** No birth to compare, but one household or one telephone. */
    BIRTH_UNKNOWN,
    NONE;

    boolean isDoubtful() {
        return this != NONE && this != SAME && this != SAME_BY_YEAR;
    }

    static Resemblance between(NewPerson person, Known known) {
        if (!person.nameKey().equals(known.nameKey()) || otherDocument(person.nationalId(), known.nationalId())) {
            return NONE;
        }
        var sameCommune = person.residence().value() == known.unit();
        if (person.birthYear() == null || known.birthYear() == null) {
            return sameCommune && together(person, known) ? BIRTH_UNKNOWN : NONE;
        }
        if (!person.birthYear().equals(known.birthYear())) {
            return NONE;
        }
        var bothDays = person.birthOn() != null && known.birthOn() != null;
        if (bothDays && !Objects.equals(person.birthOn(), known.birthOn())) {
            var placeholder = isFirstOfJanuary(person.birthOn()) || isFirstOfJanuary(known.birthOn());
            return sameCommune && placeholder && !contradicts(person.sex(), known.sex()) ? FIRST_OF_JANUARY : NONE;
        }
        if (!sameCommune) {
            return contradicts(person.sex(), known.sex()) ? NONE : OTHER_COMMUNE;
        }
        if (!Spelling.same(person.fullName(), known.fullName())) {
            return OTHER_SPELLING;
        }
        if (contradicts(person.sex(), known.sex())) {
            return OTHER_SEX;
        }
        if (contradicts(person.householdKey(), known.household())) {
            return OTHER_HOUSEHOLD;
        }
        return Objects.equals(person.birthOn(), known.birthOn()) ? SAME : SAME_BY_YEAR;
    }

    private static boolean together(NewPerson person, Known known) {
        var household = person.householdKey();
        return (household != null && household.equals(known.household()))
                || (person.phone() != null && known.phones().contains(person.phone()));
    }

    /** Two numbers of one kind of paper are two people; a new card beside an old one may be one person's. */
    private static boolean otherDocument(@Nullable String one, @Nullable String other) {
        return contradicts(one, other) && one != null && other != null && one.length() == other.length();
    }

    private static boolean contradicts(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    private static boolean isFirstOfJanuary(@Nullable LocalDate day) {
        return day != null && day.getDayOfYear() == 1;
    }
}
