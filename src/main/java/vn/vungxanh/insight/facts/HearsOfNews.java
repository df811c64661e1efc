package vn.vungxanh.insight.facts;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.care.facilities.CapacityChanged;
import vn.vungxanh.care.isolation.IsolationEnded;
import vn.vungxanh.care.isolation.IsolationOrdered;
import vn.vungxanh.care.isolation.StaysBegan;
import vn.vungxanh.care.treatment.BedsChanged;
import vn.vungxanh.care.treatment.PatientAdmitted;
import vn.vungxanh.care.treatment.PatientDischarged;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.surveillance.cases.CaseClosed;
import vn.vungxanh.surveillance.cases.CasesConfirmed;
import vn.vungxanh.surveillance.cases.CasesRetracted;
import vn.vungxanh.surveillance.tracing.ContactIdentified;
import vn.vungxanh.surveillance.tracing.ContactWithdrawn;
import vn.vungxanh.territory.zones.OutbreakCasesChanged;

/**
 * News of cases, contacts, stays, patients, beds and outbreaks: of which units the facts have changed. Levels follow from
 * records, so what a crash makes it forget is found at the next round, which the passing of time needs in any case.
 */
@Component
class HearsOfNews {

    private final ConcernedRepository concerned;
    private final AcrossBorders beyond;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate work;

    HearsOfNews(
            ConcernedRepository concerned,
            AcrossBorders beyond,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions) {
        this.concerned = concerned;
        this.beyond = beyond;
        this.news = news;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(CasesConfirmed told) {
        tell(() -> concerned.ofCases(told.caseIds()));
    }

    @TransactionalEventListener
    void on(CasesRetracted told) {
        tell(() -> concerned.ofCases(told.caseIds()));
    }

    @TransactionalEventListener
    void on(CaseClosed told) {
        tell(() -> concerned.ofCases(List.of(told.caseId())));
    }

    @TransactionalEventListener
    void on(OutbreakCasesChanged told) {
        tell(() -> concerned.ofCases(told.cases()));
    }

    @TransactionalEventListener
    void on(ContactIdentified told) {
        tell(() -> concerned.ofContacts(told.contacts()));
    }

    /** What was withdrawn is in no view any more: wherever there are cases, somebody may be affected. */
    @TransactionalEventListener
    void on(ContactWithdrawn told) {
        tell(concerned::withCases);
    }

    @TransactionalEventListener
    void on(IsolationOrdered told) {
        tell(() -> concerned.ofIsolations(told.orders()));
    }

    @TransactionalEventListener
    void on(StaysBegan told) {
        tell(() -> concerned.ofIsolations(told.orders()));
    }

    @TransactionalEventListener
    void on(IsolationEnded told) {
        tell(() -> concerned.ofIsolations(told.orders()));
    }

    @TransactionalEventListener
    void on(PatientAdmitted told) {
        tell(() -> concerned.ofAdmissions(told.admissions()));
    }

    @TransactionalEventListener
    void on(PatientDischarged told) {
        tell(() -> concerned.ofAdmissions(told.admissions()));
    }

    @TransactionalEventListener
    void on(CapacityChanged told) {
        tell(() -> List.of(told.unit()));
    }

    @TransactionalEventListener
    void on(BedsChanged told) {
        tell(() -> List.of(told.unit()));
    }

    private void tell(Supplier<? extends Collection<Integer>> question) {
        work.executeWithoutResult(status -> {
            var units = beyond.call(question);
            if (!units.isEmpty()) {
                news.publishEvent(new FactsChanged(List.copyOf(units)));
            }
        });
    }
}
