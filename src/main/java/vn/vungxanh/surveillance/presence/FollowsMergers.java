package vn.vungxanh.surveillance.presence;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.people.PersonsMerged;
import vn.vungxanh.foundation.people.PersonsSeparated;

/**
 * Two records of one person, found out afterwards: the numbers stay, one points at the other. Heard twice, it changes
 * nothing. A person without a number gets the pointer together with the number.
 */
@Component
class FollowsMergers {

    private final SubjectRepository subjects;
    private final Subjects known;

    FollowsMergers(SubjectRepository subjects, Subjects known) {
        this.subjects = subjects;
        this.known = known;
    }

    @EventListener
    void on(PersonsMerged news) {
        known.meet(List.of(news.kept(), news.merged()));
        subjects.pointAt(news.merged(), news.kept());
    }

    @EventListener
    void on(PersonsSeparated news) {
        subjects.pointAt(news.separated(), null);
    }
}
