package vn.vungxanh.foundation.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.TimeOrderedId;

/**
 * The program's own reminders: each level of a task once, kept as a step of it. What is overdue is news, one of a sweep
 * for each unit that owes and each one that is told.
 */
@Component
class Reminders {

    private record Group(int level, Told told, UnitId owes) {}

    private final List<ReminderLevel> levels = ReminderLevel.all();
    private final TaskRepository tasks;
    private final StandingRepository standing;
    private final Fulfilment fulfilment;
    private final Superiors superiors;
    private final AcrossBorders everywhere;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate work;
    private final Clock clock;

    Reminders(
            TaskRepository tasks,
            StandingRepository standing,
            Fulfilment fulfilment,
            Superiors superiors,
            AcrossBorders everywhere,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tasks = tasks;
        this.standing = standing;
        this.fulfilment = fulfilment;
        this.superiors = superiors;
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
        var earliest = levels.stream()
                .map(ReminderLevel::after)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        var groups = new LinkedHashMap<Group, List<Task>>();
        var ids = new LinkedHashMap<Group, UUID>();
        for (var task : standing.owedBefore(now.minus(earliest).plusMillis(1))) {
            var due = due(task, now);
            if (due.isEmpty() || fulfilment.closes(task, now)) {
                continue;
            }
            for (var level : due) {
                var group = new Group(level.number(), level.told(), task.to());
                var id = level.inChannel() ? ids.computeIfAbsent(group, any -> TimeOrderedId.next(clock)) : null;
                var told = superiors.told(level.told(), task.to());
                var step = TaskStep.reminder(TimeOrderedId.next(clock), now, level.number(), told, id);
                if (tasks.step(task, step) && id != null) {
                    groups.computeIfAbsent(group, any -> new ArrayList<>()).add(task);
                }
            }
        }
        groups.forEach((group, late) -> tell(group, late, ids));
    }

    /** Of those that tell the unit itself only the last: it need not hear two at once. */
    private List<ReminderLevel> due(Task task, Instant now) {
        var reached =
                levels.stream().filter(level -> level.isReached(task, now)).toList();
        var highest = reached.stream().mapToInt(ReminderLevel::number).max().orElse(0);
        var before = task.level();
        return reached.stream()
                .filter(level -> level.number() > before)
                .filter(level -> level.told() != Told.UNIT || level.number() == highest)
                .toList();
    }

    private void tell(Group group, List<Task> late, Map<Group, UUID> ids) {
        var to = superiors.told(group.told(), group.owes());
        var givers = late.stream()
                .map(task -> task.from().value())
                .filter(from -> group.told() == Told.SUPERIOR && from != to.value())
                .distinct()
                .toList();
        news.publishEvent(new TaskOverdue(
                Objects.requireNonNull(ids.get(group)),
                group.level(),
                group.told(),
                group.owes().value(),
                to.value(),
                givers,
                late.stream().map(task -> task.id().value()).toList()));
    }
}
