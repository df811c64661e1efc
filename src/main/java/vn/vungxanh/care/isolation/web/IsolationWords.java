package vn.vungxanh.care.isolation.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.isolation.IsolationRule;
import vn.vungxanh.care.isolation.OrderFilter;
import vn.vungxanh.care.isolation.SiteId;
import vn.vungxanh.care.isolation.StayFilter;
import vn.vungxanh.care.isolation.Subject;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;

/** Reads filters from addresses. A word that cannot be read is said by name, never passed over. */
@Component
class IsolationWords {

    private static final int LONGEST_TEXT = 100;

    private final Units units;
    private final Clock clock;

    IsolationWords(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    StayFilter stays(Scope scope, Map<String, String> given) {
        var words = new AddressWords(given, IsolationRule.UNREADABLE_FILTER);
        var asOf = words.instant("asOf", clock.instant());
        var site = words.read("site", UUID::fromString);
        return new StayFilter(
                unit(scope, words, asOf),
                asOf,
                words.choice("where", StayFilter.Where.class, StayFilter.Where.ANY),
                words.choice("progress", StayFilter.Progress.class, StayFilter.Progress.CURRENT),
                site == null ? null : new SiteId(site),
                words.day("leaving"),
                words.typed("q", LONGEST_TEXT));
    }

    OrderFilter orders(Scope scope, Map<String, String> given) {
        var words = new AddressWords(given, IsolationRule.UNREADABLE_FILTER);
        return new OrderFilter(
                unit(scope, words, clock.instant()),
                words.choice("show", OrderFilter.Show.class, OrderFilter.Show.PROPOSED),
                words.choice("subject", Subject.class),
                words.typed("q", LONGEST_TEXT));
    }

    Instant instant(Map<String, String> given) {
        return new AddressWords(given, IsolationRule.UNREADABLE_FILTER).instant("asOf", clock.instant());
    }

    UnitId unit(Scope scope, Map<String, String> given, Instant asOf) {
        return unit(scope, new AddressWords(given, IsolationRule.UNREADABLE_FILTER), asOf);
    }

    /** By code, or by its name where somebody types. */
    UnitId typedUnit(Scope scope, String typed) {
        var day = Vietnam.dayOf(clock.instant());
        var unit = units.byCode(typed.strip(), day)
                .map(Unit::id)
                .or(() -> units.resolve(typed, null, day).unit().map(Unit::id))
                .orElse(null);
        IsolationRule.UNREADABLE_FILTER.brokenIf(unit == null, "unit", typed);
        return java.util.Objects.requireNonNull(unit);
    }

    Map<String, String> names(List<UnitId> some) {
        var names = new LinkedHashMap<String, String>();
        some.forEach(
                id -> names.computeIfAbsent(id.toString(), any -> units.get(id).name()));
        return names;
    }

    private UnitId unit(Scope scope, AddressWords words, Instant asOf) {
        var code = words.text("unit");
        return code == null
                ? scope.home()
                : units.byCode(code, Vietnam.dayOf(asOf))
                        .orElseThrow(() -> IsolationRule.UNREADABLE_FILTER.broken("unit", code))
                        .id();
    }
}
