package vn.vungxanh.surveillance.cases;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.people.PersonsMerged;
import vn.vungxanh.foundation.people.PersonsSeparated;

/**
 * Cases stand under the surviving record of their person, and go back when the records are parted. Heard in the
 * transaction that tells it; heard twice, it changes nothing.
 */
@Component
class CasesFollowPersons {

    private final DoubledCases cases;

    CasesFollowPersons(DoubledCases cases) {
        this.cases = cases;
    }

    @EventListener
    @Transactional
    void on(PersonsMerged news) {
        cases.followPersons(Set.of(news.kept(), news.merged()));
    }

    @EventListener
    @Transactional
    void on(PersonsSeparated news) {
        cases.followPersons(Set.of(news.kept(), news.separated()));
    }
}
