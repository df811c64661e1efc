package vn.vungxanh.territory.checkins;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.presence.RetentionPolicy;

/** What is held goes when presence lets its own days go; telephones go when their cookie ends. */
@Component
class Forgetting {

    private final HeldRepository held;
    private final Telephones telephones;
    private final RetentionPolicy retention;
    private final OpenSight sight;
    private final Clock clock;

    Forgetting(HeldRepository held, Telephones telephones, RetentionPolicy retention, OpenSight sight, Clock clock) {
        this.held = held;
        this.telephones = telephones;
        this.retention = retention;
        this.sight = sight;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 12 * 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        sight.run(() -> {
            held.forget(Vietnam.startOf(Vietnam.dayOf(clock.instant()).minusDays(retention.days())));
            telephones.forget(clock.instant().minus(Telephones.REMEMBERED));
        });
    }
}
