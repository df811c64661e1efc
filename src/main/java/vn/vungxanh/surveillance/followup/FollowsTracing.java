package vn.vungxanh.surveillance.followup;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.surveillance.tracing.ContactIdentified;
import vn.vungxanh.surveillance.tracing.ContactWithdrawn;

/**
 * News of contacts, heard in the transaction that tells them: nobody is on the list of contacts without being followed up.
 * Heard twice, it changes nothing.
 */
@Component
class FollowsTracing {

    private final Openings openings;

    FollowsTracing(Openings openings) {
        this.openings = openings;
    }

    @EventListener
    @Transactional
    void on(ContactIdentified news) {
        openings.declared(news.disease(), news.contacts());
    }

    /** Whoever is no contact any more is not called again, also those further down the chain. */
    @EventListener
    @Transactional
    void on(ContactWithdrawn news) {
        openings.levelsChanged(news.disease());
    }
}
