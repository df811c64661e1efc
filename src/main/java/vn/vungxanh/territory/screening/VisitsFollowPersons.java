package vn.vungxanh.territory.screening;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.people.PersonsMerged;
import vn.vungxanh.foundation.people.PersonsSeparated;

/**
 * Visits stand under the surviving record of their person, in the commune where the person lives now: whoever was asked
 * by two, or moved between two knocks, counts once. Heard twice, it changes nothing.
 */
@Component
class VisitsFollowPersons {

    private final VisitHomeRepository visits;
    private final AcrossBorders beyond;

    VisitsFollowPersons(VisitHomeRepository visits, AcrossBorders beyond) {
        this.visits = visits;
        this.beyond = beyond;
    }

    @EventListener
    @Transactional
    void on(PersonsMerged news) {
        beyond.run(() -> visits.follow(List.of(news.kept(), news.merged())));
    }

    @EventListener
    @Transactional
    void on(PersonsSeparated news) {
        beyond.run(() -> visits.follow(List.of(news.kept(), news.separated())));
    }

    @Scheduled(initialDelay = 2, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void sweep() {
        beyond.run(visits::followMoves);
    }
}
