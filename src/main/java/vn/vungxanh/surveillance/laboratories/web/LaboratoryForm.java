package vn.vungxanh.surveillance.laboratories.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.laboratories.Laboratory;
import vn.vungxanh.surveillance.laboratories.NewLaboratory;
import vn.vungxanh.surveillance.laboratories.TestKind;

/** What somebody typed into the form of a laboratory, as it was typed. */
public record LaboratoryForm(Map<String, String> words) {

    public static final List<String> NUMBERS = List.of("single", "most", "pooled", "confirmatory");

    static LaboratoryForm fresh(String place, LocalDate today) {
        return new LaboratoryForm(Map.of(
                "unit",
                place,
                "active",
                "on",
                "kind.PCR_SCREENING",
                "on",
                "confirmatory",
                "0",
                "since",
                today.toString()));
    }

    static LaboratoryForm of(Laboratory known, String place, LocalDate today) {
        var words = new HashMap<String, String>();
        words.put("code", known.code());
        words.put("name", known.name());
        words.put("unit", place);
        words.put("single", Integer.toString(known.singlePerDay()));
        words.put("most", Integer.toString(known.mostPerDay()));
        words.put("pooled", Integer.toString(known.pooledPerDay()));
        words.put("confirmatory", Integer.toString(known.confirmatoryPerDay()));
        words.put("since", today.toString());
        words.put("version", Integer.toString(known.version()));
        known.kinds().forEach(kind -> words.put("kind." + kind, "on"));
        if (known.active()) {
            words.put("active", "on");
        }
        if (known.reference()) {
            words.put("reference", "on");
        }
        return new LaboratoryForm(words);
    }

    public String of(String name) {
        return words.getOrDefault(name, "").strip();
    }

    public boolean on(String name) {
        return words.containsKey(name);
    }

    int number(String name) {
        var digits = of(name).replaceAll("[.\\s]", "");
        return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : -1;
    }

    /** Message keys of what cannot be read; the room's rules judge the rest. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        NUMBERS.stream().filter(name -> number(name) < 0).forEach(name -> problems.add("laboratories.problem." + name));
        if (problems.isEmpty() && number("most") < number("single")) {
            problems.add("laboratories.problem.most");
        }
        if (since() == null) {
            problems.add("laboratories.problem.since");
        }
        return problems;
    }

    /** From when on the numbers hold; null when it cannot be read. */
    @Nullable
    LocalDate since() {
        try {
            return LocalDate.parse(of("since"));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    NewLaboratory read(UnitId unit) {
        return new NewLaboratory(
                of("code"),
                of("name"),
                unit,
                on("reference"),
                number("single"),
                number("most"),
                number("pooled"),
                number("confirmatory"),
                Stream.of(TestKind.values()).filter(kind -> on("kind." + kind)).collect(Collectors.toSet()),
                on("active"));
    }
}
