package vn.vungxanh.foundation.tasks.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.Colleague;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.directives.Directive;
import vn.vungxanh.foundation.tasks.Task;
import vn.vungxanh.foundation.tasks.TaskCounts;
import vn.vungxanh.foundation.tasks.TaskFilter;
import vn.vungxanh.foundation.tasks.TaskFilter.Show;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.platform.shell.Page;

/** What the list of tasks shows, and where its numbers lead. */
public record TaskView(
        TaskFilter filter,
        boolean now,
        Unit unit,
        List<Unit> above,
        TaskCounts counts,
        Map<Unit, TaskCounts> parts,
        Slice<Task> tasks,
        Map<StaffId, Colleague> people,
        @Nullable Directive because,
        Units units,
        TaskQuestions addresses) {

    public String list(Show show) {
        return addresses.address(filter.showing(show), now);
    }

    public String list(Unit other, Show show) {
        var own = other.id().equals(unit.id());
        var of = filter.of(other.id()).showing(show);
        return addresses.address(
                own
                        ? new TaskFilter(
                                of.unit(),
                                false,
                                of.asOf(),
                                show,
                                of.due(),
                                of.person(),
                                of.because(),
                                of.room(),
                                of.words())
                        : of,
                now);
    }

    public String page(int page) {
        return addresses.address(filter, now) + "&page=" + page;
    }

    public Map<String, String> kept() {
        var words = addresses.words(filter, now);
        words.remove("q");
        words.remove("unit");
        return words;
    }

    public String owner(Task task) {
        return owner(task, units, people);
    }

    static String owner(Task task, Units units, Map<StaffId, Colleague> people) {
        var words = new StringBuilder(place(task.to(), units));
        if (task.office() != null) {
            words.insert(0, task.office() + ", ");
        }
        var person = task.person() == null ? null : people.get(task.person());
        if (person != null) {
            words.append(" · ").append(person.name());
        }
        return words.toString();
    }

    static String place(UnitId unit, Units units) {
        return units.get(unit).name();
    }

    /** Late by so much, or due in so much. */
    public static String distance(Page page, Task task, Instant asOf) {
        var late = task.isLate(asOf);
        var hours = Math.abs(task.late(asOf).toHours());
        var time = hours < 48 ? page.t("tasks.hours", hours) : page.t("tasks.days", hours / 24);
        return page.t(late ? "tasks.late" : "tasks.dueIn", time);
    }
}
