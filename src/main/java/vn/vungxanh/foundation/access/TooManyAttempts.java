package vn.vungxanh.foundation.access;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

final class TooManyAttempts extends AuthenticationException {

    private final Instant until;

    TooManyAttempts(Instant until) {
        super("too many failed attempts");
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
