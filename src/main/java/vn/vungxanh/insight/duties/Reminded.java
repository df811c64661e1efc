package vn.vungxanh.insight.duties;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a unit was reminded.
 *
 * @param task that it owes because of it
 * @param level how far the program took it up since: 0 not yet, then the unit, its superior, the Committee
 */
public record Reminded(Instant at, @Nullable UUID task, int level) {

    Reminded on(int reached) {
        return new Reminded(at, task, reached);
    }
}
