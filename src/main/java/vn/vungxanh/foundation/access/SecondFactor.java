package vn.vungxanh.foundation.access;

import static vn.vungxanh.foundation.access.AccessRule.CODE_REPEATED;
import static vn.vungxanh.foundation.access.AccessRule.CODE_WRONG;
import static vn.vungxanh.foundation.access.AccessRule.TOO_MANY_CODES;

import io.nayuki.qrcodegen.QrCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.kernel.RuleBroken;

/** The telephone that proves a person beyond the password. */
@Service
public class SecondFactor {

    private static final int SECRET_BYTES = 20;

    private final CredentialRepository credentials;
    private final SecretBox box;
    private final SignInThrottle throttle;
    private final AuditTrail audit;
    private final WallClock clock;

    SecondFactor(
            CredentialRepository credentials,
            SecretBox box,
            SignInThrottle throttle,
            AuditTrail audit,
            WallClock clock) {
        this.credentials = credentials;
        this.box = box;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isEnrolled(Scope scope) {
        return credentials.secret(scope.staff()).isPresent();
    }

    /** A fresh secret that counts for nothing until a code made from it comes back. */
    public Enrolment begin(Scope scope) {
        return new Enrolment(scope.login(), Secrets.bytes(SECRET_BYTES));
    }

    @Transactional(noRollbackFor = RuleBroken.class)
    public void enrol(Scope scope, Enrolment enrolment, String code) {
        CODE_REPEATED.brokenIf(credentials.secret(scope.staff()).isPresent());
        var step = step(scope, enrolment.secret(), code);
        credentials.setSecret(scope.staff(), box.seal(enrolment.secret()), step);
        audit.wrote(scope, "access.audit.factor_enrolled", scope.staff().value(), null);
    }

    @Transactional(noRollbackFor = RuleBroken.class)
    public void verify(Scope scope, String code) {
        var secret = credentials.secret(scope.staff()).map(box::open);
        CODE_WRONG.brokenIf(secret.isEmpty());
        var step = step(scope, secret.orElseThrow(), code);
        CODE_REPEATED.brokenIf(!credentials.spendStep(scope.staff(), step));
        audit.wrote(scope, "access.audit.factor_shown", scope.staff().value(), null);
    }

    private long step(Scope scope, byte[] secret, String code) {
        var attempts = "code of " + scope.staff();
        TOO_MANY_CODES.brokenIf(throttle.blockedUntil(attempts, attempts).isPresent());
        var step = PhoneCodes.stepOf(secret, code, clock.instant());
        if (step.isEmpty()) {
            throttle.failed(attempts, attempts);
            throw new RuleBroken(CODE_WRONG);
        }
        throttle.succeeded(attempts);
        return step.getAsLong();
    }

    /** Shown once on the page as text and as a picture for the telephone. */
    public record Enrolment(String login, byte[] secret) {

        public String text() {
            return PhoneCodes.base32(secret).replaceAll("(.{4})(?=.)", "$1 ");
        }

        public String uri() {
            return PhoneCodes.uri(login, secret);
        }

        /** The dark squares as the path of an SVG, one unit a square, with the quiet zone of four. */
        public String squares() {
            var code = QrCode.encodeText(uri(), QrCode.Ecc.MEDIUM);
            var path = new StringBuilder();
            for (var y = 0; y < code.size; y++) {
                for (var x = 0; x < code.size; x++) {
                    if (code.getModule(x, y)) {
                        path.append('M').append(x + 4).append(',').append(y + 4).append("h1v1h-1z");
                    }
                }
            }
            return path.toString();
        }

        public int side() {
            return QrCode.encodeText(uri(), QrCode.Ecc.MEDIUM).size + 8;
        }
    }
}
