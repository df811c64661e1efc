package vn.vungxanh.care.rounds;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.FieldReference;

/** Whom the team watches today, for where there is no network. */
@Component
class HouseholdsToTakeAlong implements FieldReference {

    private final RoundQueries rounds;
    private final Clock clock;

    HouseholdsToTakeAlong(RoundQueries rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public String table() {
        return "households";
    }

    @Override
    public Permission permission() {
        return Permission.VISIT_PEOPLE;
    }

    @Override
    public List<Map<String, Object>> rows(Scope scope, int most) {
        var filter = RoundFilter.of(scope.home(), clock.instant(), RoundFilter.Show.WATCHED);
        return rounds.list(scope, filter, 1, most).items().stream()
                .map(HouseholdsToTakeAlong::row)
                .toList();
    }

    private static Map<String, Object> row(RoundLine line) {
        var row = new LinkedHashMap<String, Object>();
        var name = line.name() == null ? "…" : line.name();
        row.put("value", line.watch().value().toString());
        row.put("label", line.birthYear() == null ? name : name + " (" + line.birthYear() + ")");
        row.put("group", line.place());
        row.put("household", line.household());
        return row;
    }
}
