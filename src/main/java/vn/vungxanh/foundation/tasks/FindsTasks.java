package vn.vungxanh.foundation.tasks;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.shell.SearchSource;

@Component
class FindsTasks implements SearchSource {

    private final TaskQueries tasks;
    private final CurrentScope scope;
    private final Units units;
    private final Clock clock;

    FindsTasks(TaskQueries tasks, CurrentScope scope, Units units, Clock clock) {
        this.tasks = tasks;
        this.scope = scope;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "tasks.title";
    }

    @Override
    public int order() {
        return 805;
    }

    @Override
    public List<Hit> search(String text, int limit) {
        var me = scope.require();
        if (!me.may(Permission.DO_TASKS)) {
            return List.of();
        }
        var filter =
                new TaskFilter(me.home(), true, clock.instant(), TaskFilter.Show.ALL, null, null, null, null, text);
        return tasks.list(me, filter, 1, limit).items().stream()
                .map(found -> new Hit(found.what(), units.get(found.to()).name(), "/tasks/" + found.id()))
                .toList();
    }
}
