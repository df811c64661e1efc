package vn.vungxanh.territory.zones.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.kernel.Vietnam;

/** What somebody typed into a form, as it was typed; what cannot be read is noted under the name of its field. */
public final class Typed {

    private final MultiValueMap<String, String> words;
    private final List<Problem> problems = new ArrayList<>();

    Typed(MultiValueMap<String, String> words) {
        this.words = words;
    }

    static Typed of(Map<String, String> words) {
        var all = new LinkedMultiValueMap<String, String>();
        words.forEach(all::add);
        return new Typed(all);
    }

    public static Typed nothing() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    public String of(String name) {
        var value = words.getFirst(name);
        return value == null ? "" : value.strip();
    }

    public @Nullable String orNull(String name) {
        var value = of(name);
        return value.isEmpty() ? null : value;
    }

    public List<String> all(String name) {
        return words.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** With the empty ones, so that rows of a table stay together. */
    List<String> raw(String name) {
        return words.getOrDefault(name, List.of());
    }

    /** Typed one below the other, or with semicolons between. */
    List<String> lines(String name) {
        return Arrays.stream(of(name).split("[\\n;]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(String field) {
        problems.add(new Problem("zones.problem." + field));
    }

    void problem(String field, String line) {
        problems.add(new Problem("zones.problem." + field, List.of(line)));
    }

    @Nullable
    LocalDate day(String name) {
        try {
            return of(name).isEmpty() ? null : LocalDate.parse(of(name));
        } catch (DateTimeException e) {
            problem(name);
            return null;
        }
    }

    LocalDate dayNeeded(String name) {
        var day = day(name);
        if (day == null && of(name).isEmpty()) {
            problem(name);
        }
        return day == null ? LocalDate.EPOCH : day;
    }

    Instant instant(String name) {
        try {
            return Vietnam.instant(of(name));
        } catch (DateTimeException e) {
            problem(name);
            return Instant.EPOCH;
        }
    }

    @Nullable
    Integer number(String name) {
        var digits = of(name).replaceAll("[.\\s]", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("\\d{1,8}")) {
            problem(name);
            return null;
        }
        return Integer.valueOf(digits);
    }

    int numberNeeded(String name) {
        var number = number(name);
        if (number == null && of(name).isEmpty()) {
            problem(name);
        }
        return number == null ? 0 : number;
    }

    @Nullable
    BigDecimal decimal(String name) {
        var text = of(name).replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,7})?")) {
            problem(name);
            return null;
        }
        return new BigDecimal(text);
    }

    <E extends Enum<E>> E choice(String name, Class<E> of, E otherwise) {
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(of(name)))
                .findFirst()
                .orElse(otherwise);
    }
}
