package vn.vungxanh.surveillance.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.Vietnam;

/** What time brings: files of the index every few minutes, days sealed when they are over, old days gone. */
@Component
class Upkeep implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** After midnight late senders still fill the day: it is sealed when so many hours of the next are over. */
    private static final Duration LATE_SENDERS = Duration.ofHours(3);

    private final PresenceIndex index;
    private final IndexChecks checks;
    private final DayRepository days;
    private final RetentionRepository policies;
    private final Retention retention;
    private final PlaceCatalogue places;
    private final HouseholdMirror households;
    private final WholeSight sight;
    private final Clock clock;
    private final Duration every;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private long written;

    Upkeep(
            PresenceIndex index,
            IndexChecks checks,
            DayRepository days,
            RetentionRepository policies,
            Retention retention,
            PlaceCatalogue places,
            HouseholdMirror households,
            WholeSight sight,
            Clock clock,
            @Value("${vungxanh.presence.upkeep:PT2M}") Duration every) {
        this.index = index;
        this.checks = checks;
        this.days = days;
        this.policies = policies;
        this.retention = retention;
        this.places = places;
        this.households = households;
        this.sight = sight;
        this.clock = clock;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.setThreadNamePrefix("presence-upkeep-");
        scheduler.setDaemon(true);
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(this::round, clock.instant().plus(every), every);
    }

    private void round() {
        try {
            households.refreshIfChanged();
            if (index.sequence() != written) {
                written = index.sequence();
                index.snapshot();
            }
            if (sealDays() + forget().size() > 0) {
                index.seal(Vietnam.startOf(retention.firstDay()).getEpochSecond());
            }
            verifyOnceADay();
        } catch (RuntimeException e) {
            LOG.error("the upkeep of presence failed and is tried again in {}", every, e);
        }
    }

    /** Days that are over get their b-trees, and places learn how many usually come. How many were sealed. */
    int sealDays() {
        var over = days.unsealed(Vietnam.dayOf(clock.instant().minus(LATE_SENDERS)));
        for (var day : over) {
            var events = sight.call(() -> days.seal(day, clock.instant()));
            if (day.kind().equals("checkins")) {
                sight.run(() -> days.count(day.day()));
            }
            LOG.info("{} of {} are sealed: {} events", day.kind(), day.day(), events);
        }
        if (!over.isEmpty()) {
            sight.run(places::read);
        }
        return over.size();
    }

    /** When the day before has been sealed; also a program that was not running at that hour does it then. */
    boolean verifyOnceADay() {
        var day = Vietnam.dayOf(clock.instant().minus(LATE_SENDERS));
        var done = checks.last()
                .map(last -> Vietnam.dayOf(last.at().minus(LATE_SENDERS)))
                .filter(last -> !last.isBefore(day))
                .isPresent();
        if (!done) {
            checks.verify();
        }
        return !done;
    }

    /** The days that the policy no longer allows to be kept; the index drops them when it is sealed. */
    List<LocalDate> forget() {
        var gone = sight.call(() -> policies.forget(Vietnam.dayOf(clock.instant())));
        if (!gone.isEmpty()) {
            LOG.info("days of presence dropped by the retention policy: {}", gone);
        }
        return gone;
    }

    /** Seals and forgets now, in the record and in the files of the index. */
    void now() {
        sealDays();
        forget();
        index.seal(Vietnam.startOf(retention.firstDay()).getEpochSecond());
    }

    @Override
    public void destroy() {
        scheduler.shutdown();
    }
}
