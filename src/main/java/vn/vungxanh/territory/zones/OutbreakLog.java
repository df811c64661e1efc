package vn.vungxanh.territory.zones;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;

/** What was done with an outbreak is written down, and told to whoever counts clusters. */
@Component
class OutbreakLog {

    private final OutbreakCasesRepository cases;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;

    OutbreakLog(OutbreakCasesRepository cases, AuditTrail audit, ApplicationEventPublisher news) {
        this.cases = cases;
        this.audit = audit;
        this.news = news;
    }

    void wrote(Scope scope, String what, OutbreakId id, String detail) {
        audit.wrote(scope, what, id.value(), detail);
        tell(id);
    }

    void tell(OutbreakId id) {
        news.publishEvent(new OutbreakCasesChanged(cases.idsOf(id)));
    }
}
