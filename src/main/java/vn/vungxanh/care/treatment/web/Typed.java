package vn.vungxanh.care.treatment.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/** What somebody typed into a form, as it was typed; what cannot be read becomes a problem. */
public final class Typed {

    private final Map<String, String> words;
    private final List<Problem> problems = new ArrayList<>();

    Typed(Map<String, String> words) {
        this.words = words;
    }

    static Typed nothing() {
        return new Typed(Map.of());
    }

    public String of(String name) {
        return words.getOrDefault(name, "").strip();
    }

    public String of(String name, String otherwise) {
        return words.containsKey(name) ? of(name) : otherwise;
    }

    public boolean on(String name) {
        return words.containsKey(name);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    @Nullable
    String orNull(String name) {
        var text = of(name);
        return text.isEmpty() ? null : text;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean isFine() {
        return problems.isEmpty();
    }

    void problem(String key) {
        problems.add(Problem.of(key));
    }

    int number(String name, int otherwise) {
        var digits = of(name).replaceAll("[.\\s]", "");
        if (digits.isEmpty()) {
            return otherwise;
        }
        if (!digits.matches("\\d{1,8}")) {
            problem("treatment.problem." + name);
            return otherwise;
        }
        return Integer.parseInt(digits);
    }

    @Nullable
    Integer optionalNumber(String name) {
        return of(name).isEmpty() ? null : (Integer) number(name, 0);
    }

    @Nullable
    BigDecimal decimal(String name) {
        var text = of(name).replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,4}(\\.\\d{1,6})?")) {
            problem("treatment.problem." + name);
            return null;
        }
        return new BigDecimal(text);
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> of) {
        var text = of(name);
        try {
            return text.isEmpty() ? null : Enum.valueOf(of, text);
        } catch (IllegalArgumentException unknown) {
            problem("treatment.problem." + name);
            return null;
        }
    }

    <E extends Enum<E>> E choice(String name, Class<E> of, E otherwise) {
        var chosen = choice(name, of);
        return chosen == null ? otherwise : chosen;
    }

    @Nullable
    UUID id(String name) {
        var text = of(name);
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unknown) {
            problem("treatment.problem." + name);
            return null;
        }
    }

    /** Local time as the browser's field writes it, without seconds; empty, or the same minute, means the other one. */
    Instant instant(String name, Instant otherwise) {
        var text = of(name);
        try {
            return text.isEmpty() || text.equals(field(otherwise)) ? otherwise : Vietnam.instant(text);
        } catch (DateTimeException unreadable) {
            problem("treatment.problem.at");
            return otherwise;
        }
    }

    LocalDate day(String name, LocalDate otherwise) {
        var text = of(name);
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            problem("treatment.problem.day");
            return otherwise;
        }
    }

    /** For a field of the browser. */
    public static String field(Instant at) {
        return LocalDateTime.ofInstant(at, Vietnam.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
