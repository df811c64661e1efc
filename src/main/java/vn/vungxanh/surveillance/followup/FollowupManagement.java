package vn.vungxanh.surveillance.followup;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.tracing.ContactManagement;

/** What is decided and found out about a contact besides the calls. */
@Service
@Transactional
public class FollowupManagement {

    private final FollowedRepository contacts;
    private final CallRepository calls;
    private final DurationRules rules;
    private final ContactManagement register;
    private final PositiveContacts positives;
    private final AuditTrail audit;
    private final Clock clock;

    FollowupManagement(
            FollowedRepository contacts,
            CallRepository calls,
            DurationRules rules,
            ContactManagement register,
            PositiveContacts positives,
            AuditTrail audit,
            Clock clock) {
        this.contacts = contacts;
        this.calls = calls;
        this.rules = rules;
        this.register = register;
        this.positives = positives;
        this.audit = audit;
        this.clock = clock;
    }

    /** Searched for and not found; the reason and who decided stay on record. */
    public void lose(Scope scope, FollowedId id, String reason) {
        FollowupRule.LOST_NEEDS_REASON.brokenIf(reason.isBlank());
        var contact = open(id);
        if (contact.state() == FollowupState.OPEN) {
            contacts.keep(new FollowedDraft(contact).in(FollowupState.LOST).followed());
            decide(scope, contact, Decision.Kind.LOST, reason.strip());
        }
    }

    public void find(Scope scope, FollowedId id, @Nullable String reason) {
        var contact = open(id);
        FollowupRule.NOT_LOST.brokenIf(contact.state() != FollowupState.LOST);
        contacts.keep(new FollowedDraft(contact).in(FollowupState.OPEN).followed());
        decide(scope, contact, Decision.Kind.FOUND, reason);
    }

    /** It was closed by mistake. */
    public void reopen(Scope scope, FollowedId id, String reason) {
        FollowupRule.REOPENING_NEEDS_REASON.brokenIf(reason.isBlank());
        var contact = lock(id);
        if (contact.state() == FollowupState.CLOSED) {
            contacts.keep(new FollowedDraft(contact).in(FollowupState.OPEN).followed());
            decide(scope, contact, Decision.Kind.REOPENED, reason.strip());
        }
    }

    /** Another rule of the same day, such as that for the vaccinated. */
    public void follow(Scope scope, FollowedId id, String ruleId) {
        var contact = open(id);
        var rule = rules.choices(contact.disease(), contact.level(), Vietnam.dayOf(contact.identifiedAt())).stream()
                .filter(one -> one.id().equals(ruleId))
                .findFirst()
                .orElseThrow(FollowupRule.UNKNOWN_RULE::broken);
        contacts.keep(new FollowedDraft(contact).under(rule).followed());
        contacts.keepRule(id, rule);
        decide(scope, contact, Decision.Kind.RULE, rule.id());
    }

    /**
     * Sample, result and isolation. A positive result makes the contact a case.
     *
     * @param version the one that was on the screen
     * @throws StaleVersion when somebody else changed it meanwhile
     */
    public void learn(Scope scope, FollowedId id, int version, FollowupFacts facts) {
        var contact = open(id);
        if (contact.version() != version) {
            throw new StaleVersion("followup " + id);
        }
        var now = clock.instant();
        facts.check(now);
        var learnt = new FollowedDraft(contact)
                .sampled(facts.sampledAt(), facts.result(), facts.resultAt())
                .isolated(facts.isolatedAt(), facts.isolation(), facts.isolatedWhere())
                .under(rules.find(contact.rule()).orElseThrow(FollowupRule.UNKNOWN_RULE::broken))
                .followed();
        contacts.keep(learnt);
        audit.wrote(scope, "followup.audit.learnt", contact.person(), null);
        if (facts.sampledAt() != null && contact.sampledAt() == null) {
            register.recordSampled(scope, contact.disease(), Map.of(contact.person(), facts.sampledAt()));
        }
        if (facts.result() == SampleResult.POSITIVE && contact.result() != SampleResult.POSITIVE) {
            positives.becameCase(scope, learnt, now);
        }
    }

    private void decide(Scope scope, Followed contact, Decision.Kind kind, @Nullable String reason) {
        var now = clock.instant();
        calls.decide(
                TimeOrderedId.next(clock),
                contact.id(),
                contact.unit(),
                kind,
                reason,
                null,
                now,
                scope.staff().value());
        audit.wrote(scope, "followup.audit.decided", contact.person(), kind.name());
    }

    private Followed open(FollowedId id) {
        var contact = lock(id);
        FollowupRule.FOLLOWUP_ENDED.brokenIf(contact.state() == FollowupState.CLOSED);
        return contact;
    }

    private Followed lock(FollowedId id) {
        return contacts.lock(id).orElseThrow(() -> new NotFound("followup"));
    }
}
