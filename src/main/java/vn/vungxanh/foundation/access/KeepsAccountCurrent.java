package vn.vungxanh.foundation.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds each request of a session against the account as it is now: changed roles or units act at once; a disabled
 * account, a new password or twelve hours end the session.
 */
@Component
class KeepsAccountCurrent {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final StaffRepository staff;
    private final Scopes scopes;
    private final Sessions sessions;
    private final WallClock clock;

    KeepsAccountCurrent(StaffRepository staff, Scopes scopes, Sessions sessions, WallClock clock) {
        this.staff = staff;
        this.scopes = scopes;
        this.sessions = sessions;
        this.clock = clock;
    }

    private void keep(StaffAuthentication who, HttpServletRequest request, HttpServletResponse response) {
        var now = staff.liveVersions(who.scope().staff()).orElse(null);
        if (now == null || now.passwordEpoch() != who.passwordEpoch() || isOld(who)) {
            sessions.end(request);
        } else if (now.account() != who.version()) {
            renew(who, request, response);
        }
    }

    private void renew(StaffAuthentication who, HttpServletRequest request, HttpServletResponse response) {
        var account = staff.find(who.scope().staff()).orElseThrow();
        sessions.put(scopes.renew(who, account), request, response);
    }

    private boolean isOld(StaffAuthentication who) {
        return who.since().plus(LONGEST).isBefore(clock.instant());
    }

    /** Not a bean of its own: the servlet container would run it for every request, outside the security chain. */
    OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication who) {
                    keep(who, request, response);
                }
                chain.doFilter(request, response);
            }
        };
    }
}
