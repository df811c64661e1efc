package vn.vungxanh.territory.declarations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.Sex;

/**
 * What was answered, by question: texts cleaned, days as yyyy-MM-dd, several options joined by commas, places one a line. No
 * answer is no entry. Never printed: it is all about one person.
 */
public record Answers(Map<String, String> values) {

    public static final String NAME = "fullName";
    public static final String BIRTH = "birth";
    public static final String UNIT = "unit";
    public static final String PLACES = "places";
    private static final int YEAR_ONLY = 4;

    public Answers {
        var sorted = new TreeMap<String, String>();
        values.forEach((field, value) -> {
            if (!value.isEmpty()) {
                sorted.put(field, value);
            }
        });
        values = java.util.Collections.unmodifiableMap(sorted);
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    /** Empty where nothing was said. */
    public String of(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String orNull(String field) {
        return values.get(field);
    }

    public boolean has(String field, String option) {
        return list(field).contains(option);
    }

    public List<String> list(String field) {
        return Arrays.stream(of(field).split(","))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    public List<String> places() {
        return of(PLACES)
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    public String fullName() {
        return of(NAME);
    }

    public int birthYear() {
        return Integer.parseInt(of(BIRTH).substring(0, YEAR_ONLY));
    }

    /** Null where only the year is known. */
    public @Nullable LocalDate birthOn() {
        var birth = of(BIRTH);
        return birth.length() == YEAR_ONLY ? null : LocalDate.parse(birth);
    }

    public @Nullable Sex sex() {
        var sex = orNull("sex");
        return sex == null ? null : Sex.valueOf(sex);
    }

    public @Nullable LocalDate day(String field) {
        var day = orNull(field);
        return day == null ? null : LocalDate.parse(day);
    }

    /** The same with these instead. */
    public Answers with(Map<String, String> changed) {
        var all = new TreeMap<>(values);
        all.putAll(changed);
        return new Answers(all);
    }

    @Override
    public String toString() {
        return "Answers of " + values.keySet();
    }
}
