package vn.vungxanh.territory.screening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;

/** Declarations count in the round within whose time they were made. Found by looking: an ordinary one makes no news. */
@Component
class DeclaredCount {

    /** Who it was that declared is sometimes found out later. */
    private static final Duration LATE = Duration.ofDays(3);

    private final ScreeningRoundRepository rounds;
    private final DeclaredRepository declared;
    private final RoundAreas areas;
    private final AcrossBorders beyond;
    private final Clock clock;
    private boolean first = true;

    DeclaredCount(
            ScreeningRoundRepository rounds,
            DeclaredRepository declared,
            RoundAreas areas,
            AcrossBorders beyond,
            Clock clock) {
        this.rounds = rounds;
        this.declared = declared;
        this.areas = areas;
        this.beyond = beyond;
        this.clock = clock;
    }

    /** After a start everything, then what came lately. */
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    @Transactional
    synchronized void catchUp() {
        var now = clock.instant();
        var running = rounds.all().stream().filter(round -> round.running(now)).toList();
        if (!running.isEmpty()) {
            var there = running.stream().map(round -> areas.of(round.areas())).toList();
            var since = first ? Instant.EPOCH : now.minus(LATE);
            beyond.run(() -> declared.count(running, there, since, now));
        }
        first = false;
    }
}
