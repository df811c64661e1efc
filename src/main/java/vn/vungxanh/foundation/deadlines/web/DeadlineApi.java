package vn.vungxanh.foundation.deadlines.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.deadlines.Deadline;
import vn.vungxanh.foundation.deadlines.DeadlineAddress;
import vn.vungxanh.foundation.deadlines.DeadlineCounts;
import vn.vungxanh.foundation.deadlines.Deadlines;

/** Legal clocks for other programs. */
@RestController
@RequestMapping("/api/v1/deadlines")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class DeadlineApi {

    private static final int MOST = 500;

    private final Deadlines deadlines;
    private final DeadlineFilters filters;
    private final DeadlineAddress addresses;
    private final Units units;

    DeadlineApi(Deadlines deadlines, DeadlineFilters filters, DeadlineAddress addresses, Units units) {
        this.deadlines = deadlines;
        this.filters = filters;
        this.addresses = addresses;
        this.units = units;
    }

    record Clocks(String unit, Instant asOf, DeadlineCounts counts, long total, int page, List<One> items) {}

    record One(
            String clock,
            UUID subject,
            String unit,
            String regime,
            String state,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant metAt,
            @Nullable String page) {}

    /**
     * @param words unit (code or name), asOf, show (late, soon, running, met, met_late, fell_due), clock
     * @param size at most 500
     */
    @GetMapping
    Clocks list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        var filter = filters.read(scope, words);
        var found = deadlines.list(scope, filter, Math.max(1, page), Math.max(1, Math.min(size, MOST)));
        return new Clocks(
                units.get(filter.unit()).code(),
                filter.asOf(),
                deadlines.counts(scope, filter),
                found.total(),
                found.page(),
                found.items().stream().map(each -> one(each, filter.asOf())).toList());
    }

    /** All clocks of one subject. */
    @GetMapping("/{subject}")
    List<One> of(Scope scope, @PathVariable UUID subject, @RequestParam Map<String, String> words) {
        var asOf = filters.read(scope, words).asOf();
        return deadlines.of(scope, subject).stream()
                .map(each -> one(each, asOf))
                .toList();
    }

    private One one(Deadline each, Instant asOf) {
        return new One(
                each.clock(),
                each.subject(),
                units.get(each.unit()).code(),
                each.regime(),
                each.state(asOf).name().toLowerCase(Locale.ROOT),
                each.startedAt(),
                each.dueAt(),
                each.metAt(),
                addresses.subject(each.clock(), each.subject()).orElse(null));
    }
}
