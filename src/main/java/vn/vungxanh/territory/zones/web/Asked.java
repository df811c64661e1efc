package vn.vungxanh.territory.zones.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.zones.ZoneQueries.Which;
import vn.vungxanh.territory.zones.ZoneRule;

/** Reads the conditions of an address: which unit, as of when. */
@Component
class Asked {

    private final Units units;
    private final Clock clock;

    Asked(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    Instant asOf(Map<String, String> words) {
        var text = words.getOrDefault("asOf", "");
        try {
            return text.isBlank() ? clock.instant() : Vietnam.instant(text);
        } catch (DateTimeException e) {
            throw ZoneRule.UNREADABLE_FILTER.broken(text);
        }
    }

    UnitId unit(Scope scope, Map<String, String> words, Instant asOf) {
        var code = words.getOrDefault("unit", "").strip();
        return code.isEmpty()
                ? scope.home()
                : units.byCode(code, Vietnam.dayOf(asOf))
                        .orElseThrow(() -> ZoneRule.UNREADABLE_FILTER.broken(code))
                        .id();
    }

    static Which which(Map<String, String> words) {
        var word = words.getOrDefault("which", "IN_FORCE").toUpperCase(java.util.Locale.ROOT);
        for (var which : Which.values()) {
            if (which.name().equals(word)) {
                return which;
            }
        }
        throw ZoneRule.UNREADABLE_FILTER.broken(word);
    }
}
