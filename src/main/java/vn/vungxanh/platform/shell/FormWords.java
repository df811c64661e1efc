package vn.vungxanh.platform.shell;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

/**
 * What somebody typed, from a form or a telephone's message, as it was typed. What cannot be read is noted as the message
 * {@code <room>.problem.<field>}; a field of a group, such as {@code people[0].name}, is noted without its number.
 */
public final class FormWords {

    /** A word by its name; null where nothing was said. */
    public interface Source {
        @Nullable
        String word(String name);
    }

    private final String room;
    private final Source source;
    private final List<FormProblem> problems = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();

    public FormWords(String room, Source source) {
        this.room = room;
        this.source = source;
    }

    public static FormWords of(String room, MultiValueMap<String, String> words) {
        return new FormWords(room, words::getFirst);
    }

    public static FormWords of(String room, Map<String, String> words) {
        return new FormWords(room, words::get);
    }

    public static FormWords nothing(String room) {
        return new FormWords(room, name -> null);
    }

    public String of(String name) {
        var value = source.word(name);
        return value == null ? "" : value.strip().replace("\u0000", ""); // what no database keeps, nobody typed
    }

    public String of(String name, String otherwise) {
        var value = of(name);
        return value.isEmpty() ? otherwise : value;
    }

    public @Nullable String given(String name) {
        var value = of(name);
        return value.isEmpty() ? null : value;
    }

    public List<FormProblem> problems() {
        return List.copyOf(problems);
    }

    public boolean readable() {
        return problems.isEmpty();
    }

    /** The first field that cannot be read, for an answer to a program; empty if all can. */
    public String firstField() {
        return fields.isEmpty() ? "" : fields.get(0);
    }

    public void problem(String field) {
        fields.add(field);
        problems.add(FormProblem.of(room + ".problem." + field));
    }

    public void problem(RuleBroken broken) {
        problems.add(FormProblem.of(broken));
    }

    /** An empty field means otherwise. */
    public LocalDate day(String name, LocalDate otherwise) {
        return read(name, otherwise, LocalDate::parse);
    }

    public Instant instant(String name, Instant otherwise) {
        return read(name, otherwise, Vietnam::instant);
    }

    public @Nullable UUID id(String name) {
        return given(name) == null ? null : read(name, new UUID(0, 0), UUID::fromString);
    }

    public int number(String name, int otherwise) {
        return read(name, otherwise, text -> Integer.parseInt(digits(text)));
    }

    public @Nullable Integer number(String name) {
        return given(name) == null ? null : (Integer) number(name, 0);
    }

    public long amount(String name, long otherwise) {
        return read(name, otherwise, text -> Long.parseLong(digits(text)));
    }

    /** With a comma or a point. */
    public @Nullable BigDecimal decimal(String name) {
        return given(name) == null
                ? null
                : read(name, BigDecimal.ZERO, text -> {
                    var point = text.replace(',', '.');
                    if (!point.matches("-?\\d{1,6}(\\.\\d{1,7})?")) {
                        throw new IllegalArgumentException(name);
                    }
                    return new BigDecimal(point);
                });
    }

    /** Of latitude or longitude. */
    public @Nullable Double degrees(String name) {
        var number = decimal(name);
        return number == null ? null : (Double) number.doubleValue();
    }

    public <E extends Enum<E>> E choice(String name, Class<E> of, E otherwise) {
        return read(
                name,
                otherwise,
                text -> Arrays.stream(of.getEnumConstants())
                        .filter(each -> each.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(name)));
    }

    private static String digits(String text) {
        return text.replaceAll("[.\\s]", "");
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
