package vn.vungxanh.foundation.tasks.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Colleague;
import vn.vungxanh.foundation.access.Colleagues;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.foundation.tasks.Task;
import vn.vungxanh.foundation.tasks.TaskCounts;
import vn.vungxanh.foundation.tasks.TaskQueries;

/** What a unit owes, what is late and for whom. */
@Controller
@RequestMapping("/tasks")
@PreAuthorize("hasAuthority('DO_TASKS')")
class TaskController {

    private static final int LINES = 50;

    private final TaskQueries tasks;
    private final TaskQuestions questions;
    private final DirectiveRegister directives;
    private final Colleagues colleagues;
    private final Units units;

    TaskController(
            TaskQueries tasks,
            TaskQuestions questions,
            DirectiveRegister directives,
            Colleagues colleagues,
            Units units) {
        this.tasks = tasks;
        this.questions = questions;
        this.directives = directives;
        this.colleagues = colleagues;
        this.units = units;
    }

    @GetMapping
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = questions.read(scope, words);
        var found = tasks.list(scope, filter, page, LINES);
        var parts = new LinkedHashMap<Unit, TaskCounts>();
        tasks.countsByUnit(scope, filter).forEach((unit, counts) -> parts.put(units.get(unit), counts));
        var because = filter.because();
        model.addAttribute(
                "view",
                new TaskView(
                        filter,
                        words.get("asOf") == null,
                        units.get(filter.unit()),
                        units.ancestors(filter.unit()).stream()
                                .filter(each -> scope.covers(each.id()))
                                .toList(),
                        tasks.counts(scope, filter),
                        parts,
                        found,
                        people(found.items()),
                        because == null ? null : directives.find(because).orElse(null),
                        units,
                        questions));
        model.addAttribute("mayGive", scope.may(Permission.ISSUE_DIRECTIVES));
        return "tasks/list";
    }

    private Map<StaffId, Colleague> people(List<Task> shown) {
        var ids = new HashSet<StaffId>();
        shown.stream().map(Task::person).filter(Objects::nonNull).forEach(ids::add);
        return colleagues.named(ids);
    }
}
