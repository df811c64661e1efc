package vn.vungxanh.foundation.access;

import static vn.vungxanh.foundation.access.AccessRule.LOGIN_TAKEN;
import static vn.vungxanh.foundation.access.AccessRule.NOT_ONESELF;
import static vn.vungxanh.foundation.access.AccessRule.UNIT_OUTSIDE_JURISDICTION;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** Accounts as an administrator keeps them: those at units of the own jurisdiction, all others do not exist. */
@Service
@Transactional
public class StaffAdministration {

    private static final int PAGE = 50;

    private final StaffRepository staff;
    private final CredentialRepository credentials;
    private final TokenRepository tokens;
    private final OneTimeLinks links;
    private final AuditTrail audit;
    private final WallClock real;
    private final Clock clock;

    StaffAdministration(
            StaffRepository staff,
            CredentialRepository credentials,
            TokenRepository tokens,
            OneTimeLinks links,
            AuditTrail audit,
            WallClock real,
            Clock clock) {
        this.staff = staff;
        this.credentials = credentials;
        this.tokens = tokens;
        this.links = links;
        this.audit = audit;
        this.real = real;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Slice<StaffAccount> list(String text, int page) {
        var at = Math.max(1, page);
        return new Slice<>(staff.page(text, PAGE, (at - 1) * PAGE), staff.count(text), at, PAGE);
    }

    @Transactional(readOnly = true)
    public StaffAccount find(Scope scope, StaffId id) {
        return staff.find(id).filter(account -> scope.covers(account.home())).orElseThrow(() -> new NotFound("staff"));
    }

    /** The new account has no password: its owner sets one with {@link #passwordLink}. */
    public StaffId create(Scope scope, String typedLogin, StaffDetails details) {
        var login = Logins.checked(typedLogin);
        UNIT_OUTSIDE_JURISDICTION.brokenIf(!scope.covers(details.home()));
        var id = new StaffId(TimeOrderedId.next(clock));
        LOGIN_TAKEN.brokenIf(!staff.add(id, login, details, null, false, clock.instant()));
        audit.wrote(scope, "access.audit.account_created", id.value(), login);
        return id;
    }

    public void change(Scope scope, StaffId id, int version, StaffDetails details, boolean disabled) {
        var before = find(scope, id);
        UNIT_OUTSIDE_JURISDICTION.brokenIf(!scope.covers(details.home()));
        NOT_ONESELF.brokenIf(
                id.equals(scope.staff()) && (disabled || !details.roles().equals(before.roles())));
        if (!staff.change(id, version, details, disabled)) {
            throw new StaleVersion("staff");
        }
        audit.wrote(scope, "access.audit.account_changed", id.value(), details.roles() + (disabled ? " disabled" : ""));
    }

    /** The word of a link with which the owner sets a new password; the old one ends now, and so do the tokens. */
    public String passwordLink(Scope scope, StaffId id) {
        find(scope, id);
        NOT_ONESELF.brokenIf(id.equals(scope.staff()));
        credentials.forgetPassword(id);
        tokens.revokeAll(id, real.instant());
        audit.wrote(scope, "access.audit.password_reset", id.value(), null);
        return links.forPassword(id);
    }

    /** After a lost telephone. */
    public void forgetSecondFactor(Scope scope, StaffId id) {
        find(scope, id);
        NOT_ONESELF.brokenIf(id.equals(scope.staff()));
        credentials.forgetSecret(id);
        tokens.revokeAll(id, real.instant());
        audit.wrote(scope, "access.audit.factor_reset", id.value(), null);
    }
}
