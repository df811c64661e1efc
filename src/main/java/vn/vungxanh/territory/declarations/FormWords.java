package vn.vungxanh.territory.declarations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the fields of a form say, by name, as it was typed. A day has three fields; the year alone is a birth, too, and so is
 * a whole day typed into the field of the year.
 */
public record FormWords(Map<String, List<String>> words) {

    private static final Pattern WHOLE_DAY = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final String DAY = ".day";
    private static final String MONTH = ".month";
    private static final String YEAR = ".year";

    /** What was answered before, in the fields of the form. */
    public static FormWords of(List<Field> fields, Answers answers) {
        var words = new HashMap<String, List<String>>();
        for (var field : fields) {
            var answer = answers.of(field.id());
            if (answer.isEmpty()) {
                continue;
            }
            switch (field.type()) {
                case BIRTH, DAY -> {
                    var parts = answer.split("-");
                    words.put(field.id() + YEAR, List.of(parts[0]));
                    if (parts.length > 1) {
                        words.put(field.id() + MONTH, List.of(parts[1]));
                        words.put(field.id() + DAY, List.of(parts[2]));
                    }
                }
                case MANY -> words.put(field.id(), answers.list(field.id()));
                default -> words.put(field.id(), List.of(answer));
            }
        }
        return new FormWords(words);
    }

    /** The first that was given; empty for none. */
    public String of(String name) {
        var given = words.get(name);
        return given == null || given.isEmpty() || given.get(0) == null ? "" : given.get(0);
    }

    public boolean has(String name, String option) {
        return words.getOrDefault(name, List.of()).contains(option);
    }

    /** As {@link AnswerChecks} reads them; what was not asked for is left out. */
    public Map<String, String> raw(List<Field> fields) {
        var raw = new HashMap<String, String>();
        for (var field : fields) {
            raw.put(
                    field.id(),
                    switch (field.type()) {
                        case BIRTH, DAY -> day(field);
                        case MANY ->
                            words.getOrDefault(field.id(), List.of()).stream()
                                    .filter(each -> each != null && !each.isBlank())
                                    .collect(Collectors.joining(","));
                        default -> of(field.id());
                    });
        }
        return raw;
    }

    private String day(Field field) {
        var day = of(field.id() + DAY).strip();
        var month = of(field.id() + MONTH).strip();
        var year = of(field.id() + YEAR).strip().replaceFirst("(?iu)^năm\\s+", "");
        if (day.isEmpty() && month.isEmpty()) {
            var whole = WHOLE_DAY.matcher(year);
            return whole.matches()
                    ? written(whole.group(1), whole.group(2), whole.group(3))
                    : year.isEmpty() ? of(field.id()) : year;
        }
        return written(day, month, year);
    }

    private static String written(String day, String month, String year) {
        var numbers = List.of(day, month, year).stream()
                .allMatch(each -> NUMBER.matcher(each).matches());
        return numbers
                ? "%04d-%02d-%02d".formatted(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                : year + "-" + month + "-" + day;
    }
}
