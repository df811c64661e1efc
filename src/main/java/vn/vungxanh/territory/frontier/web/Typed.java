package vn.vungxanh.territory.frontier.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.kernel.Vietnam;

/** What somebody typed, from a form or a telephone's message; what cannot be read is noted under the name of its field. */
public final class Typed {

    /** A word by its name; null where nothing was said. */
    interface Source {
        @Nullable
        String word(String name);
    }

    private final Source source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();

    Typed(Source source) {
        this.source = source;
    }

    static Typed of(MultiValueMap<String, String> words) {
        return new Typed(words::getFirst);
    }

    static Typed of(Map<String, String> words) {
        return new Typed(words::get);
    }

    public static Typed nothing() {
        return new Typed(name -> null);
    }

    public String of(String name) {
        var value = source.word(name);
        return value == null ? "" : value.strip();
    }

    public String of(String name, String otherwise) {
        var value = of(name);
        return value.isEmpty() ? otherwise : value;
    }

    public @Nullable String given(String name) {
        var value = of(name);
        return value.isEmpty() ? null : value;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The first field that cannot be read, for an answer to a program. */
    String firstField() {
        return fields.isEmpty() ? "" : fields.get(0);
    }

    void problem(String field) {
        fields.add(field);
        problems.add(Problem.of("frontier.problem." + field));
    }

    LocalDate day(String name, LocalDate otherwise) {
        return read(name, otherwise, LocalDate::parse);
    }

    Instant instant(String name, Instant otherwise) {
        return read(name, otherwise, Vietnam::instant);
    }

    @Nullable
    UUID id(String name) {
        var text = given(name);
        return text == null ? null : read(name, new UUID(0, 0), UUID::fromString);
    }

    int number(String name, int otherwise) {
        return read(name, otherwise, text -> Integer.parseInt(text.replaceAll("[.\\s]", "")));
    }

    @Nullable
    Integer numberOrNone(String name) {
        return given(name) == null ? null : (Integer) number(name, 0);
    }

    @Nullable
    Double decimal(String name) {
        var number = exact(name);
        return number == null ? null : (Double) number.doubleValue();
    }

    @Nullable
    BigDecimal exact(String name) {
        if (given(name) == null) {
            return null;
        }
        return read(name, BigDecimal.ZERO, text -> {
            UnaryOperator<String> point = each -> each.replace(',', '.');
            if (!point.apply(text).matches("-?\\d{1,5}(\\.\\d{1,7})?")) {
                throw new IllegalArgumentException(name);
            }
            return new BigDecimal(point.apply(text));
        });
    }

    <E extends Enum<E>> E choice(String name, Class<E> of, E otherwise) {
        return read(
                name,
                otherwise,
                text -> Arrays.stream(of.getEnumConstants())
                        .filter(each -> each.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(name)));
    }

    private interface Reading<T> {
        T of(String text);
    }

    private <T> T read(String name, T otherwise, Reading<T> reading) {
        var text = of(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return reading.of(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(name.replaceAll("\\[\\d+]", ""));
            return otherwise;
        }
    }
}
