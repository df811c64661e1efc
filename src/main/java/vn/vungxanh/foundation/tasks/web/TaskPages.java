package vn.vungxanh.foundation.tasks.web;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.vungxanh.foundation.access.Colleagues;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.foundation.tasks.Evidence;
import vn.vungxanh.foundation.tasks.OverdueNews;
import vn.vungxanh.foundation.tasks.TaskId;
import vn.vungxanh.foundation.tasks.TaskOrigin;
import vn.vungxanh.foundation.tasks.TaskQueries;
import vn.vungxanh.foundation.tasks.TaskSource;
import vn.vungxanh.foundation.tasks.TaskStep;
import vn.vungxanh.platform.shell.FormWords;

/** One task with everything that happened to it. */
@Component
class TaskPages {

    private final TaskQueries queries;
    private final Evidence evidence;
    private final DirectiveRegister directives;
    private final Colleagues colleagues;
    private final ObjectProvider<TaskOrigin> origins;
    private final ObjectProvider<OverdueNews> news;
    private final Units units;

    TaskPages(
            TaskQueries queries,
            Evidence evidence,
            DirectiveRegister directives,
            Colleagues colleagues,
            ObjectProvider<TaskOrigin> origins,
            ObjectProvider<OverdueNews> news,
            Units units) {
        this.queries = queries;
        this.evidence = evidence;
        this.directives = directives;
        this.colleagues = colleagues;
        this.origins = origins;
        this.news = news;
        this.units = units;
    }

    String show(Scope scope, TaskId id, FormWords typed, Model model) {
        var task = queries.get(scope, id);
        var steps = queries.steps(scope, id);
        var ids = new HashSet<>(steps.stream().map(TaskStep::staff).toList());
        ids.add(task.givenBy());
        if (task.person() != null) {
            ids.add(task.person());
        }
        var people = colleagues.named(ids);
        var giver = people.get(task.givenBy());
        var because = task.because();
        model.addAllAttributes(Map.of(
                "task",
                task,
                "owner",
                TaskView.owner(task, units, people),
                "giver",
                (giver == null ? "" : giver.name() + ", ") + TaskView.place(task.from(), units),
                "steps",
                steps,
                "people",
                people,
                "decides",
                task.isDecidedBy(scope),
                "typed",
                typed,
                "problems",
                typed.problems()));
        model.addAttribute(
                "because", because == null ? null : directives.find(because).orElse(null));
        model.addAttribute("files", evidence.of(scope, id));
        model.addAttribute("origin", origin(task.source()));
        model.addAttribute(
                "told",
                steps.stream()
                        .map(TaskStep::told)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.toMap(each -> each, units::fullName)));
        model.addAttribute("news", news.getIfAvailable());
        return "tasks/one";
    }

    private @Nullable String origin(TaskSource source) {
        return origins.stream()
                .filter(each -> each.room().equals(source.room()))
                .findFirst()
                .map(each -> each.address(source.reference()))
                .orElse(null);
    }
}
