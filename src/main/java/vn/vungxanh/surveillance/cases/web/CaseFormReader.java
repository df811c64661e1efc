package vn.vungxanh.surveillance.cases.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Case;
import vn.vungxanh.surveillance.cases.CaseDefinitions;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseRule;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Diseases;
import vn.vungxanh.surveillance.cases.Outcome;
import vn.vungxanh.surveillance.cases.Severity;
import vn.vungxanh.surveillance.cases.Source;

/** From what was typed to a person and the facts of a case, with everything that is wrong said at once. */
@Component
class CaseFormReader {

    private final Units units;
    private final Diseases diseases;
    private final CaseDefinitions definitions;
    private final PeopleRegister people;
    private final Clock clock;

    CaseFormReader(Units units, Diseases diseases, CaseDefinitions definitions, PeopleRegister people, Clock clock) {
        this.units = units;
        this.diseases = diseases;
        this.definitions = definitions;
        this.people = people;
        this.clock = clock;
    }

    LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }

    /** @param known the case that is edited: times that were not touched stay exact to the second */
    CaseFacts facts(TypedFields typed, String disease, @Nullable Case known) {
        var before = known == null ? null : known.facts();
        var confirmedAt = exact(typed.time("confirmedAt"), before == null ? null : before.confirmedAt());
        typed.required("reportedAt");
        var read = exact(typed.time("reportedAt"), before == null ? null : before.reportedAt());
        var reportedAt = read == null ? clock.instant() : read;
        var chosen = typed.choice("classification", Classification.class);
        var classification = chosen == null ? Classification.SUSPECTED : chosen;
        var definition = before != null
                        && before.classification() == classification
                        && Objects.equals(before.confirmedAt(), confirmedAt)
                ? before.definition()
                : definitions
                        .inForce(disease, Vietnam.dayOf(confirmedAt == null ? reportedAt : confirmedAt))
                        .id();
        var source = typed.choice("source", Source.class);
        var facts = CaseFacts.suspected(definition, reportedAt, source == null ? Source.UNKNOWN : source)
                .classified(classification, definition, confirmedAt)
                .onsetOn(typed.day("onsetOn"))
                .sampledOn(typed.day("sampledOn"))
                .symptoms(words(typed.text("symptoms")))
                .severity(typed.choice("severity", Severity.class))
                .bnCode(code(typed.text("bnCode")))
                .facility(typed.text("facility"))
                .transferred(typed.text("transferredTo"), typed.day("transferredOn"))
                .ended(typed.choice("outcome", Outcome.class), typed.day("outcomeOn"))
                .note(typed.text("note"))
                .facts();
        CaseRule.allBrokenBy(facts, today()).forEach(typed::problem);
        return facts;
    }

    String disease(TypedFields typed) {
        var code = typed.required("disease");
        if (!code.isEmpty() && diseases.byCode(code).isEmpty()) {
            typed.problem(CaseRule.UNKNOWN_DISEASE);
        }
        return code;
    }

    /** @param day of the report: the place is what it was then */
    @Nullable
    NewPerson person(Scope scope, TypedFields typed, LocalDate day) {
        var name = typed.required("name");
        var birth = typed.birth("birth");
        var unit = unit(scope, typed, day);
        if (unit == null) {
            return null;
        }
        var person = NewPerson.named(name, unit)
                .withSex(typed.choice("sex", Sex.class))
                .withNationalId(typed.text("nationalId"))
                .withPhone(typed.text("phone"))
                .livingAt(typed.text("hamlet"), null);
        if (birth != null) {
            person = birth.day() == null ? person.bornIn(birth.year()) : person.bornOn(birth.day());
        }
        people.check(scope, person).forEach(typed::problem);
        return person;
    }

    private @Nullable UnitId unit(Scope scope, TypedFields typed, LocalDate day) {
        var text = typed.required("unit");
        if (text.isEmpty()) {
            return null;
        }
        var found = units.resolve(text, scope.home(), day);
        if (found.unit().isPresent()) {
            return found.unit().get().id();
        }
        if (units.resolve(text, null, day).unit().isPresent()) {
            typed.problem(CaseRule.OUTSIDE_JURISDICTION);
        } else if (found.candidates().isEmpty()) {
            typed.problem("unit", "cases.form.unitUnknown", text);
        } else {
            typed.problem("unit", found.messageKey(), units.candidatesOf(found));
        }
        return null;
    }

    /** The form shows minutes; a time that still reads as the known one is the known one. */
    private static @Nullable Instant exact(@Nullable Instant read, @Nullable Instant known) {
        return read != null && known != null && read.getEpochSecond() / 60 == known.getEpochSecond() / 60
                ? known
                : read;
    }

    private static @Nullable String code(@Nullable String text) {
        return text == null ? null : text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split("[,;]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
