package vn.vungxanh.foundation.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The program's own reminders: each level of a task once, kept as a step of it. The first overdue one is news. */
@Component
class Reminders {

    private static final int OVERDUE = 2;

    private record Level(
            int number,
            Duration after,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean isReached(Task task, Instant now) {
            var day = Vietnam.dayOf(now);
            return !task.dueAt().plus(after).isAfter(now) && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private final List<Level> levels = ResourceTable.read(
            "tasks/reminders.csv",
            row -> new Level(
                    Integer.parseInt(row.get("level")),
                    Duration.parse(row.get("after")),
                    LocalDate.parse(row.get("valid_from")),
                    ResourceTable.day(row.get("valid_to"))));

    private final TaskRepository tasks;
    private final StandingRepository standing;
    private final AcrossBorders everywhere;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate work;
    private final Clock clock;

    Reminders(
            TaskRepository tasks,
            StandingRepository standing,
            AcrossBorders everywhere,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tasks = tasks;
        this.standing = standing;
        this.everywhere = everywhere;
        this.news = news;
        this.work = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        work.executeWithoutResult(status -> everywhere.run(() -> remind(clock.instant())));
    }

    private void remind(Instant now) {
        var earliest =
                levels.stream().map(Level::after).min(Duration::compareTo).orElse(Duration.ZERO);
        for (var task : standing.owedBefore(now.minus(earliest).plusMillis(1))) {
            var reached = levels.stream()
                    .filter(level -> level.isReached(task, now))
                    .mapToInt(Level::number)
                    .max()
                    .orElse(0);
            var before = tasks.reminded(task.id());
            var step = new TaskStep(TimeOrderedId.next(clock), now, StepKind.REMINDED, StaffId.PROGRAM, null, reached);
            if (reached > before && tasks.step(task, step) && before < OVERDUE && reached >= OVERDUE) {
                news.publishEvent(new TaskOverdue(task.id().value(), task.to().value(), task.dueAt()));
            }
        }
    }
}
