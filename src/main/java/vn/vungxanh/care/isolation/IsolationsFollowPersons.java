package vn.vungxanh.care.isolation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.people.PersonsMerged;
import vn.vungxanh.foundation.people.PersonsSeparated;

/** Orders and stays stand under the surviving record of their person. Heard twice, it changes nothing. */
@Component
class IsolationsFollowPersons {

    private final MergedRepository merged;
    private final AcrossBorders beyond;

    IsolationsFollowPersons(MergedRepository merged, AcrossBorders beyond) {
        this.merged = merged;
        this.beyond = beyond;
    }

    @EventListener
    @Transactional
    void on(PersonsMerged news) {
        beyond.run(() -> merged.merge(news.kept(), news.merged(), news.at()));
    }

    @EventListener
    @Transactional
    void on(PersonsSeparated news) {
        beyond.run(() -> merged.separate(news.separated()));
    }
}
