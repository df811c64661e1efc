package vn.vungxanh.foundation.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The scope of whoever this thread works for. Controllers take a {@link Scope} argument instead. */
@Component
public class CurrentScope {

    CurrentScope() {}

    public Optional<Scope> find() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who instanceof StaffAuthentication staff ? Optional.of(staff.scope()) : Optional.empty();
    }

    public Scope require() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }
}
