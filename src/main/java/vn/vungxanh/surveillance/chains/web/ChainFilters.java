package vn.vungxanh.surveillance.chains.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.chains.ChainFilter;
import vn.vungxanh.surveillance.chains.ChainRule;

/** Reads a {@link ChainFilter} from an address: disease, unit (code), from and to (days), contacts (true, false). */
@Component
class ChainFilters {

    /** Two generations of the longest chains, and more than any isolation lasts. */
    private static final int DAYS = 60;

    private static final int LONGEST_SPAN_DAYS = 3_660;

    private final Units units;
    private final Clock clock;

    ChainFilters(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    ChainFilter read(Scope scope, Map<String, String> words) {
        var disease = given(words, "disease");
        var to = day(words, "to", Vietnam.dayOf(clock.instant()));
        var from = day(words, "from", to.minusDays(DAYS));
        if (from.isAfter(to) || from.plusDays(LONGEST_SPAN_DAYS).isBefore(to)) {
            throw unreadable("from", from.toString());
        }
        return new ChainFilter(
                disease == null ? Disease.COVID_19 : disease,
                unit(scope, given(words, "unit"), to),
                from,
                to,
                "true".equals(given(words, "contacts")));
    }

    /** The same filter as an address says it. */
    Map<String, String> words(ChainFilter filter) {
        var words = new LinkedHashMap<String, String>();
        words.put("unit", units.get(filter.unit()).code());
        words.put("from", filter.from().toString());
        words.put("to", filter.to().toString());
        if (!Disease.COVID_19.equals(filter.disease())) {
            words.put("disease", filter.disease());
        }
        if (filter.contacts()) {
            words.put("contacts", "true");
        }
        return words;
    }

    static String address(String path, Map<String, String> words) {
        return path
                + words.entrySet().stream()
                        .map(word -> word.getKey() + "=" + UriUtils.encode(word.getValue(), "UTF-8"))
                        .collect(Collectors.joining("&", "?", ""));
    }

    LocalDate day(Map<String, String> words, String name, LocalDate otherwise) {
        var text = given(words, name);
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw unreadable(name, String.valueOf(text));
        }
    }

    static @Nullable String given(Map<String, String> words, String name) {
        var text = words.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    static RuleBroken unreadable(String name, String value) {
        return new RuleBroken(ChainRule.UNREADABLE_FILTER, name, value);
    }

    private UnitId unit(Scope scope, @Nullable String code, LocalDate on) {
        return code == null
                ? scope.home()
                : units.byCode(code, on)
                        .orElseThrow(() -> unreadable("unit", code))
                        .id();
    }
}
