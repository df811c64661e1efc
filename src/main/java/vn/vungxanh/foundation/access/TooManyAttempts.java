package vn.vungxanh.foundation.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

final class TooManyAttempts extends AuthenticationException {

    private final Instant until;

    TooManyAttempts(Instant until) {
        super("too many failed attempts");
        this.until = until;
    }

    /** How long to wait, rounded up: never zero. */
    long secondsFrom(Instant now) {
        return Math.max(1, Duration.between(now, until).toSeconds() + 1);
    }
}
