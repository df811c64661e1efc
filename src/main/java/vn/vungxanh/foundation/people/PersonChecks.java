package vn.vungxanh.foundation.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;

/** Which rules a person who is to be registered breaks. */
final class PersonChecks {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_PLACE = 120;
    private static final int LONGEST_ADDRESS = 300;
    private static final int EARLIEST_BIRTH = 1890;
    /** Letters of any script with what stands between names; "Vừ A Bằng" has a word of one letter. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\s.,'’()\\-/]*");

    private final Units units;

    PersonChecks(Units units) {
        this.units = units;
    }

    List<PeopleRule> broken(Scope scope, NewPerson person, LocalDate today) {
        var broken = new ArrayList<PeopleRule>(0);
        if (!standsForName(person)) {
            name(person.fullName(), broken);
        }
        birth(person, today, broken);
        nationalId(person, broken);
        if (person.phone() != null && PhoneNumber.parse(person.phone()).isEmpty()) {
            broken.add(PeopleRule.PHONE_MALFORMED);
        }
        if (texts(person)) {
            broken.add(PeopleRule.TEXT_TOO_LONG);
        }
        if (units.find(person.residence()).isEmpty()) {
            broken.add(PeopleRule.RESIDENCE_UNKNOWN);
        } else if (!scope.covers(person.residence())) {
            broken.add(PeopleRule.RESIDENCE_OUTSIDE_JURISDICTION);
        }
        return broken;
    }

    /** Lists without names give their id instead: it is kept as it is, and is no name of anybody else. */
    private static boolean standsForName(NewPerson person) {
        return person.externalKey() != null
                && !person.fullName().isEmpty()
                && person.externalKey().endsWith(":" + person.fullName());
    }

    private static void name(String name, List<PeopleRule> broken) {
        if (name.isEmpty()) {
            broken.add(PeopleRule.NAME_MISSING);
        } else if (name.length() > LONGEST_NAME) {
            broken.add(PeopleRule.NAME_TOO_LONG);
        } else if (!NAME.matcher(name).matches()) {
            broken.add(PeopleRule.NAME_MALFORMED);
        }
    }

    private static void birth(NewPerson person, LocalDate today, List<PeopleRule> broken) {
        var on = person.birthOn();
        var year = person.birthYear();
        if (year == null) {
            return;
        }
        if (year > today.getYear() || (on != null && on.isAfter(today))) {
            broken.add(PeopleRule.BIRTH_IN_FUTURE);
        } else if (year < EARLIEST_BIRTH) {
            broken.add(PeopleRule.BIRTH_TOO_LONG_AGO);
        }
        if (on != null && on.getYear() != year) {
            broken.add(PeopleRule.BIRTH_YEAR_DISAGREES);
        }
    }

    private static void nationalId(NewPerson person, List<PeopleRule> broken) {
        var number = person.nationalId();
        if (number == null || CitizenNumber.isOtherDocument(number)) {
            return;
        }
        var citizen = CitizenNumber.parse(number).orElse(null);
        if (citizen == null) {
            broken.add(PeopleRule.NATIONAL_ID_MALFORMED);
            return;
        }
        if (person.sex() != null && person.sex() != citizen.sex()) {
            broken.add(PeopleRule.NATIONAL_ID_DISAGREES_WITH_SEX);
        }
        if (person.birthYear() != null && person.birthYear() != citizen.birthYear()) {
            broken.add(PeopleRule.NATIONAL_ID_DISAGREES_WITH_BIRTH);
        }
    }

    private static boolean texts(NewPerson person) {
        return Stream.of(person.nationality(), person.ethnicity()).anyMatch(text -> longer(text, LONGEST_WORD))
                || Stream.of(person.hamlet(), person.household(), person.occupation(), person.externalKey())
                        .anyMatch(text -> longer(text, LONGEST_PLACE))
                || longer(person.address(), LONGEST_ADDRESS);
    }

    private static boolean longer(@Nullable String text, int limit) {
        return text != null && text.length() > limit;
    }
}
