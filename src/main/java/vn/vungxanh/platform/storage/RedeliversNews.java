package vn.vungxanh.platform.storage;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * News that a listener could not take (it lost a deadlock, the database was away) is told again while the program runs,
 * not only when it starts. Listeners are idempotent.
 */
@Component
class RedeliversNews {

    /** Longer than any listener takes, so that nobody is told again while still at it. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private final IncompleteEventPublications news;

    RedeliversNews(IncompleteEventPublications news) {
        this.news = news;
    }

    @Scheduled(initialDelay = 6, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void again() {
        again(SETTLED);
    }

    void again(Duration age) {
        news.resubmitIncompletePublicationsOlderThan(age);
    }
}
