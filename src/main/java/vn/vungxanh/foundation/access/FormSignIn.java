package vn.vungxanh.foundation.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The page /login: a session for a person, without the second factor until it is shown. */
@Component
class FormSignIn implements AuthenticationProvider {

    private final SignsIn signsIn;
    private final Scopes scopes;

    FormSignIn(SignsIn signsIn, Scopes scopes) {
        this.signsIn = signsIn;
        this.scopes = scopes;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var account = signsIn.with(typed.getName(), password(typed), address(typed));
        return scopes.authenticate(account, false);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return kind.equals(UsernamePasswordAuthenticationToken.class);
    }

    static String password(Authentication typed) {
        return typed.getCredentials() instanceof String password ? password : "";
    }

    static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
