package vn.vungxanh.foundation.access;

import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Work on a thread of its own, for somebody: a job goes on in the jurisdiction of the person who started it. The
 * transaction must begin inside, for the scope is handed to PostgreSQL when a transaction begins.
 */
public final class ActingAs {

    private ActingAs() {}

    public static void run(Scope scope, Runnable work) {
        call(scope, () -> {
            work.run();
            return true;
        });
    }

    public static <T> T call(Scope scope, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var acting = SecurityContextHolder.createEmptyContext();
        acting.setAuthentication(new StaffAuthentication(SignedInStaff.unnamed(scope), 0, 0, true, Instant.EPOCH));
        SecurityContextHolder.setContext(acting);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
