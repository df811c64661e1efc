package vn.vungxanh.surveillance.tracing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.surveillance.testing.SampleTakenBack;
import vn.vungxanh.surveillance.testing.SamplesTaken;

/**
 * A contact is sampled when a tube says so, wherever it was taken. Heard in the transaction that takes the sample; heard
 * twice, it changes nothing.
 */
@Component
class ReactsToSamples {

    private final TubesOfContacts tubes;
    private final SampleRepository samples;
    private final AcrossBorders across;

    ReactsToSamples(TubesOfContacts tubes, SampleRepository samples, AcrossBorders across) {
        this.tubes = tubes;
        this.samples = samples;
        this.across = across;
    }

    @EventListener
    @Transactional
    void on(SamplesTaken news) {
        across.run(() -> tubes.taken(news.tests()));
    }

    @EventListener
    @Transactional
    void on(SampleTakenBack news) {
        across.run(() -> samples.takenBack(news.disease(), news.person(), news.at()));
    }
}
