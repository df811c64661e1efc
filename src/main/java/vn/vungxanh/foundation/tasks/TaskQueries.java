package vn.vungxanh.foundation.tasks;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;

/** Who owes what. Row-level security leaves out what lies outside the reader's jurisdiction. */
@Service
@Transactional(readOnly = true)
public class TaskQueries {

    private static final int MOST = 500;

    private final TaskRepository tasks;
    private final StandingRepository standing;
    private final Units units;

    TaskQueries(TaskRepository tasks, StandingRepository standing, Units units) {
        this.tasks = tasks;
        this.standing = standing;
        this.units = units;
    }

    public Task get(Scope scope, TaskId id) {
        return tasks.find(id).orElseThrow(() -> new NotFound("task " + id));
    }

    /** The last first. */
    public List<TaskStep> steps(Scope scope, TaskId id) {
        return tasks.steps(get(scope, id).id());
    }

    /** The highest level on which the program reminded of each; those of which it did not are left out. */
    public Map<UUID, Integer> levels(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : tasks.levels(ids);
    }

    public List<Task> list(Scope scope, TaskFilter filter) {
        return list(scope, filter, 1, MOST).items();
    }

    /** Owed ones first, in the order in which they fall due. */
    public Slice<Task> list(Scope scope, TaskFilter filter, int page, int size) {
        return standing.list(filter, range(filter), Math.max(1, page), Math.max(1, Math.min(size, MOST)));
    }

    /** Of a unit and all below it. */
    public TaskCounts counts(Scope scope, UnitId unit, Instant asOf) {
        return counts(scope, TaskFilter.owed(unit, asOf));
    }

    /** Of the filter's tasks in whatever state. */
    public TaskCounts counts(Scope scope, TaskFilter filter) {
        return standing.counts(filter, range(filter)).values().stream().reduce(TaskCounts.NONE, TaskCounts::plus);
    }

    /** Of the unit by itself and of each one directly below with all that lies below it; those without a task are left out. */
    public Map<UnitId, TaskCounts> countsByUnit(Scope scope, TaskFilter filter) {
        var counts = new LinkedHashMap<UnitId, TaskCounts>();
        standing.counts(filter, range(filter)).forEach((unit, own) -> {
            var path = units.path(unit).stream().map(Unit::id).toList();
            var at = path.indexOf(filter.unit()) + 1;
            counts.merge(at > 0 && at < path.size() ? path.get(at) : filter.unit(), own, TaskCounts::plus);
        });
        return counts;
    }

    private String range(TaskFilter filter) {
        var unit = filter.unit().value();
        return filter.below() ? units.jurisdiction(filter.unit()).multirange() : "{[%d,%d]}".formatted(unit, unit);
    }
}
