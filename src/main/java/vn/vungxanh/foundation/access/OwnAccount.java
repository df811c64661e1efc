package vn.vungxanh.foundation.access;

import static vn.vungxanh.foundation.access.AccessRule.PASSWORD_WRONG;
import static vn.vungxanh.foundation.access.AccessRule.TOKEN_LABEL_MISSING;
import static vn.vungxanh.foundation.access.AccessRule.TOKEN_LIFE_OUT_OF_RANGE;
import static vn.vungxanh.foundation.access.AccessRule.TOKEN_PERMISSION_MISSING;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;

/** What everybody may do with the own account. */
@Service
@Transactional
public class OwnAccount {

    public static final int LONGEST_LIFE_DAYS = 366;

    private final StaffRepository staff;
    private final CredentialRepository credentials;
    private final TokenRepository tokens;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final AuditTrail audit;
    private final WallClock real;
    private final Clock clock;

    OwnAccount(
            StaffRepository staff,
            CredentialRepository credentials,
            TokenRepository tokens,
            Passwords passwords,
            SignInThrottle throttle,
            AuditTrail audit,
            WallClock real,
            Clock clock) {
        this.staff = staff;
        this.credentials = credentials;
        this.tokens = tokens;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.real = real;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public StaffAccount find(Scope scope) {
        return staff.find(scope.staff()).orElseThrow(() -> new NotFound("staff"));
    }

    /** Ends every other session of the account. A stolen session must not guess here: failures count as at the door. */
    @Transactional(noRollbackFor = RuleBroken.class)
    public void changePassword(Scope scope, String old, String password, String repeated) {
        PASSWORD_WRONG.brokenIf(throttle.blockedUntil(scope.login(), "").isPresent());
        var hash = credentials.passwordHash(scope.staff());
        if (!passwords.matches(old, hash.orElse(null))) {
            throttle.failed(scope.login(), "");
            throw new RuleBroken(PASSWORD_WRONG);
        }
        credentials.setPasswordHash(scope.staff(), passwords.hashOfNew(scope.login(), password, repeated));
        audit.wrote(scope, "access.audit.password_changed", scope.staff().value(), null);
    }

    public void setLanguage(Scope scope, String language) {
        staff.setLanguage(scope.staff(), "en".equals(language) ? "en" : "vi");
    }

    @Transactional(readOnly = true)
    public List<Token> tokens(Scope scope) {
        return tokens.of(scope.staff());
    }

    /** @return the token itself, shown once */
    public String createToken(Scope scope, String label, Set<Permission> permissions, int days) {
        TOKEN_LABEL_MISSING.brokenIf(label.isBlank());
        TOKEN_LIFE_OUT_OF_RANGE.brokenIf(days < 1 || days > LONGEST_LIFE_DAYS, LONGEST_LIFE_DAYS);
        TOKEN_PERMISSION_MISSING.brokenIf(
                permissions.isEmpty() || !scope.permissions().containsAll(permissions));
        var word = Token.PREFIX + Secrets.word();
        var now = real.instant();
        // within the maker's permissions, so whatever needs the second factor was granted with it
        var secondFactor = permissions.stream().anyMatch(Permission::needsSecondFactor);
        var token = new Token(
                TimeOrderedId.next(clock),
                scope.staff(),
                label.strip(),
                word.substring(0, Token.PREFIX.length() + 4),
                permissions,
                secondFactor,
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null);
        tokens.add(token, Secrets.sha256(word));
        audit.wrote(scope, "access.audit.token_created", token.id(), token.label());
        return word;
    }

    public void revokeToken(Scope scope, UUID id) {
        if (!tokens.revoke(scope.staff(), id, real.instant())) {
            throw new NotFound("token");
        }
        audit.wrote(scope, "access.audit.token_revoked", id, null);
    }
}
