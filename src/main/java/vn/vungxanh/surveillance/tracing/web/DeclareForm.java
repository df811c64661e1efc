package vn.vungxanh.surveillance.tracing.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.tracing.Evidence;
import vn.vungxanh.surveillance.tracing.Exposure;
import vn.vungxanh.surveillance.tracing.Setting;

/** What somebody typed into the form of a contact, as it was typed. */
public record DeclareForm(Map<String, String> words) {

    public String of(String name) {
        return words.getOrDefault(name, "").strip();
    }

    public boolean has(String name, String value) {
        return of(name).equals(value);
    }

    /** Message keys of what cannot be read yet; the unit is judged by whoever knows units. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (of("name").isEmpty()) {
            problems.add("tracing.declare.problem.name");
        }
        if (!of("birthYear").isEmpty() && !of("birthYear").matches("(18|19|20)\\d\\d")) {
            problems.add("tracing.declare.problem.year");
        }
        if (instant("from") == null) {
            problems.add("tracing.declare.problem.from");
        }
        return problems;
    }

    /** Null as long as nobody has said when it began. */
    @Nullable
    Exposure exposure() {
        var from = instant("from");
        return from == null
                ? null
                : new Exposure(
                        from,
                        instant("to"),
                        decimal("distance"),
                        whole("duration"),
                        answer("closedSpace"),
                        answer("contactMasked"),
                        answer("caseMasked"),
                        answer("bodyContact"),
                        answer("caring"),
                        answer("fullProtection"),
                        choice(Evidence.class, "evidence", Evidence.INTERVIEW));
    }

    Setting setting() {
        return choice(Setting.class, "setting", Setting.OTHER);
    }

    @Nullable
    Integer birthYear() {
        return whole("birthYear");
    }

    @Nullable
    Instant instant(String name) {
        try {
            return of(name).isEmpty()
                    ? null
                    : LocalDateTime.parse(of(name)).atZone(Vietnam.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    <E extends Enum<E>> E choice(Class<E> type, String name, E otherwise) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(of(name))) {
                return constant;
            }
        }
        return otherwise;
    }

    private @Nullable Boolean answer(String name) {
        return of(name).isEmpty() ? null : (Boolean) of(name).equals("yes");
    }

    private @Nullable Double decimal(String name) {
        try {
            return of(name).isEmpty() ? null : (Double) Double.parseDouble(of(name).replace(',', '.'));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable Integer whole(String name) {
        return of(name).matches("\\d{1,6}") ? (Integer) Integer.parseInt(of(name)) : null;
    }
}
