package vn.vungxanh.foundation.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** API clients: a personal access token in the place of the password, or the password itself. */
@Component
class BasicSignIn implements AuthenticationProvider {

    private final SignsIn signsIn;
    private final Scopes scopes;
    private final TokenRepository tokens;
    private final VerifiedRecently verified;
    private final WallClock clock;

    BasicSignIn(SignsIn signsIn, Scopes scopes, TokenRepository tokens, VerifiedRecently verified, WallClock clock) {
        this.signsIn = signsIn;
        this.scopes = scopes;
        this.tokens = tokens;
        this.verified = verified;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication sent) {
        var login = SignsIn.plain(sent.getName());
        var secret = FormSignIn.password(sent);
        var address = FormSignIn.address(sent);
        return secret.startsWith(Token.PREFIX)
                ? withToken(login, secret, address)
                : scopes.authenticate(withPassword(login, secret, address), false);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return kind.equals(UsernamePasswordAuthenticationToken.class);
    }

    private StaffAuthentication withToken(String login, String secret, String address) {
        var now = clock.instant();
        var token = tokens.live(Secrets.sha256(secret), now).orElse(null);
        var owner = token == null ? null : signsIn.live(token.owner()).orElse(null);
        if (token == null || owner == null || !owner.login().equals(login)) {
            signsIn.refuseBlocked(login, address);
            throw signsIn.refused(login, address);
        }
        tokens.used(token.id(), now);
        return scopes.authenticate(owner, token.secondFactor(), token.permissions());
    }

    private StaffAccount withPassword(String login, String password, String address) {
        var remembered = verified.find(login, password)
                .flatMap(known -> signsIn.live(known.staff()).filter(account -> account.version() == known.version()));
        return remembered.orElseGet(() -> {
            var account = signsIn.with(login, password, address);
            verified.remember(login, password, account);
            return account;
        });
    }
}
