package vn.vungxanh.foundation.tasks;

import java.util.List;
import java.util.UUID;

/**
 * Tasks that one unit owes fell due and are not done. Told once a task and level; the first level tells the unit itself,
 * the next its superior, the last the Committee.
 *
 * @param id of this news: who hears it twice knows it by that
 * @param unit that owes them
 * @param toldUnit whose committee is told
 * @param alsoTold that gave them, if it is another
 */
public record TaskOverdue(
        UUID id, int level, Told told, int unit, int toldUnit, List<Integer> alsoTold, List<UUID> tasks) {

    public TaskOverdue {
        alsoTold = List.copyOf(alsoTold);
        tasks = List.copyOf(tasks);
    }
}
