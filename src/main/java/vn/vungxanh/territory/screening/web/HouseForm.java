package vn.vungxanh.territory.screening.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.screening.NewVisit;
import vn.vungxanh.territory.screening.Outcome;
import vn.vungxanh.territory.screening.Question;
import vn.vungxanh.territory.screening.ScreeningRule;
import vn.vungxanh.territory.screening.Way;

/** The answers of a household as they were typed: outcome-…, sign-… and reason-… with the id of each person. */
public record HouseForm(MultiValueMap<String, String> words) {

    private static final int MOST_PEOPLE = 200;

    public String of(String name) {
        var word = words.getFirst(name);
        return word == null ? "" : word;
    }

    public boolean has(String name, String value) {
        return words.getOrDefault(name, List.of()).contains(value);
    }

    UUID tap() {
        return id(of("id"));
    }

    List<PersonId> people() {
        return words.getOrDefault("person", List.of()).stream()
                .limit(MOST_PEOPLE)
                .map(word -> new PersonId(id(word)))
                .toList();
    }

    Way way() {
        return has("way", Way.PHONE.name()) ? Way.PHONE : has("way", Way.PAPER.name()) ? Way.PAPER : Way.VISIT;
    }

    Instant at(Instant now) {
        try {
            return of("at").isBlank() ? now : Vietnam.instant(of("at"));
        } catch (DateTimeException e) {
            throw ScreeningRule.UNREADABLE_TIME.broken();
        }
    }

    /** Of whom nothing is chosen nothing is said. */
    List<NewVisit> read(Instant now) {
        var visits = new ArrayList<NewVisit>();
        for (var id : people()) {
            var person = id.toString();
            var outcome = outcome(person);
            if (outcome != null) {
                var signs = signs(person);
                visits.add(NewVisit.in(
                        tap(),
                        id,
                        outcome == Outcome.WELL && !signs.isEmpty() ? Outcome.SYMPTOMS : outcome,
                        signs,
                        outcome.asked() ? null : of("reason-" + person),
                        way(),
                        at(now)));
            }
        }
        return visits;
    }

    private @Nullable Outcome outcome(String person) {
        var word = of("outcome-" + person);
        if (word.isEmpty()) {
            return signs(person).isEmpty() ? null : Outcome.SYMPTOMS;
        }
        return Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Only a page of another making sends something else. */
    private static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException e) {
            throw new NotFound("id");
        }
    }

    private Set<Question> signs(String person) {
        var signs = EnumSet.noneOf(Question.class);
        for (var question : Question.values()) {
            if (has("sign-" + person, question.name())) {
                signs.add(question);
            }
        }
        return signs;
    }
}
