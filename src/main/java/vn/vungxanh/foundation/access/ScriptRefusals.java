package vn.vungxanh.foundation.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** As {@link ApiRefusals}, without the header at which a browser would ask for a password itself. */
@Component
class ScriptRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ApiRefusals refusals;

    ScriptRefusals(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        refusals.answer(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    /** A session that has ended takes its token against forgery with it: that is 401, sign in again, not 403. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication;
        refusals.answer(
                request,
                response,
                signedIn ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED,
                signedIn ? "forbidden" : "unauthenticated");
    }
}
