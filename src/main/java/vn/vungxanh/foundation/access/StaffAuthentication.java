package vn.vungxanh.foundation.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A scope as Spring Security carries it: one authority a permission. Lives in memory only. */
@SuppressWarnings("serial")
final class StaffAuthentication extends AbstractAuthenticationToken {

    private final transient SignedInStaff person;
    private final int passwordEpoch;
    private final int version;
    private final boolean secondFactor;
    private final Instant since;

    /**
     * @param version of the account when this was made
     * @param passwordEpoch how many passwords the account had had by then; a session never outlives its password
     * @param secondFactor whether the second factor was shown, or the account is exempt
     * @param since when the person signed in, by the real clock
     */
    StaffAuthentication(SignedInStaff person, int version, int passwordEpoch, boolean secondFactor, Instant since) {
        super(person.scope().permissions().stream()
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList());
        this.person = person;
        this.passwordEpoch = passwordEpoch;
        this.version = version;
        this.secondFactor = secondFactor;
        this.since = since;
        setAuthenticated(true);
    }

    Scope scope() {
        return person.scope();
    }

    int passwordEpoch() {
        return passwordEpoch;
    }

    int version() {
        return version;
    }

    boolean secondFactor() {
        return secondFactor;
    }

    Instant since() {
        return since;
    }

    @Override
    public SignedInStaff getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return person.scope().login();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
