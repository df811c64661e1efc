package vn.vungxanh.territory.declarations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PeopleRule;
import vn.vungxanh.kernel.RuleBroken;

/** Checks what was typed against the dated questions, and against what the register of people will ask. Asks no database. */
@Component
public class AnswerChecks {

    private static final Map<PeopleRule, String> FIELDS = Map.ofEntries(
            Map.entry(PeopleRule.NAME_MISSING, Answers.NAME),
            Map.entry(PeopleRule.NAME_TOO_LONG, Answers.NAME),
            Map.entry(PeopleRule.NAME_MALFORMED, Answers.NAME),
            Map.entry(PeopleRule.BIRTH_IN_FUTURE, Answers.BIRTH),
            Map.entry(PeopleRule.BIRTH_TOO_LONG_AGO, Answers.BIRTH),
            Map.entry(PeopleRule.BIRTH_YEAR_DISAGREES, Answers.BIRTH),
            Map.entry(PeopleRule.NATIONAL_ID_MALFORMED, "document"),
            Map.entry(PeopleRule.NATIONAL_ID_DISAGREES_WITH_SEX, "document"),
            Map.entry(PeopleRule.NATIONAL_ID_DISAGREES_WITH_BIRTH, "document"),
            Map.entry(PeopleRule.PHONE_MALFORMED, "phone"));

    private final Units units;
    private final PeopleRegister people;

    AnswerChecks(Units units, PeopleRegister people) {
        this.units = units;
        this.people = people;
    }

    /**
     * @param answers what could be read
     * @param problems in the order of the questions; empty for answers that can be declared
     */
    public record Checked(Answers answers, List<Problem> problems) {

        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /** All questions of the set, and nothing else. */
    public Checked check(FieldSet set, Map<String, String> raw, LocalDate day) {
        var problems = new ArrayList<Problem>();
        for (var name : raw.keySet()) {
            if (set.field(name).isEmpty()) {
                problems.add(Problem.of(name, DeclarationsRule.FIELD_UNKNOWN));
            }
        }
        return check(set.fields(), raw, Answers.none(), day, problems);
    }

    /** The questions of one page; those of earlier pages have their answers. */
    public Checked step(FieldSet set, String step, Map<String, String> raw, Answers before, LocalDate day) {
        return check(set.of(step), raw, before, day, new ArrayList<>());
    }

    private Checked check(
            List<Field> fields, Map<String, String> raw, Answers before, LocalDate day, List<Problem> problems) {
        var reading = new AnswerReading(units, day);
        var known = new HashMap<>(before.values());
        for (var field : fields) {
            known.remove(field.id());
            try {
                var answer = reading.read(field, raw.getOrDefault(field.id(), ""));
                DeclarationsRule.FIELD_MISSING.brokenIf(field.required() && answer.isEmpty());
                known.put(field.id(), answer);
            } catch (RuleBroken broken) {
                problems.add(Problem.of(field.id(), broken));
            }
        }
        var answers = new Answers(known);
        askTheRegister(fields, answers, day, problems);
        var order = fields.stream().map(Field::id).toList();
        problems.sort(Comparator.comparingInt(problem -> order.indexOf(problem.field())));
        return new Checked(answers, problems);
    }

    /** What the register would refuse afterwards is said now, beside the question. */
    private void askTheRegister(List<Field> fields, Answers answers, LocalDate day, List<Problem> problems) {
        var unit = units.byCode(answers.of(Answers.UNIT), day)
                .or(() -> units.roots(day).stream().findFirst());
        if (unit.isEmpty()) {
            return;
        }
        var where = unit.get().id();
        for (var rule : people.check(Scope.ofProgram(where, units), person(answers, where))) {
            var field = FIELDS.get(rule);
            if (field != null) {
                say(Problem.of(field, rule), fields, problems);
            }
        }
    }

    /** Once for a question, and only of those that are asked here. */
    private static void say(Problem problem, List<Field> fields, List<Problem> problems) {
        var asked = fields.stream().anyMatch(each -> each.id().equals(problem.field()));
        if (asked && problems.stream().noneMatch(each -> each.field().equals(problem.field()))) {
            problems.add(problem);
        }
    }

    /** As the register of people is told. A telephone is a way to reach somebody and never an identity. */
    static NewPerson person(Answers answers, UnitId unit) {
        var born = answers.orNull(Answers.BIRTH) != null;
        return NewPerson.draft(answers.fullName(), unit)
                .sex(answers.sex())
                .born(born ? answers.birthOn() : null, born ? (Integer) answers.birthYear() : null)
                .nationalId(answers.orNull("document"))
                .phone(answers.orNull("phone"))
                .livingAt(answers.orNull("hamlet"), answers.orNull("address"))
                .nationality(answers.orNull("nationality"))
                .person();
    }
}
