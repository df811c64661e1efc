package vn.vungxanh.surveillance.tracing;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.people.PersonsMerged;
import vn.vungxanh.foundation.people.PersonsSeparated;

/** News of the register of people, heard in the transaction that tells it. Heard twice, it changes nothing. */
@Component
class ContactsFollowPersons {

    private final Levels levels;

    ContactsFollowPersons(Levels levels) {
        this.levels = levels;
    }

    @EventListener
    @Transactional
    void on(PersonsMerged news) {
        levels.personsChanged(Set.of(news.kept(), news.merged()));
    }

    @EventListener
    @Transactional
    void on(PersonsSeparated news) {
        levels.personsChanged(Set.of(news.kept(), news.separated()));
    }
}
