package vn.vungxanh.foundation.tasks.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Colleagues;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.directives.DirectiveId;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.foundation.tasks.Evidence;
import vn.vungxanh.foundation.tasks.NewTask;
import vn.vungxanh.foundation.tasks.StepKind;
import vn.vungxanh.foundation.tasks.TaskId;
import vn.vungxanh.foundation.tasks.TaskSource;
import vn.vungxanh.foundation.tasks.Tasks;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.attachments.Attachment;
import vn.vungxanh.platform.shell.FormWords;

/** Gives a task, and everything that is done with one. */
@Controller
@RequestMapping("/tasks")
@PreAuthorize("hasAuthority('DO_TASKS')")
public class TaskDeeds {

    private static final String ROOM = "tasks";

    private final Tasks tasks;
    private final Evidence evidence;
    private final TaskQuestions questions;
    private final DirectiveRegister directives;
    private final Colleagues colleagues;
    private final TaskPages pages;
    private final Clock clock;

    TaskDeeds(
            Tasks tasks,
            Evidence evidence,
            TaskQuestions questions,
            DirectiveRegister directives,
            Colleagues colleagues,
            TaskPages pages,
            Clock clock) {
        this.tasks = tasks;
        this.evidence = evidence;
        this.questions = questions;
        this.directives = directives;
        this.colleagues = colleagues;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    String blank(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        return form(scope, FormWords.of(ROOM, words), model);
    }

    /** Who works at the unit that is typed. */
    @GetMapping("/people")
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    String people(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        return fill(scope, FormWords.of(ROOM, words), model, "tasks/people");
    }

    @PostMapping
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    ModelAndView give(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of(ROOM, words);
        var today = Vietnam.dayOf(clock.instant());
        var person = typed.id("person");
        var because = typed.id("because");
        var form = typed.id("id");
        var by = time(typed);
        var task = new NewTask(
                        typed.of("what"),
                        questions.unit(scope, typed, today),
                        person == null ? null : new StaffId(person),
                        typed.day("dueOn", today),
                        because == null ? null : new DirectiveId(because),
                        TaskSource.byHand(form == null ? UUID.randomUUID() : form))
                .of(typed.given("office"));
        try {
            if (typed.readable()) {
                return new ModelAndView("redirect:/tasks/" + tasks.give(scope, by == null ? task : task.dueBy(by)));
            }
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        return new ModelAndView(form(scope, typed, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        return pages.show(scope, new TaskId(id), FormWords.nothing(ROOM), model);
    }

    @PostMapping("/{id}")
    ModelAndView step(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> words,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) {
        var typed = FormWords.of(ROOM, words);
        var task = new TaskId(id);
        var kind = typed.choice("kind", StepKind.class, StepKind.PROGRESS);
        var version = typed.number("version", 0);
        var due = typed.instant("due", clock.instant());
        try {
            if (typed.readable()) {
                var shown = Attachment.of(file);
                turn(scope, task, kind, version, due, typed.of("words"));
                shown.ifPresent(each -> evidence.attach(scope, task, each));
                return new ModelAndView("redirect:/tasks/" + id);
            }
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        return new ModelAndView(pages.show(scope, task, typed, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/files/{file}")
    ResponseEntity<byte[]> open(Scope scope, @PathVariable UUID id, @PathVariable UUID file) {
        return evidence.open(scope, new TaskId(id), file).download();
    }

    private void turn(Scope scope, TaskId task, StepKind kind, int version, Instant due, String words) {
        switch (kind) {
            case DONE -> tasks.reportDone(scope, task, version, words);
            case CONFIRMED -> tasks.confirm(scope, task, version, words);
            case RETURNED -> tasks.giveBack(scope, task, version, words);
            case WITHDRAWN -> tasks.withdraw(scope, task, version, words);
            case MOVED -> tasks.move(scope, task, version, due, words);
            case REMINDED -> tasks.remind(scope, task, words);
            default -> tasks.note(scope, task, words);
        }
    }

    private String form(Scope scope, FormWords typed, Model model) {
        var because = typed.id("because");
        var fresh = typed.id("id");
        model.addAttribute("fresh", fresh == null ? UUID.randomUUID() : fresh);
        model.addAttribute(
                "because",
                because == null
                        ? null
                        : directives.find(new DirectiveId(because)).orElse(null));
        model.addAttribute("today", Vietnam.dayOf(clock.instant()).toString());
        return fill(scope, typed, model, "tasks/form");
    }

    private String fill(Scope scope, FormWords typed, Model model, String template) {
        var problems = List.copyOf(typed.problems());
        var unit = questions.unit(scope, typed, Vietnam.dayOf(clock.instant()));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("colleagues", unit == null || !scope.covers(unit) ? List.of() : colleagues.at(unit));
        return template;
    }

    private static @Nullable LocalTime time(FormWords typed) {
        try {
            return typed.given("dueBy") == null ? null : LocalTime.parse(typed.of("dueBy"));
        } catch (DateTimeException e) {
            typed.problem("dueBy");
            return null;
        }
    }

    /** As a field of a form takes it. */
    public static String field(Instant at) {
        return at.atZone(Vietnam.ZONE).toLocalDateTime().toString().substring(0, 16);
    }

    public static boolean needsWords(StepKind kind) {
        return kind != StepKind.CONFIRMED && kind != StepKind.REMINDED;
    }
}
