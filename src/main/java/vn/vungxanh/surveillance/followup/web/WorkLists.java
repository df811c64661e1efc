package vn.vungxanh.surveillance.followup.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.followup.FollowAddress;
import vn.vungxanh.surveillance.followup.FollowFilter;
import vn.vungxanh.surveillance.followup.FollowupQueries;

/** Reads a list of work with all that its page shows. */
@Component
class WorkLists {

    private final FollowupQueries followups;
    private final FollowAddress addresses;
    private final Units units;
    private final Clock clock;

    WorkLists(FollowupQueries followups, FollowAddress addresses, Units units, Clock clock) {
        this.followups = followups;
        this.addresses = addresses;
        this.units = units;
        this.clock = clock;
    }

    WorkList read(Scope scope, String path, FollowFilter filter, Map<String, String> words, int page, int size) {
        var lines = followups.list(scope, filter, Math.max(1, page), size);
        var names = new HashMap<UnitId, String>();
        names.put(filter.unit(), units.get(filter.unit()).name());
        lines.items()
                .forEach(line -> names.computeIfAbsent(
                        line.unit(), unit -> units.get(unit).name()));
        var kept = addresses.words(filter);
        if (words.containsKey("asOf")) {
            kept.put("asOf", words.get("asOf"));
        }
        if (scope.staff().equals(filter.tracer())) {
            kept.put("tracer", "me");
        }
        return new WorkList(
                path,
                filter,
                kept,
                followups.counts(scope, filter),
                lines,
                followups.phones(scope, lines.items()),
                names,
                clock.instant());
    }
}
