package vn.vungxanh.insight.duties;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.duties.FreshnessRepository.Fresh;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.WatchedRecord;

/** How every duty stands: one list, from which all numbers of the league table are counted. */
@Service
public class DutyBoard {

    private final Duties duties;
    private final Sources sources;
    private final FreshnessRepository freshness;
    private final Units units;

    DutyBoard(Duties duties, Sources sources, FreshnessRepository freshness, Units units) {
        this.duties = duties;
        this.sources = sources;
        this.freshness = freshness;
        this.units = units;
    }

    private record Key(UnitId unit, @Nullable UUID keeper) {}

    /** What is owed in a unit and all below it, the worst first. */
    @Transactional(readOnly = true)
    public List<Standing> standings(Scope scope, UnitId unit, Instant asOf) {
        var day = Vietnam.dayOf(asOf);
        var reach = units.jurisdiction(unit);
        var bySource = duties.inForce(day).stream().collect(Collectors.groupingBy(Duty::source));
        var found = new ArrayList<Standing>();
        bySource.forEach((source, some) -> found.addAll(of(sources.get(source), some, reach, day, asOf)));
        return sorted(found);
    }

    /** Of one source alone. */
    @Transactional(readOnly = true)
    public List<Standing> standings(Scope scope, UnitId unit, String source, Instant asOf) {
        var day = Vietnam.dayOf(asOf);
        var some = duties.inForce(day).stream()
                .filter(each -> each.source().equals(source))
                .toList();
        return sorted(of(sources.get(source), some, units.jurisdiction(unit), day, asOf));
    }

    private static List<Standing> sorted(List<Standing> found) {
        found.sort(Comparator.comparing(Standing::state)
                .thenComparing(each -> each.last() == null ? Instant.MIN : each.last())
                .thenComparing(each -> each.unit().value())
                .thenComparing(each -> each.duty().source()));
        return found;
    }

    private List<Standing> of(WatchedRecord record, List<Duty> some, Jurisdiction reach, LocalDate day, Instant asOf) {
        var read = new HashMap<Rhythm.Window, List<Fresh>>();
        var found = new ArrayList<Standing>();
        var chosen = new HashMap<String, Duty>();
        for (var duty : some) {
            if (duty.relieves()) {
                continue;
            }
            var window = duty.rhythm().before(asOf);
            if (Vietnam.startOf(duty.validFrom()).isAfter(window.from())) {
                continue; // what it asks first is not due yet
            }
            var fresh = read.computeIfAbsent(window, each -> freshness.of(record, reach, each, asOf));
            held(duty, fresh, reach, day).forEach((key, mine) -> {
                var applies = chosen.computeIfAbsent(
                        duty.holder() + ":" + key.unit(), any -> applying(some, duty.holder(), key.unit()));
                if (applies == duty) {
                    standing(duty, window, key, mine, asOf).ifPresent(found::add);
                }
            });
        }
        return found;
    }

    /** The rows that tell about each holder. */
    private Map<Key, List<Fresh>> held(Duty duty, List<Fresh> fresh, Jurisdiction reach, LocalDate day) {
        var within = duty.within();
        if (duty.holder() == Holder.UNIT && within != null) {
            var own = units.jurisdiction(within);
            return reach.covers(within)
                    ? Map.of(
                            new Key(within, null),
                            fresh.stream()
                                    .filter(each -> own.covers(each.unit()))
                                    .toList())
                    : Map.of();
        }
        var byHolder = new HashMap<Key, List<Fresh>>();
        for (var row : fresh) {
            holder(duty.holder(), row, day)
                    .filter(key -> reach.covers(key.unit()))
                    .ifPresent(key -> byHolder.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(row));
        }
        return byHolder;
    }

    private Optional<Key> holder(Holder holder, Fresh row, LocalDate day) {
        if (holder == Holder.KEEPER) {
            return row.keeper() == null ? Optional.empty() : Optional.of(new Key(row.unit(), row.keeper()));
        }
        var here = units.get(row.unit());
        var became = here.existedOn(day)
                ? List.<UnitId>of()
                : units.becameOf(row.unit()).stream()
                        .map(each -> each.unit().id())
                        .toList();
        return units.path(became.isEmpty() ? row.unit() : became.get(0)).stream()
                .filter(each -> each.level() == holder.level())
                .findFirst()
                .map(each -> new Key(each.id(), null));
    }

    /** Of those for the same kind of holder, the one of the smallest unit that contains it. */
    private Duty applying(List<Duty> some, Holder holder, UnitId unit) {
        return some.stream()
                .filter(each -> each.holder() == holder)
                .filter(each -> each.within() == null
                        || units.jurisdiction(each.within()).covers(unit))
                .max(Comparator.comparingInt(each -> each.within() == null
                        ? -1
                        : units.ancestors(each.within()).size()))
                .orElseThrow();
    }

    private static Optional<Standing> standing(
            Duty duty, Rhythm.Window window, Key key, List<Fresh> rows, Instant asOf) {
        var held = rows.stream().mapToLong(Fresh::held).sum();
        if (held == 0 && duty.holder() != Holder.UNIT) {
            return Optional.empty();
        }
        var last = latest(rows, Fresh::last);
        var state = Standing.judged(duty, window, earliest(rows), last, latest(rows, Fresh::byDue), asOf);
        var name = rows.stream()
                .map(Fresh::name)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        var due = due(duty, window, last == null ? earliest(rows) : last, asOf);
        return Optional.of(new Standing(duty, key.unit(), key.keeper(), name, held, due, last, state));
    }

    /** Of an interval: so long after the last entry, or after there was a reason. */
    private static Instant due(Duty duty, Rhythm.Window window, @Nullable Instant heard, Instant asOf) {
        var every = duty.rhythm().every();
        if (every == null) {
            return window.due();
        }
        return heard == null ? Vietnam.startOf(Vietnam.dayOf(asOf)) : heard.plus(Duration.ofHours(every));
    }

    private interface Moment {
        @Nullable
        Instant of(Fresh row);
    }

    private static @Nullable Instant latest(List<Fresh> rows, Moment moment) {
        Instant latest = null;
        for (var row : rows) {
            var one = moment.of(row);
            latest = latest == null || (one != null && one.isAfter(latest)) ? one : latest;
        }
        return latest;
    }

    private static @Nullable Instant earliest(List<Fresh> rows) {
        return rows.stream()
                .map(Fresh::heldSince)
                .filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
