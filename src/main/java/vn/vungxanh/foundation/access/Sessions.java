package vn.vungxanh.foundation.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** What a session knows of its person, changed while it runs. */
@Component
public class Sessions {

    /** The request attribute that tells the page /login/blocked how many minutes to wait. */
    public static final String BLOCKED_FOR_MINUTES = "access.blockedForMinutes";

    private final SecurityContextRepository repository = new HttpSessionSecurityContextRepository();
    private final StaffRepository staff;
    private final Scopes scopes;

    Sessions(StaffRepository staff, Scopes scopes) {
        this.staff = staff;
        this.scopes = scopes;
    }

    /** The person has just shown the second factor: what waited for it is allowed from here on. */
    public void secondFactorShown(Scope scope, HttpServletRequest request, HttpServletResponse response) {
        afresh(scope, true, request, response);
    }

    /** The session in which the password was changed goes on; all others of the account end. */
    public void passwordChanged(Scope scope, HttpServletRequest request, HttpServletResponse response) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        afresh(scope, before instanceof StaffAuthentication who && who.secondFactor(), request, response);
    }

    void put(StaffAuthentication who, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        repository.saveContext(context, request, response);
    }

    void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void afresh(Scope scope, boolean secondFactor, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        put(scopes.authenticate(staff.find(scope.staff()).orElseThrow(), secondFactor), request, response);
    }
}
