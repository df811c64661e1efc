package vn.vungxanh.foundation.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** After the form: on to the page that was asked for, back to the form, or to the page that says when to try again. */
@Component
class SignInOutcome implements AuthenticationFailureHandler {

    private final SignInAudit audit;
    private final StaffRepository staff;
    private final TransactionTemplate transactions;
    private final LocaleResolver language;
    private final WallClock clock;

    SignInOutcome(
            SignInAudit audit,
            StaffRepository staff,
            TransactionTemplate transactions,
            LocaleResolver language,
            WallClock clock) {
        this.audit = audit;
        this.staff = staff;
        this.transactions = transactions;
        this.language = language;
        this.clock = clock;
    }

    AuthenticationSuccessHandler success() {
        var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, who) -> {
            if (who instanceof StaffAuthentication signedIn) {
                var account = staff.find(signedIn.scope().staff()).orElseThrow();
                transactions.executeWithoutResult(status -> audit.wrote(account, "access.audit.signed_in"));
                if (WebUtils.getCookie(request, "language") == null) {
                    language.setLocale(request, response, Locale.forLanguageTag(account.language()));
                }
            }
            onwards.onAuthenticationSuccess(request, response, who);
        };
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof TooManyAttempts tooMany) {
            var seconds = tooMany.secondsFrom(clock.instant());
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            request.setAttribute(Sessions.BLOCKED_FOR_MINUTES, (seconds + 59) / 60);
            request.getRequestDispatcher("/login/blocked").forward(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?error");
        }
    }
}
