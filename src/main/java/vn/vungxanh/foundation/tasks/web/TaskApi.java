package vn.vungxanh.foundation.tasks.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.tasks.Task;
import vn.vungxanh.foundation.tasks.TaskCounts;
import vn.vungxanh.foundation.tasks.TaskId;
import vn.vungxanh.foundation.tasks.TaskQueries;
import vn.vungxanh.foundation.tasks.TaskStep;

/** Tasks for other programs. */
@RestController
@RequestMapping("/api/v1/tasks")
@PreAuthorize("hasAuthority('DO_TASKS')")
class TaskApi {

    private final TaskQueries tasks;
    private final TaskQuestions questions;
    private final Units units;

    TaskApi(TaskQueries tasks, TaskQuestions questions, Units units) {
        this.tasks = tasks;
        this.questions = questions;
        this.units = units;
    }

    record Listed(String unit, Instant asOf, TaskCounts counts, long total, int page, List<One> items) {}

    record One(
            UUID id,
            String what,
            String unit,
            @Nullable String office,
            Instant dueAt,
            String state,
            boolean late,
            @Nullable UUID document,
            String source,
            int reminders,
            String page) {}

    record Whole(One task, List<Step> steps) {}

    record Step(Instant at, String kind, @Nullable String words) {}

    /**
     * @param words unit (code), due (a day: due on it or before), show (owed, late, today, waiting, confirmed, all), asOf,
     *     below (false: this unit alone), because (id of a document)
     * @param size at most 500
     */
    @GetMapping
    Listed list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        var filter = questions.read(scope, words);
        var found = tasks.list(scope, filter, page, size);
        return new Listed(
                units.get(filter.unit()).code(),
                filter.asOf(),
                tasks.counts(scope, filter),
                found.total(),
                found.page(),
                found.items().stream().map(each -> one(each, filter.asOf())).toList());
    }

    @GetMapping("/{id}")
    Whole one(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        var task = tasks.get(scope, new TaskId(id));
        return new Whole(
                one(task, questions.read(scope, words).asOf()),
                tasks.steps(scope, task.id()).stream().map(TaskApi::step).toList());
    }

    private static Step step(TaskStep step) {
        return new Step(step.at(), step.kind().name().toLowerCase(Locale.ROOT), step.words());
    }

    private One one(Task task, Instant asOf) {
        var because = task.because();
        return new One(
                task.id().value(),
                task.what(),
                units.get(task.to()).code(),
                task.office(),
                task.dueAt(),
                task.state().name().toLowerCase(Locale.ROOT),
                task.isLate(asOf),
                because == null ? null : because.value(),
                task.source().room(),
                task.reminders(),
                "/tasks/" + task.id());
    }
}
