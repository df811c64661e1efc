package vn.vungxanh.care.rounds.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.care.rounds.NewObservation;
import vn.vungxanh.care.rounds.SightOutcome;
import vn.vungxanh.care.rounds.Symptom;
import vn.vungxanh.care.rounds.Vitals;
import vn.vungxanh.care.rounds.WatchId;
import vn.vungxanh.care.rounds.Way;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** What was typed about one person; kept as it was typed when it cannot be read. */
public record ObservationForm(MultiValueMap<String, String> words) {

    private static final int LONGEST_NOTE = 500;

    /** The last one that was given: a button of a usual temperature stands after the field. */
    public String of(String name) {
        var values = words.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    public boolean has(String name, String value) {
        return words.getOrDefault(name, List.of()).contains(value);
    }

    /** Message keys. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (id() == null) {
            problems.add("rounds.problem.form");
        }
        if (!of("temperature").isEmpty() && temperature() == null) {
            problems.add("rounds.problem.temperature");
        }
        for (var name : List.of("spo2", "pulse", "breaths")) {
            if (!of(name).isEmpty() && number(name) == null) {
                problems.add("rounds.problem." + name);
            }
        }
        if (!of("at").isEmpty() && at() == null) {
            problems.add("rounds.problem.at");
        }
        return problems;
    }

    NewObservation read(WatchId watch, Instant now) {
        var id = id();
        if (id == null) {
            throw new IllegalStateException("a form with problems is no observation");
        }
        var at = at();
        var note = SearchKey.nfc(of("note"));
        return new NewObservation(
                id,
                watch,
                at == null ? now : at,
                has("outcome", "NOT_MET") ? SightOutcome.NOT_MET : SightOutcome.SEEN,
                way(),
                vitals(),
                note.isEmpty() ? null : note.substring(0, Math.min(LONGEST_NOTE, note.length())),
                null);
    }

    /** Who was not met has none, whatever still stands in the fields of the list's short form. */
    private Vitals vitals() {
        if (has("outcome", "NOT_MET")) {
            return Vitals.WELL;
        }
        var symptoms = EnumSet.noneOf(Symptom.class);
        for (var symptom : Symptom.values()) {
            if (has("symptom", symptom.name())) {
                symptoms.add(symptom);
            }
        }
        return new Vitals(temperature(), number("spo2"), number("pulse"), number("breaths"), symptoms);
    }

    public Way way() {
        for (var way : Way.values()) {
            if (has("way", way.name())) {
                return way;
            }
        }
        return Way.VISIT;
    }

    private @Nullable BigDecimal temperature() {
        var text = of("temperature").replace(',', '.');
        return text.matches("\\d{2}(\\.\\d)?") ? new BigDecimal(text) : null;
    }

    private @Nullable Integer number(String name) {
        var text = of(name);
        return text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
    }

    private @Nullable Instant at() {
        try {
            return of("at").isEmpty() ? null : Vietnam.instant(of("at"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable UUID id() {
        try {
            return UUID.fromString(of("id"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
