package vn.vungxanh.territory.checkpoints.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.checkpoints.CheckpointsRule;
import vn.vungxanh.territory.checkpoints.PassageFilter;
import vn.vungxanh.territory.checkpoints.PassageFilter.Which;
import vn.vungxanh.territory.checkpoints.PostId;

/** Reads the conditions of an address: unit, asOf, day or since, post, which, place, q. */
@Component
class PassageFilters {

    private static final int LONGEST = 100;

    private final Asked asked;
    private final Units units;

    PassageFilters(Asked asked, Units units) {
        this.asked = asked;
        this.units = units;
    }

    PassageFilter read(Scope scope, Map<String, String> words) {
        var asOf = asked.instant(words.get("asOf"));
        var day = day(words, "day");
        var since = day(words, "since");
        var until =
                day == null ? asOf : earlier(Vietnam.startOf(day.plusDays(1)).minusSeconds(1), asOf);
        var from = day != null ? Vietnam.startOf(day) : since == null ? null : Vietnam.startOf(since);
        var text = words.getOrDefault("q", "").strip();
        CheckpointsRule.UNREADABLE_FILTER.brokenIf(text.length() > LONGEST, "q");
        return new PassageFilter(
                asked.unit(scope, words.get("unit"), asOf),
                post(words),
                from,
                until,
                which(words),
                place(words, asOf),
                text.isEmpty() ? null : text);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable LocalDate day(Map<String, String> words, String name) {
        var text = words.getOrDefault(name, "").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw CheckpointsRule.UNREADABLE_FILTER.broken(text);
        }
    }

    private static @Nullable PostId post(Map<String, String> words) {
        var text = words.getOrDefault("post", "").strip();
        try {
            return text.isEmpty() ? null : new PostId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw CheckpointsRule.UNREADABLE_FILTER.broken(text);
        }
    }

    private static Which which(Map<String, String> words) {
        var text = words.getOrDefault("which", "").strip();
        return text.isEmpty()
                ? Which.ALL
                : Arrays.stream(Which.values())
                        .filter(each -> each.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> CheckpointsRule.UNREADABLE_FILTER.broken(text));
    }

    private @Nullable UnitId place(Map<String, String> words, Instant asOf) {
        var text = words.getOrDefault("place", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        return units.byCode(text, Vietnam.dayOf(asOf))
                .or(() -> units.everyUnitWithCode(text).stream().findFirst())
                .map(Unit::id)
                .orElseThrow(() -> CheckpointsRule.UNREADABLE_FILTER.broken(text));
    }
}
