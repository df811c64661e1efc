package vn.vungxanh.foundation.access;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Traces of an account before it has a session. The policy of the trail asks for a scope, so these transactions begin as
 * that account.
 */
@Component
class SignInAudit {

    private final AuditTrail audit;
    private final Scopes scopes;
    private final ActsForAccount settings;

    SignInAudit(AuditTrail audit, Scopes scopes, ActsForAccount settings) {
        this.audit = audit;
        this.scopes = scopes;
        this.settings = settings;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void wrote(StaffAccount account, String what) {
        var scope = scopes.authenticate(account, false).scope();
        settings.begin(scope);
        audit.wrote(scope, what, account.id().value(), null);
    }
}
