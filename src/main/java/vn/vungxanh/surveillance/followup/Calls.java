package vn.vungxanh.surveillance.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Takes what came of a call, once however often it is sent. */
@Service
@Transactional
public class Calls {

    /** How far the clock of a telephone may run ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final FollowedRepository contacts;
    private final CallRepository calls;
    private final Handover handover;
    private final EscalationRules escalation;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Calls(
            FollowedRepository contacts,
            CallRepository calls,
            Handover handover,
            EscalationRules escalation,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.contacts = contacts;
        this.calls = calls;
        this.handover = handover;
        this.escalation = escalation;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public CallReceipt record(Scope scope, NewCall call) {
        var contact = contacts.lock(call.contact()).orElseThrow(() -> new NotFound("followup"));
        var known = calls.contactOf(call.id());
        if (known.isPresent()) {
            FollowupRule.CALL_ID_TAKEN.brokenIf(!known.get().equals(contact.id()));
            return new CallReceipt(call.id(), true, visitDue(contact, call.calledAt()));
        }
        var now = clock.instant();
        check(contact, call, now);
        var next = nextCall(contact, call);
        // An id taken at an office that this reader does not see is taken all the same.
        FollowupRule.CALL_ID_TAKEN.brokenIf(
                !calls.add(call, contact.unit(), next, scope.staff().value(), now));
        calls.sum(call);
        contacts.keep(after(contact, call, next));
        if (contact.state() == FollowupState.LOST && call.outcome() == CallOutcome.REACHED) {
            decide(scope, contact, Decision.Kind.FOUND, call.note(), now);
        }
        audit.wrote(
                scope, "followup.audit.called", contact.person(), call.outcome().name());
        if (call.outcome() == CallOutcome.MOVED && call.movedTo() != null) {
            handover.move(scope, contact, call.movedTo(), call.note());
        }
        return new CallReceipt(call.id(), false, visitDue(contact, call.calledAt()));
    }

    private void check(Followed contact, NewCall call, Instant now) {
        FollowupRule.FOLLOWUP_ENDED.brokenIf(contact.state() == FollowupState.CLOSED);
        FollowupRule.CALL_IN_FUTURE.brokenIf(call.calledAt().isAfter(now.plus(AHEAD)));
        FollowupRule.CALL_BEFORE_CONTACT.brokenIf(Vietnam.dayOf(call.calledAt()).isBefore(contact.exposedOn()));
        FollowupRule.SYMPTOMS_UNANSWERED.brokenIf(call.outcome() == CallOutcome.REACHED && call.symptoms() == null);
        var temperature = call.temperature();
        FollowupRule.TEMPERATURE_UNLIKELY.brokenIf(temperature != null && !(temperature >= 30 && temperature <= 45));
        var next = call.nextCallAt();
        FollowupRule.NEXT_CALL_IN_PAST.brokenIf(next != null && next.isBefore(call.calledAt()));
        var to = call.movedTo();
        FollowupRule.UNKNOWN_COMMUNE.brokenIf(to != null && units.find(to).isEmpty());
    }

    /** Asked for, or after some hours where nobody answered: unless it is time to go there. */
    private @Nullable Instant nextCall(Followed contact, NewCall call) {
        if (call.nextCallAt() != null || call.outcome() != CallOutcome.NO_ANSWER || call.visit()) {
            return call.nextCallAt();
        }
        var rule = escalation.inForce(Vietnam.dayOf(call.calledAt()));
        var before = calls.unanswered(contact.id(), Vietnam.dayOf(call.calledAt()));
        return before + 1 >= rule.visitAfter() ? null : call.calledAt().plus(Duration.ofHours(rule.retry()));
    }

    private boolean visitDue(Followed contact, Instant calledAt) {
        var day = Vietnam.dayOf(calledAt);
        return calls.unanswered(contact.id(), day) >= escalation.inForce(day).visitAfter();
    }

    private static Followed after(Followed contact, NewCall call, @Nullable Instant next) {
        var draft = new FollowedDraft(contact).calledAgainAt(next);
        return switch (call.outcome()) {
            case REACHED ->
                draft.reached(call.calledAt(), Boolean.TRUE.equals(call.symptoms()))
                        .followed();
            case DIED -> draft.closed(Closure.DIED, call.calledAt()).followed();
            case ALREADY_KNOWN ->
                draft.closed(Closure.ELSEWHERE, call.calledAt()).followed();
            case NO_ANSWER, WRONG_NUMBER, REFUSED, MOVED -> draft.followed();
        };
    }

    private void decide(Scope scope, Followed contact, Decision.Kind kind, @Nullable String reason, Instant now) {
        calls.decide(
                TimeOrderedId.next(clock),
                contact.id(),
                contact.unit(),
                kind,
                reason,
                null,
                now,
                scope.staff().value());
    }
}
