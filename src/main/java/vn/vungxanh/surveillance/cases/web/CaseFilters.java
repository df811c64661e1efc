package vn.vungxanh.surveillance.cases.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseRule;
import vn.vungxanh.surveillance.cases.Source;

/** Reads a {@link CaseFilter} from an address. */
@Component
class CaseFilters {

    private static final int LONGEST_TEXT = 100;

    private final Units units;
    private final Clock clock;

    CaseFilters(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    CaseFilter read(Scope scope, Map<String, String> typed) {
        var words = new AddressWords(typed, CaseRule.UNREADABLE_FILTER);
        var asOf = words.instant("asOf", clock.instant());
        return new CaseFilter(
                unit(scope, words.text("unit"), asOf),
                asOf,
                words.choice("status", CaseFilter.Status.class, CaseFilter.Status.ALL),
                words.text("disease"),
                words.choice("source", Source.class),
                words.day("confirmedFrom"),
                words.day("confirmedTo"),
                words.day("onsetFrom"),
                words.day("onsetTo"),
                words.day("reportedFrom"),
                words.day("reportedTo"),
                words.typed("q", LONGEST_TEXT),
                words.choice("order", CaseFilter.Order.class, CaseFilter.Order.CONFIRMED));
    }

    private UnitId unit(Scope scope, @Nullable String code, Instant asOf) {
        return code == null
                ? scope.home()
                : units.byCode(code, Vietnam.dayOf(asOf))
                        .orElseThrow(() -> CaseRule.UNREADABLE_FILTER.broken("unit", code))
                        .id();
    }
}
