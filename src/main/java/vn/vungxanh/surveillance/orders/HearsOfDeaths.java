package vn.vungxanh.surveillance.orders;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.people.PersonsDied;

/**
 * Nobody knocks to sample somebody who died: open orders end, in the transaction that tells of the death. Heard twice, it
 * changes nothing.
 */
@Component
class HearsOfDeaths {

    /** Kept with the order, as the words of an officer are. */
    private static final String REASON = "Người này đã qua đời.";

    private final OrderRepository orders;
    private final AcrossBorders across;
    private final Clock clock;

    HearsOfDeaths(OrderRepository orders, AcrossBorders across, Clock clock) {
        this.orders = orders;
        this.across = across;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(PersonsDied news) {
        across.run(() -> orders.cancelFor(news.persons(), REASON, clock.instant()));
    }
}
