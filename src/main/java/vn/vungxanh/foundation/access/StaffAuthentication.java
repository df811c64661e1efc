package vn.vungxanh.foundation.access;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A scope as Spring Security carries it: one authority a permission. */
final class StaffAuthentication extends AbstractAuthenticationToken {

    private final transient Scope scope;

    StaffAuthentication(Scope scope) {
        super(scope.permissions().stream()
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList());
        this.scope = scope;
        setAuthenticated(true);
    }

    Scope scope() {
        return scope;
    }

    @Override
    public Scope getPrincipal() {
        return scope;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return scope.login();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffAuthentication that && scope.equals(that.scope) && super.equals(that);
    }

    @Override
    public int hashCode() {
        return scope.hashCode();
    }
}
