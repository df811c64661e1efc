package vn.vungxanh.foundation.committee;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitInterval;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.tasks.OverdueNews;
import vn.vungxanh.foundation.tasks.Task;
import vn.vungxanh.foundation.tasks.TaskId;
import vn.vungxanh.foundation.tasks.TaskOverdue;
import vn.vungxanh.foundation.tasks.TaskQueries;
import vn.vungxanh.foundation.tasks.Told;
import vn.vungxanh.kernel.Vietnam;

/**
 * Says in the channel what is overdue: to the unit, then to its superior and to who gave it, then to the Committee. The
 * unit that owes reads it each time and can answer. Heard twice, it is said once.
 */
@Component
class TellsOfOverdueTasks implements OverdueNews {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int NAMED = 20;

    private final ChannelRepository channel;
    private final TaskQueries tasks;
    private final Units units;
    private final AcrossBorders beyond;
    private final MessageSource words;
    private final TransactionTemplate work;
    private final Clock clock;

    TellsOfOverdueTasks(
            ChannelRepository channel,
            TaskQueries tasks,
            Units units,
            AcrossBorders beyond,
            MessageSource words,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.channel = channel;
        this.tasks = tasks;
        this.units = units;
        this.beyond = beyond;
        this.words = words;
        this.clock = clock;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String address(UUID news) {
        return "/committee/messages/" + news;
    }

    @TransactionalEventListener
    void on(TaskOverdue news) {
        work.executeWithoutResult(status -> beyond.run(() -> tell(news)));
    }

    private void tell(TaskOverdue news) {
        var owes = new UnitId(news.unit());
        var scope = Scope.ofProgram(owes, units);
        var late = news.tasks().stream()
                .map(id -> tasks.get(scope, new TaskId(id)))
                .toList();
        var title = say("committee.overdue." + news.told(), units.fullName(owes), late.size());
        var page = "/tasks?unit=" + units.get(owes).code() + "&show=late";
        channel.say(
                new MessageId(news.id()),
                owes,
                readers(news).multirange(),
                new Said(title, body(late), news.told() == Told.COMMITTEE, page),
                clock.instant());
    }

    private Jurisdiction readers(TaskOverdue news) {
        var all = new ArrayList<>(List.of(news.unit(), news.toldUnit()));
        all.addAll(news.alsoTold());
        return new Jurisdiction(
                all.stream().map(unit -> new UnitInterval(unit, unit)).toList());
    }

    private String body(List<Task> late) {
        var lines = late.stream()
                .limit(NAMED)
                .map(task -> say(
                        "committee.overdue.line",
                        task.office() == null ? task.what() : task.office() + ": " + task.what(),
                        MINUTE.format(task.dueAt().atZone(Vietnam.ZONE))))
                .collect(Collectors.joining("\n"));
        return late.size() <= NAMED ? lines : lines + "\n" + say("committee.overdue.more", late.size() - NAMED);
    }

    private String say(String key, Object... with) {
        return words.getMessage(key, with, VIETNAMESE);
    }
}
