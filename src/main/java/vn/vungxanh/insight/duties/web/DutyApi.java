package vn.vungxanh.insight.duties.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.duties.DutyAddress;
import vn.vungxanh.insight.duties.League;
import vn.vungxanh.insight.duties.Standing;
import vn.vungxanh.insight.duties.Tally;

/** What is owed, late and silent, for other programs. */
@RestController
@RequestMapping("/api/v1/duties")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class DutyApi {

    private final League league;
    private final DutyAddress addresses;
    private final Asked asked;
    private final Units units;

    DutyApi(League league, DutyAddress addresses, Asked asked, Units units) {
        this.league = league;
        this.addresses = addresses;
        this.asked = asked;
        this.units = units;
    }

    record Owed(String unit, Instant asOf, Counts counts, List<Part> units, List<One> items) {}

    record Counts(
            long owed,
            long onTime,
            long caughtUp,
            long late,
            long silent,
            @Nullable Double onTimePercent,
            long records,
            long complete,
            @Nullable Double completePercent) {

        static Counts of(Tally tally) {
            return new Counts(
                    tally.owed(),
                    tally.onTime(),
                    tally.caughtUp(),
                    tally.late(),
                    tally.silent(),
                    tally.onTimeShare(),
                    tally.records(),
                    tally.complete(),
                    tally.completeShare());
        }
    }

    record Part(String unit, String name, Counts counts) {}

    record One(
            String source,
            String unit,
            @Nullable String keeper,
            String state,
            long held,
            Instant due,
            @Nullable Instant lastEnteredAt,
            String basis,
            String page) {}

    /** @param words unit (a code), asOf, show (silent, late, caught_up, on_time), source */
    @GetMapping
    Owed owed(Scope scope, @RequestParam Map<String, String> words) {
        var filter = DutyFilter.read(asked, scope, words);
        var table = words.getOrDefault("asOf", "").isBlank()
                ? league.recent(scope, filter.unit(), null)
                : league.of(scope, filter.unit(), filter.asOf(), null);
        return new Owed(
                units.get(filter.unit()).code(),
                table.asOf(),
                Counts.of(table.all()),
                table.rows().stream()
                        .map(row -> new Part(row.unit().code(), row.unit().name(), Counts.of(row.tally())))
                        .toList(),
                filter.of(table.standings()).stream().map(this::one).toList());
    }

    private One one(Standing each) {
        return new One(
                each.duty().source(),
                units.get(each.unit()).code(),
                each.keeperName(),
                each.state().name().toLowerCase(Locale.ROOT),
                each.held(),
                each.due(),
                each.last(),
                each.duty().basis(),
                addresses.entries(each));
    }
}
