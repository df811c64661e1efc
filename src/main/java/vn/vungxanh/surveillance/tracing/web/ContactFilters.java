package vn.vungxanh.surveillance.tracing.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.tracing.ContactFilter;
import vn.vungxanh.surveillance.tracing.TracingRule;

/**
 * Reads a {@link ContactFilter} from an address: unit (code), level (1 for F1), case (id of the index case), became and
 * sampled (true, false), from (day), asOf (instant or day), q (name without accents), disease.
 */
@Component
class ContactFilters {

    private static final int LONGEST_TEXT = 100;

    private final Units units;
    private final Clock clock;

    ContactFilters(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    ContactFilter read(Scope scope, Map<String, String> typed) {
        var words = new AddressWords(typed, TracingRule.UNREADABLE_FILTER);
        var asOf = words.instant("asOf", clock.instant());
        var disease = words.text("disease");
        return new ContactFilter(
                disease == null ? Disease.COVID_19 : disease,
                unit(scope, words.text("unit"), asOf),
                words.read("level", Integer::valueOf),
                words.read("case", UUID::fromString),
                words.read("became", Boolean::valueOf),
                words.read("sampled", Boolean::valueOf),
                words.day("from"),
                asOf,
                words.typed("q", LONGEST_TEXT));
    }

    Instant instant(@Nullable String typed) {
        return new AddressWords(typed == null ? Map.of() : Map.of("asOf", typed), TracingRule.UNREADABLE_FILTER)
                .instant("asOf", clock.instant());
    }

    private UnitId unit(Scope scope, @Nullable String code, Instant asOf) {
        return code == null
                ? scope.home()
                : units.byCode(code, Vietnam.dayOf(asOf))
                        .orElseThrow(() -> TracingRule.UNREADABLE_FILTER.broken("unit", code))
                        .id();
    }
}
