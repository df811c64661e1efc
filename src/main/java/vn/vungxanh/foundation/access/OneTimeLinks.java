package vn.vungxanh.foundation.access;

import static vn.vungxanh.foundation.access.AccessRule.LINK_SPENT;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;

/** Links that open one page once within a day: the first administrator of a new installation, a new password. */
@Service
public class OneTimeLinks {

    static final Duration LIFE = Duration.ofHours(24);

    private final LinkRepository links;
    private final StaffRepository staff;
    private final CredentialRepository credentials;
    private final Passwords passwords;
    private final SignInAudit audit;
    private final WallClock real;
    private final Clock clock;

    OneTimeLinks(
            LinkRepository links,
            StaffRepository staff,
            CredentialRepository credentials,
            Passwords passwords,
            SignInAudit audit,
            WallClock real,
            Clock clock) {
        this.links = links;
        this.staff = staff;
        this.credentials = credentials;
        this.passwords = passwords;
        this.audit = audit;
        this.real = real;
        this.clock = clock;
    }

    public enum Purpose {
        FIRST_ADMINISTRATOR,
        SET_PASSWORD
    }

    /** What the link opens: {@code login} is empty for the first administrator. */
    public record Opening(Purpose purpose, @Nullable String login) {}

    /** Replaces an earlier link that was printed and not used. */
    @Transactional
    String forFirstAdministrator() {
        links.forgetFirstAdministrator();
        return issue(Purpose.FIRST_ADMINISTRATOR, null);
    }

    @Transactional
    String forPassword(StaffId owner) {
        links.forget(owner);
        return issue(Purpose.SET_PASSWORD, owner);
    }

    @Transactional(readOnly = true)
    public Opening open(String word) {
        var found = found(word);
        var owner = found.staff();
        return owner == null
                ? new Opening(found.purpose(), null)
                : new Opening(found.purpose(), account(owner).login());
    }

    @Transactional
    public void setPassword(String word, String password, String repeated) {
        var found = found(word);
        var owner = found.staff();
        LINK_SPENT.brokenIf(owner == null);
        var account = account(owner);
        var hash = passwords.hashOfNew(account.login(), password, repeated);
        LINK_SPENT.brokenIf(!links.spend(Secrets.sha256(word), real.instant()));
        credentials.setPasswordHash(account.id(), hash);
        audit.wrote(account, "access.audit.password_set");
    }

    @Transactional
    public void createFirstAdministrator(
            String word, String typedLogin, String name, UnitId home, String password, String repeated) {
        LINK_SPENT.brokenIf(found(word).purpose() != Purpose.FIRST_ADMINISTRATOR || staff.administratorExists());
        var login = Logins.checked(typedLogin);
        var details = new StaffDetails(name, home, Set.of(Role.ADMINISTRATOR));
        var hash = passwords.hashOfNew(login, password, repeated);
        LINK_SPENT.brokenIf(!links.spend(Secrets.sha256(word), real.instant()));
        var id = new StaffId(TimeOrderedId.next(clock));
        AccessRule.LOGIN_TAKEN.brokenIf(!staff.add(id, login, details, hash, false, clock.instant()));
        audit.wrote(account(id), "access.audit.first_administrator");
    }

    private String issue(Purpose purpose, @Nullable StaffId owner) {
        var word = Secrets.word();
        var now = real.instant();
        links.add(Secrets.sha256(word), purpose, owner, now, now.plus(LIFE));
        return word;
    }

    private LinkRepository.Opened found(String word) {
        var found = links.find(Secrets.sha256(word), real.instant());
        LINK_SPENT.brokenIf(found.isEmpty());
        return found.orElseThrow();
    }

    private StaffAccount account(@Nullable StaffId id) {
        if (id == null) {
            throw new NotFound("staff");
        }
        return staff.find(id).orElseThrow(() -> new NotFound("staff"));
    }
}
