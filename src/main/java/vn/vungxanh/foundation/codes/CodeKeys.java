package vn.vungxanh.foundation.codes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;

/** The administrator's door to the keys: several are good at once, one signs. */
@Component
public class CodeKeys {

    static final int LONGEST_REASON = 300;

    public enum State {
        SIGNS,
        GOOD,
        REVOKED
    }

    /** A key on the page; never its secret half. */
    public record Line(
            int number,
            State state,
            Instant madeAt,
            @Nullable Instant until,
            @Nullable String reason) {}

    public record LifeLine(CodeKind kind, long hours, String whyVi, String whyEn) {}

    private final KeyRepository keys;
    private final KeyRing ring;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CodeKeys(KeyRepository keys, KeyRing ring, AuditTrail audit, Clock clock, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.ring = ring;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public List<Line> all() {
        ring.signer();
        return keys.all().stream().map(CodeKeys::line).toList();
    }

    public List<LifeLine> lives() {
        return CodeLives.all().stream()
                .filter(life -> life.validTo() == null)
                .map(life -> new LifeLine(life.kind(), life.longest().toHours(), life.whyVi(), life.whyEn()))
                .toList();
    }

    /** Another key signs from now on; what is printed stays good. */
    public void rotate(Scope scope) {
        transaction.executeWithoutResult(status -> next(scope));
        ring.changed();
    }

    /** For a key that others may have: nothing that it signed opens any more. If it is the one that signs, a new one is made. */
    public void revoke(Scope scope, int number, String reason) {
        CodesRule.REASON_MISSING.brokenIf(reason.isBlank() || reason.length() > LONGEST_REASON);
        transaction.executeWithoutResult(status -> {
            keys.waitForOthers();
            var key = keys.all().stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("key"));
            CodesRule.KEY_REVOKED_ALREADY.brokenIf(key.revokedAt() != null);
            if (key.retiredAt() == null) {
                next(scope);
            }
            keys.revoke(number, clock.instant(), scope.staff().value(), reason.strip());
            audit.wrote(scope, "codes.audit.key_revoked", subject(number), reason.strip());
        });
        ring.changed();
    }

    private void next(Scope scope) {
        keys.waitForOthers();
        keys.retireTheOneThatSigns(clock.instant());
        audit.wrote(
                scope, "codes.audit.key_made", subject(ring.make(scope.staff().value())), null);
    }

    private static UUID subject(int number) {
        return new UUID(0, number);
    }

    private static Line line(StoredKey key) {
        var state = key.revokedAt() != null ? State.REVOKED : key.retiredAt() == null ? State.SIGNS : State.GOOD;
        return new Line(
                key.number(),
                state,
                key.madeAt(),
                key.revokedAt() != null ? key.revokedAt() : key.retiredAt(),
                key.reason());
    }
}
