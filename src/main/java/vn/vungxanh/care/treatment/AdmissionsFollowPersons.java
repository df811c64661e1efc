package vn.vungxanh.care.treatment;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.people.PersonsMerged;
import vn.vungxanh.foundation.people.PersonsSeparated;

/** Treatments stand under the surviving record of their person. Heard twice, it changes nothing. */
@Component
class AdmissionsFollowPersons {

    private final AdmissionRepository admissions;

    AdmissionsFollowPersons(AdmissionRepository admissions) {
        this.admissions = admissions;
    }

    @EventListener
    @Transactional
    void on(PersonsMerged news) {
        admissions.followPersons(Set.of(news.kept(), news.merged()));
    }

    @EventListener
    @Transactional
    void on(PersonsSeparated news) {
        admissions.followPersons(Set.of(news.kept(), news.separated()));
    }
}
