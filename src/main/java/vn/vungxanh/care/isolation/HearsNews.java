package vn.vungxanh.care.isolation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.vungxanh.care.treatment.PatientAdmitted;
import vn.vungxanh.care.treatment.PatientDischarged;
import vn.vungxanh.foundation.people.PersonsDied;
import vn.vungxanh.surveillance.cases.CasesConfirmed;
import vn.vungxanh.surveillance.testing.ResultReleased;
import vn.vungxanh.surveillance.tracing.ContactIdentified;
import vn.vungxanh.surveillance.tracing.ContactWithdrawn;

/** News of other rooms, after they are certain. */
@Component
class HearsNews {

    private final Reactions reactions;

    HearsNews(Reactions reactions) {
        this.reactions = reactions;
    }

    @TransactionalEventListener
    void on(ContactIdentified news) {
        reactions.exposed(news.disease(), news.contacts());
    }

    @TransactionalEventListener
    void on(ContactWithdrawn news) {
        reactions.withdrawn(news.disease());
    }

    @TransactionalEventListener
    void on(CasesConfirmed news) {
        reactions.confirmed(news.caseIds());
    }

    @TransactionalEventListener
    void on(ResultReleased news) {
        reactions.released(news.tests());
    }

    @TransactionalEventListener
    void on(PatientAdmitted news) {
        reactions.admitted(news.admissions());
    }

    @TransactionalEventListener
    void on(PatientDischarged news) {
        reactions.discharged(news.admissions());
    }

    @TransactionalEventListener
    void on(PersonsDied news) {
        reactions.died(news.persons());
    }
}
