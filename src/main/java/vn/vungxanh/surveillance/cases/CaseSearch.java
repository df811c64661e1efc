package vn.vungxanh.surveillance.cases;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.shell.SearchSource;

/** Finds cases from the search box by code or by name. */
@Component
class CaseSearch implements SearchSource {

    private final CaseQueries cases;
    private final CurrentScope scope;
    private final Units units;
    private final Clock clock;

    CaseSearch(CaseQueries cases, CurrentScope scope, Units units, Clock clock) {
        this.cases = cases;
        this.scope = scope;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "cases.search";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Hit> search(String text, int limit) {
        var reader = scope.require();
        if (!reader.may(Permission.VIEW_CASES)) {
            return List.of();
        }
        var filter = CaseFilter.of(reader.home(), clock.instant()).saying(text);
        return cases.list(reader, filter, 1, limit).items().stream()
                .map(line -> new Hit(
                        line.code() + " · " + line.name(),
                        units.get(line.unit()).name(),
                        "/cases/" + line.id()))
                .toList();
    }
}
