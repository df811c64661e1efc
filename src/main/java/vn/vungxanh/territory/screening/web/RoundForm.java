package vn.vungxanh.territory.screening.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.territory.screening.Basis;
import vn.vungxanh.territory.screening.NewRound;
import vn.vungxanh.territory.screening.Question;
import vn.vungxanh.territory.screening.ScreeningRule;

/** The form of a plan as it was typed. */
public record RoundForm(MultiValueMap<String, String> words) {

    public String of(String name) {
        var word = words.getFirst(name);
        return word == null ? "" : word;
    }

    public boolean has(String name, String value) {
        return words.getOrDefault(name, List.of()).contains(value);
    }

    NewRound read(Function<String, UnitId> unit) {
        var areas = new ArrayList<UnitId>();
        for (var code : words.getOrDefault("area", List.of())) {
            try {
                areas.add(unit.apply(code));
            } catch (NotFound elsewhere) {
                throw ScreeningRule.OUTSIDE_JURISDICTION.broken();
            }
        }
        Set<Question> questions = EnumSet.noneOf(Question.class);
        for (var question : Question.values()) {
            if (has("question", question.name())) {
                questions.add(question);
            }
        }
        return new NewRound(
                of("name"),
                of("purpose"),
                areas,
                day(of("from")),
                day(of("to")),
                questions,
                has("basis", Basis.POPULATION.name()) ? Basis.POPULATION : Basis.REGISTER);
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw ScreeningRule.DATES_MISSING.broken();
        }
    }
}
