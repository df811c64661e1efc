package vn.vungxanh.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.risk.LevelKeeping;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;

/** What the records would have proposed at 6:00 of each day of the wave. Nothing is invented: it follows from the cases. */
@Component
class Levels {

    private static final LocalDate FIRST = LocalDate.of(2021, 5, 5);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final LevelKeeping keeping;
    private final Clock clock;

    Levels(LevelKeeping keeping, Clock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    void follow(Scope scope) {
        var today = Vietnam.dayOf(clock.instant());
        for (var day = FIRST; day.isBefore(today); day = day.plusDays(1)) {
            keeping.keep(
                    scope,
                    scope.home(),
                    Disease.COVID_19,
                    day.atTime(MORNING).atZone(Vietnam.ZONE).toInstant());
        }
        keeping.keep(scope, scope.home(), Disease.COVID_19, clock.instant());
    }
}
