package vn.vungxanh.insight.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.tasks.NewTask;
import vn.vungxanh.foundation.tasks.TaskQueries;
import vn.vungxanh.foundation.tasks.TaskSource;
import vn.vungxanh.foundation.tasks.Tasks;
import vn.vungxanh.insight.duties.ReminderRepository.Owed;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Reminds a unit of what it has not entered: a task that it sees, once for each time that something fell due. */
@Service
@Transactional
public class Reminders {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int EVENING = 18;
    private static final int MOST = 200;

    private final DutyBoard board;
    private final ReminderRepository reminders;
    private final Tasks tasks;
    private final TaskQueries queries;
    private final LeagueMemory memory;
    private final AuditTrail audit;
    private final MessageSource words;
    private final Clock clock;

    Reminders(
            DutyBoard board,
            ReminderRepository reminders,
            Tasks tasks,
            TaskQueries queries,
            LeagueMemory memory,
            AuditTrail audit,
            MessageSource words,
            Clock clock) {
        this.board = board;
        this.reminders = reminders;
        this.tasks = tasks;
        this.queries = queries;
        this.memory = memory;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** Of one source. @return whether this call made the task; false if somebody was quicker */
    public boolean remind(Scope scope, UnitId unit, String source, @Nullable UUID keeper) {
        DutyRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(unit));
        var owed = board.standings(scope, unit, clock.instant()).stream()
                .filter(each -> each.unit().equals(unit) && each.duty().source().equals(source))
                .filter(each -> java.util.Objects.equals(each.keeper(), keeper))
                .toList();
        DutyRule.NOT_OWED.brokenIf(owed.isEmpty());
        var late = owed.stream().filter(Standing::isOpen).findFirst().orElseThrow(DutyRule.NOT_LATE::broken);
        return remind(scope, late);
    }

    /** Of everything late or silent in a unit and below. @return how many tasks were made */
    public int remindAll(Scope scope, UnitId unit) {
        DutyRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(unit));
        return (int) board.standings(scope, unit, clock.instant()).stream()
                .filter(Standing::isOpen)
                .limit(MOST)
                .filter(each -> remind(scope, each))
                .count();
    }

    /** How each of these was reminded of what fell due last. */
    @Transactional(readOnly = true)
    public Map<Standing, Reminded> of(Scope scope, Collection<Standing> standings, Instant asOf) {
        var known = reminders.of(standings, asOf);
        var levels = queries.levels(
                scope,
                known.values().stream()
                        .map(Reminded::task)
                        .filter(java.util.Objects::nonNull)
                        .toList());
        var found = new HashMap<Standing, Reminded>();
        standings.forEach(each -> {
            var at = known.get(Owed.of(each));
            if (at != null) {
                found.put(each, at.task() == null ? at : at.on(levels.getOrDefault(at.task(), 0)));
            }
        });
        return found;
    }

    private boolean remind(Scope scope, Standing standing) {
        var now = clock.instant();
        var owed = Owed.of(standing);
        var id = TimeOrderedId.next(clock);
        if (!reminders.add(id, owed, now, scope.login())) {
            return false;
        }
        var local = now.atZone(Vietnam.ZONE);
        var due = local.getHour() < EVENING
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        var task = tasks.give(
                scope,
                new NewTask(
                                sentence(standing),
                                standing.unit(),
                                null,
                                due,
                                null,
                                new TaskSource("duties", owed.reference()))
                        .of(standing.keeperName()));
        reminders.became(id, task.value());
        memory.forget();
        audit.wrote(scope, "duties.audit.reminded", List.of(id), owed.source());
        return true;
    }

    private String sentence(Standing standing) {
        return words.getMessage(
                "duties.task",
                new Object[] {
                    words.getMessage("duties.source." + standing.duty().source(), null, Locale.forLanguageTag("vi")),
                    MINUTE.format(standing.due().atZone(Vietnam.ZONE))
                },
                Locale.forLanguageTag("vi"));
    }
}
