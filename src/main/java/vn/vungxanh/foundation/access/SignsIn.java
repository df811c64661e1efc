package vn.vungxanh.foundation.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** Login and password to account. Unknown, disabled and wrong are one answer in one time. */
@Component
class SignsIn {

    private final StaffRepository staff;
    private final CredentialRepository credentials;
    private final Passwords passwords;
    private final SignInThrottle throttle;

    SignsIn(StaffRepository staff, CredentialRepository credentials, Passwords passwords, SignInThrottle throttle) {
        this.staff = staff;
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    StaffAccount with(String typedLogin, String password, String address) {
        var login = plain(typedLogin);
        refuseBlocked(login, address);
        var account = staff.withLogin(login);
        var hash = account.flatMap(known -> credentials.passwordHash(known.id()));
        var right = passwords.matches(password, hash.orElse(null));
        if (!right || account.isEmpty() || account.get().disabled()) {
            throw refused(login, address);
        }
        throttle.succeeded(login);
        return account.get();
    }

    void refuseBlocked(String login, String address) {
        var until = throttle.blockedUntil(login, address);
        if (until.isPresent()) {
            throw new TooManyAttempts(until.get());
        }
    }

    BadCredentialsException refused(String login, String address) {
        throttle.failed(login, address);
        return new BadCredentialsException("login or password is wrong");
    }

    Optional<StaffAccount> live(StaffId id) {
        return staff.find(id).filter(account -> !account.disabled());
    }

    static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
