package vn.vungxanh.surveillance.testing.web;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.surveillance.testing.CitizenCard;
import vn.vungxanh.surveillance.testing.Session;

/** People whom the desk meets for the first time; they are recorded as living where they are sampled. */
@Component
class Newcomers {

    private final PeopleRegister register;
    private final PeopleQueries people;

    Newcomers(PeopleRegister register, PeopleQueries people) {
        this.register = register;
        this.people = people;
    }

    Person register(Scope scope, Session session, CitizenCard card) {
        var newcomer = NewPerson.named(card.name(), session.unit())
                .withSex(card.sex())
                .withNationalId(card.number())
                .livingAt(null, card.address());
        return registered(scope, card.birthOn() == null ? newcomer : newcomer.bornOn(card.birthOn()));
    }

    Person register(Scope scope, Session session, Map<String, String> words) {
        var year = words.getOrDefault("birthYear", "").strip();
        var newcomer = NewPerson.named(words.getOrDefault("name", ""), session.unit())
                .withNationalId(words.get("nationalId"))
                .withPhone(words.get("phone"))
                .livingAt(words.get("hamlet"), null)
                .withSex(sex(words.getOrDefault("sex", "")));
        return registered(scope, year.matches("\\d{4}") ? newcomer.bornIn(Integer.parseInt(year)) : newcomer);
    }

    private Person registered(Scope scope, NewPerson newcomer) {
        return people.find(scope, register.register(scope, newcomer).person()).orElseThrow();
    }

    private static @Nullable Sex sex(String word) {
        return Stream.of(Sex.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
