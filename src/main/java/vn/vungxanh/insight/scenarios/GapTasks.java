package vn.vungxanh.insight.scenarios;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.tasks.NewTask;
import vn.vungxanh.foundation.tasks.TaskId;
import vn.vungxanh.foundation.tasks.TaskSource;
import vn.vungxanh.foundation.tasks.Tasks;
import vn.vungxanh.insight.conversion.Schedule;
import vn.vungxanh.insight.demand.Resource;
import vn.vungxanh.kernel.Vietnam;

/** Turns what is missing into tasks: the same gap of the same scenario makes one task, however often it is clicked. */
@Service
@Transactional
public class GapTasks {

    private static final Locale OFFICIAL = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String HEALTH = "Sở Y tế";

    private final Planner planner;
    private final Conversions conversions;
    private final Tasks tasks;
    private final MessageSource words;
    private final Clock clock;

    GapTasks(Planner planner, Conversions conversions, Tasks tasks, MessageSource words, Clock clock) {
        this.planner = planner;
        this.conversions = conversions;
        this.tasks = tasks;
        this.words = words;
        this.clock = clock;
    }

    /** What the unit of the question lacks of a resource. */
    public TaskId fill(Scope scope, Question question, Resource resource) {
        var answer = planner.answer(scope, question, "vi");
        var bar = answer.bar(resource);
        ScenarioRule.NO_GAP.brokenIf(!bar.broken());
        return give(
                scope,
                answer,
                question.unit(),
                resource.name(),
                bar.gap(),
                resource,
                Objects.requireNonNull(bar.breaksOn()));
    }

    /** What a part of the unit lacks in beds. */
    public TaskId fill(Scope scope, Question question, String part) {
        var answer = planner.answer(scope, question, "vi");
        var line = answer.places().parts().stream()
                .filter(each -> each.of().get(0).code().equals(part))
                .findFirst()
                .orElseThrow(() -> ScenarioRule.NO_GAP.broken());
        ScenarioRule.NO_GAP.brokenIf(line.gapBeds() <= 0);
        return give(
                scope,
                answer,
                line.of().get(0).id(),
                "BEDS:" + part,
                line.gapBeds(),
                Resource.BEDS,
                firstOf(answer.bar(Resource.BEDS).breaksOn(), question.startsOn()));
    }

    /** To convert a hospital that the plan proposes. */
    public TaskId convert(Scope scope, Question question, String hospital) {
        var answer = planner.answer(scope, question, "vi");
        var step = conversions.of(answer).stream()
                .flatMap(each -> each.steps().stream())
                .filter(each -> each.used().hospital().code().equals(hospital)
                        && !each.used().hospital().inUse())
                .findFirst()
                .orElseThrow(() -> ScenarioRule.NO_GAP.broken());
        var what = said(
                "scenarios.task.convert",
                step.used().hospital().name(),
                Integer.toString(step.used().hospital().beds()),
                DAY.format(answer.day(step.readyOn())),
                scenario(answer));
        return tasks.give(
                scope,
                new NewTask(
                                what,
                                question.unit(),
                                null,
                                due(answer, step),
                                null,
                                source(answer, "CONVERT:" + hospital, 0))
                        .of(HEALTH));
    }

    private TaskId give(
            Scope scope, Answer answer, UnitId to, String gap, double amount, Resource resource, LocalDate breaksOn) {
        var what = said(
                "scenarios.task.fill",
                Long.toString((long) amount),
                said("scenarios.of." + resource),
                DAY.format(breaksOn),
                scenario(answer));
        var task = new NewTask(what, to, null, later(breaksOn.minusDays(1)), null, source(answer, gap, amount));
        return tasks.give(scope, to.equals(answer.question().unit()) ? task.of(HEALTH) : task);
    }

    private LocalDate due(Answer answer, Schedule.Step step) {
        return later(answer.day(step.readyOn()).minusDays(1));
    }

    /** A task is not due before it is given, however late the plan is. */
    private LocalDate later(LocalDate wanted) {
        var today = Vietnam.dayOf(clock.instant());
        return wanted.isBefore(today) ? today : wanted;
    }

    private static LocalDate firstOf(@Nullable LocalDate breaks, LocalDate start) {
        return breaks == null ? start : breaks;
    }

    private static TaskSource source(Answer answer, String gap, double amount) {
        var question = answer.question();
        return new TaskSource(
                "scenarios",
                String.join(
                        "/",
                        answer.unit().code(),
                        gap,
                        question.set(),
                        question.course().kind().name(),
                        Long.toString(Math.round(question.course().cases())),
                        question.startsOn().toString(),
                        Long.toString((long) amount)));
    }

    private String scenario(Answer answer) {
        return said(
                "scenarios.task.scenario",
                Long.toString(Math.round(answer.peak().ill().total())),
                answer.set().vietnamese(),
                DAY.format(answer.question().startsOn()));
    }

    private String said(String key, Object... details) {
        return words.getMessage(key, details, OFFICIAL);
    }
}
