package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.documents.OfficialDocument;

/** The papers of an order as files. Who prints one leaves an audit row. */
@Service
@Transactional
public class IsolationPapers {

    private final IsolationQueries queries;
    private final PeopleQueries people;
    private final Papers papers;
    private final DocumentPress press;
    private final AuditTrail audit;
    private final Clock clock;

    IsolationPapers(
            IsolationQueries queries,
            PeopleQueries people,
            Papers papers,
            DocumentPress press,
            AuditTrail audit,
            Clock clock) {
        this.queries = queries;
        this.people = people;
        this.papers = papers;
        this.press = press;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which paper. */
    public enum Paper {
        DECISION,
        CERTIFICATE
    }

    public byte[] print(Scope scope, IsolationId id, Paper which, boolean pdf) {
        var document = document(scope, id, which);
        return pdf ? press.pdf(document) : press.docx(document);
    }

    private OfficialDocument document(Scope scope, IsolationId id, Paper which) {
        var order = queries.order(scope, id);
        var person = people.find(scope, order.person()).orElseThrow(() -> new NotFound("person"));
        var today = Vietnam.dayOf(clock.instant());
        var stay = queries.stays(scope, id).stream()
                .filter(each -> each.kind() != StayKind.FOLLOW_UP)
                .reduce((a, b) -> b)
                .orElse(null);
        audit.exported(scope, "isolation.audit.exported", List.of(order.person().value()), which.name());
        if (which == Paper.CERTIFICATE) {
            IsolationRule.NOT_YET_OVER.brokenIf(order.state() != OrderState.COMPLETED, Endings.words(order.endsOn()));
            return papers.certificate(order, person, stay, today);
        }
        return papers.decision(order, person, stay, today);
    }
}
