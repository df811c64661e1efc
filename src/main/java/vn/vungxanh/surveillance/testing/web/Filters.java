package vn.vungxanh.surveillance.testing.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.testing.SessionId;
import vn.vungxanh.surveillance.testing.TestFilter;
import vn.vungxanh.surveillance.testing.TestingRule;
import vn.vungxanh.surveillance.testing.TubeFilter;
import vn.vungxanh.surveillance.testing.TubeState;

/** Reads filters from addresses. A word that cannot be read is said by name, never passed over. */
@Component
class Filters {

    private static final int LONGEST_TEXT = 100;

    private final Units units;
    private final Clock clock;

    Filters(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    TestFilter tests(Scope scope, Map<String, String> words) {
        var asOf = instant(words);
        var outcome = choice(words, "outcome", TestFilter.Outcome.class);
        return new TestFilter(
                unit(scope, words, asOf),
                asOf,
                outcome == null ? TestFilter.Outcome.TAKEN : outcome,
                choice(words, "kind", TestKind.class),
                choice(words, "purpose", Purpose.class),
                yesOrNo(words, "pooled"),
                laboratory(words),
                yesOrNo(words, "reference"),
                day(words, "sampledFrom"),
                day(words, "sampledTo"),
                day(words, "releasedFrom"),
                day(words, "releasedTo"),
                text(words));
    }

    TubeFilter tubes(Scope scope, Map<String, String> words) {
        var session = read(words, "session", UUID::fromString);
        return new TubeFilter(
                unit(scope, words, instant(words)),
                choice(words, "state", TubeState.class),
                laboratory(words),
                choice(words, "kind", TestKind.class),
                session == null ? null : new SessionId(session),
                yesOrNo(words, "open"),
                text(words));
    }

    Instant instant(Map<String, String> words) {
        var at = read(words, "asOf", Vietnam::instant);
        return at == null ? clock.instant() : at;
    }

    UnitId unit(Scope scope, Map<String, String> words, Instant asOf) {
        var code = given(words, "unit");
        return code == null
                ? scope.home()
                : units.byCode(code, Vietnam.dayOf(asOf))
                        .orElseThrow(() -> TestingRule.UNREADABLE_FILTER.broken("unit", code))
                        .id();
    }

    @Nullable
    Double share(Map<String, String> words, String name) {
        var value = read(words, name, text -> Double.valueOf(text.replace(',', '.')));
        TestingRule.UNREADABLE_FILTER.brokenIf(
                value != null && !(value >= 0 && value <= 100), name, String.valueOf(given(words, name)));
        return value;
    }

    private static @Nullable LaboratoryId laboratory(Map<String, String> words) {
        var id = read(words, "lab", UUID::fromString);
        return id == null ? null : new LaboratoryId(id);
    }

    private static @Nullable Boolean yesOrNo(Map<String, String> words, String name) {
        return read(words, name, text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(text);
            }
            return Boolean.valueOf(text);
        });
    }

    static @Nullable LocalDate day(Map<String, String> words, String name) {
        return read(words, name, text -> {
            var day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                throw new DateTimeException("not believable");
            }
            return day;
        });
    }

    static <E extends Enum<E>> @Nullable E choice(Map<String, String> words, String name, Class<E> of) {
        return read(words, name, text -> Enum.valueOf(of, text.toUpperCase(Locale.ROOT)));
    }

    private static @Nullable String text(Map<String, String> words) {
        var text = given(words, "q");
        var clean = text == null ? "" : SearchKey.nfc(text);
        return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), LONGEST_TEXT));
    }

    private static <T> @Nullable T read(Map<String, String> words, String name, Function<String, T> reading) {
        var text = given(words, name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw TestingRule.UNREADABLE_FILTER.broken(name, String.valueOf(text));
        }
    }

    private static @Nullable String given(Map<String, String> words, String name) {
        var text = words.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
