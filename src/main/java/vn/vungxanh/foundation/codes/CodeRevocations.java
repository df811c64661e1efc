package vn.vungxanh.foundation.codes;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;

/** Takes codes back: one that was lost or copied, or all of a subject. Counts from the commit on. */
@Component
public class CodeRevocations {

    private final Codes codes;
    private final RevokedCodes revoked;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CodeRevocations(
            Codes codes, RevokedCodes revoked, AuditTrail audit, Clock clock, PlatformTransactionManager transactions) {
        this.codes = codes;
        this.revoked = revoked;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param scanned the token or the address that a scanner read; it must be in force */
    public Opened revoke(Scope scope, String scanned, String reason) {
        var opened = codes.open(Codes.tokenIn(scanned));
        add(scope, opened.kind(), opened.subject(), opened.issuedAt(), opened.issuedAt(), reason);
        return opened;
    }

    /** Every code of this subject that was issued until now; one issued a second later is good. */
    public void revokeAll(Scope scope, CodeKind kind, UUID subject, String reason) {
        add(scope, kind, subject, Instant.EPOCH, clock.instant(), reason);
    }

    private void add(Scope scope, CodeKind kind, UUID subject, Instant from, Instant to, String reason) {
        CodesRule.REASON_MISSING.brokenIf(reason.isBlank() || reason.length() > CodeKeys.LONGEST_REASON);
        transaction.executeWithoutResult(status -> {
            revoked.add(kind, subject, from, to, clock.instant(), scope.staff().value(), reason.strip());
            audit.wrote(scope, "codes.audit.code_revoked", subject, kind + ": " + reason.strip());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    revoked.changed();
                }
            });
        });
    }
}
