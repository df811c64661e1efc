package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.isolation.LogRepository.Deed;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** What happens while an isolation lasts: it becomes longer, somebody runs away, the home is looked at, it is certified. */
@Service
@Transactional
public class Interruptions {

    private final IsolationOrders decisions;
    private final OrderRepository orders;
    private final StayRepository stays;
    private final SurveyRepository surveys;
    private final LogRepository log;
    private final Regulations regulations;
    private final LegalClocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    Interruptions(
            IsolationOrders decisions,
            OrderRepository orders,
            StayRepository stays,
            SurveyRepository surveys,
            LogRepository log,
            Regulations regulations,
            LegalClocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.decisions = decisions;
        this.orders = orders;
        this.stays = stays;
        this.surveys = surveys;
        this.log = log;
        this.regulations = regulations;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Longer, as when somebody in the room was found positive; no longer than the frame of the day allows. */
    public void extend(Scope scope, IsolationId id, int moreDays, String reason) {
        var order = running(id);
        var why = IsolationOrders.reason(reason);
        IsolationRule.DAYS_OUT_OF_RANGE.brokenIf(moreDays < 1 || moreDays > Decisions.MOST_DAYS);
        var now = clock.instant();
        var extra = order.extraDays() + moreDays;
        regulations.frame(Vietnam.dayOf(now)).ifPresent(frame -> {
            var most = frame.mostExtra();
            IsolationRule.EXTENSION_TOO_LONG.brokenIf(
                    most != null && extra > most, String.valueOf(most), frame.source());
        });
        var ends = java.util.Objects.requireNonNull(order.endsOn()).plusDays(moreDays);
        orders.extend(id, extra, ends);
        stays.replan(id, ends);
        log.add(id, Deed.EXTENDED, moreDays + ": " + why, now, scope.login());
        audit.wrote(scope, "isolation.audit.extended", order.person().value(), Integer.toString(moreDays));
    }

    /** Went away without leave: everybody is looking. The bed is free; coming back is {@link Stays#place}. */
    public void escaped(Scope scope, IsolationId id, Instant at, String how) {
        var order = running(id);
        var why = IsolationOrders.reason(how);
        var now = clock.instant();
        IsolationRule.START_IN_FUTURE.brokenIf(at.isAfter(now));
        stays.end(List.of(id.value()), at, StayOutcome.ESCAPED, why);
        orders.state(List.of(id.value()), OrderState.ESCAPED, null, null);
        clocks.refused(scope, order, at);
        log.add(id, Deed.ESCAPED, why, now, scope.login());
        audit.wrote(scope, "isolation.audit.escaped", order.person().value(), null);
    }

    public void policeNotified(Scope scope, IsolationId id, String whom) {
        var order = decisions.lock(id);
        IsolationRule.NOT_ESCAPED.brokenIf(order.state() != OrderState.ESCAPED);
        log.add(id, Deed.POLICE_NOTIFIED, IsolationOrders.reason(whom), clock.instant(), scope.login());
        audit.wrote(scope, "isolation.audit.notified", order.person().value(), null);
    }

    /** What the commune found in a home. */
    public void survey(Scope scope, IsolationId id, Survey survey) {
        var order = decisions.lock(id);
        IsolationRule.ALREADY_ENDED.brokenIf(!order.state().isOpen());
        surveys.add(TimeOrderedId.next(clock), order, survey);
        log.add(id, Deed.SURVEYED, survey.met().size() + "/" + survey.asked().size(), clock.instant(), scope.login());
        audit.wrote(scope, "isolation.audit.surveyed", order.person().value(), null);
    }

    public void certify(Scope scope, IsolationId id, String number) {
        var order = decisions.lock(id);
        IsolationRule.NOT_YET_OVER.brokenIf(order.state() != OrderState.COMPLETED, Endings.words(order.endsOn()));
        IsolationRule.DOCUMENT_NEEDED.brokenIf(number.isBlank() || number.length() > 60);
        orders.certified(id, number.strip());
        log.add(id, Deed.CERTIFIED, number.strip(), clock.instant(), scope.login());
        audit.wrote(scope, "isolation.audit.certified", order.person().value(), number.strip());
    }

    private IsolationOrder running(IsolationId id) {
        var order = decisions.lock(id);
        IsolationRule.NOT_RUNNING.brokenIf(order.state() != OrderState.RUNNING);
        return order;
    }
}
