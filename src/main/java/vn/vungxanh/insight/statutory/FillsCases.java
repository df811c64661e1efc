package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.surveillance.cases.Case;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Diseases;
import vn.vungxanh.surveillance.cases.Outcome;

/** The form of a case or a death, from the case, the person, the tests and the treatment. */
@Component
class FillsCases implements FillsForms {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final CaseQueries cases;
    private final PeopleQueries people;
    private final FillsTests tests;
    private final Diseases diseases;
    private final Units units;
    private final MessageSource words;

    FillsCases(
            CaseQueries cases,
            PeopleQueries people,
            FillsTests tests,
            Diseases diseases,
            Units units,
            MessageSource words) {
        this.cases = cases;
        this.people = people;
        this.tests = tests;
        this.diseases = diseases;
        this.units = units;
        this.words = words;
    }

    @Override
    public boolean fills(FormEvent event) {
        return event.isOfCase();
    }

    @Override
    public Filling fill(Scope scope, Form form, Instant asOf) {
        var illness = cases.open(scope, new CaseId(Objects.requireNonNull(form.about())));
        var filling = new Filling()
                .enteredAt("case", "/cases/" + illness.id())
                .enteredAt("person", "/cases/" + illness.id())
                .enteredAt("test", "/cases/" + illness.id())
                .enteredAt("care", "/cases/" + illness.id());
        people.find(scope, illness.person()).ifPresent(person -> {
            person(filling, person);
            filling.put(
                    "person.phone",
                    people.phones(scope, person.id()).stream()
                            .map(PhoneNumber::value)
                            .findFirst()
                            .map(Value::of)
                            .orElse(null));
        });
        illness(filling, illness, form);
        tests.fill(scope, filling, illness, asOf);
        return filling;
    }

    private void person(Filling filling, Person person) {
        var born = Value.of(person.birthOn());
        var year = person.birthYear();
        filling.put("person.name", Value.of(person.fullName()))
                .put("person.nationalId", Value.of(person.nationalId()))
                .put("person.birth", born != null || year == null ? born : Value.of(year.longValue()))
                .put("person.sex", sex(person.sex()))
                .put("person.ethnicity", Value.of(person.ethnicity()))
                .put("person.nationality", Value.of(person.nationality()))
                .put("person.occupation", Value.of(person.occupation()))
                .put(
                        "person.address",
                        Value.of(Stream.of(person.address(), person.hamlet(), units.fullName(person.residence()))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", "))))
                .enteredAt("person", "/people/" + person.id().value());
    }

    private void illness(Filling filling, Case illness, Form form) {
        var facts = illness.facts();
        diseases.on(form.from()).stream()
                .filter(each -> each.code().equals(illness.disease()))
                .findFirst()
                .ifPresent(disease -> filling.put("case.disease", new Value(disease.nameVi(), disease.icd10()))
                        .put("case.icd10", Value.of(disease.icd10()))
                        .put("case.deadlineClass", Value.of(disease.deadline())));
        filling.put("case.communeCode", Value.of(units.get(illness.unit()).code()))
                .put(
                        "case.diagnosis",
                        facts.classification() == Classification.CONFIRMED
                                ? new Value("Xác định phòng xét nghiệm", "2")
                                : new Value("Nghi ngờ", "1"))
                .put("case.onsetOn", Value.of(facts.onsetOn()))
                .put("case.outcome", outcome(illness))
                .put("case.outcomeOn", Value.of(facts.outcomeOn() == null ? facts.transferredOn() : facts.outcomeOn()))
                .put("case.history", Value.of(history(illness)));
    }

    private String history(Case illness) {
        var facts = illness.facts();
        var source = words.getMessage("statutory.source." + facts.source(), null, VIETNAMESE);
        var signs = facts.symptoms().isEmpty()
                ? List.of(source)
                : List.of(source, "Triệu chứng: " + String.join(", ", facts.symptoms()) + ".");
        return String.join(" ", signs);
    }

    private static @Nullable Value outcome(Case illness) {
        var outcome = illness.facts().outcome();
        if (outcome != null) {
            return outcome == Outcome.DIED ? new Value("Tử vong", "3") : new Value("Ra viện", "1");
        }
        return illness.facts().transferredOn() == null ? null : new Value("Chuyển viện", "2");
    }

    private static @Nullable Value sex(@Nullable Sex sex) {
        if (sex == null) {
            return null;
        }
        return sex == Sex.MALE ? new Value("Nam", "1") : new Value("Nữ", "2");
    }
}
