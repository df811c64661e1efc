package vn.vungxanh.foundation.tasks;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** What a unit and those below it owe, and how much of it is late. */
@Component
class TaskFigures implements FigureSource {

    private final TaskQueries tasks;
    private final CurrentScope scope;
    private final Units units;

    TaskFigures(TaskQueries tasks, CurrentScope scope, Units units) {
        this.tasks = tasks;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of("tasks.owed", "tasks.late");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var unit = new UnitId(request.unit());
        var counts = tasks.counts(scope.require(), unit, request.asOf());
        if (counts.equals(TaskCounts.NONE)) {
            return List.of(); // no task was ever given: that is not 0 late
        }
        return List.of(figure("owed", counts.owed(), unit, request), figure("late", counts.late(), unit, request));
    }

    private Figure figure(String name, long value, UnitId unit, FigureRequest request) {
        var list = "/tasks?unit=%s&show=%s&asOf=%s".formatted(units.get(unit).code(), name, request.asOf());
        return Figure.count(
                "tasks." + name, value, "tasks.figure.tasks", request.asOf(), "tasks", list, "tasks.figure." + name);
    }
}
