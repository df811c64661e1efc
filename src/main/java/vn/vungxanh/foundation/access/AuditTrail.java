package vn.vungxanh.foundation.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.kernel.TimeOrderedId;

/**
 * Who saw and wrote what. Each call writes one row in the caller's transaction, and refuses to work without one: the row
 * and the read or write that it records stand or fall together.
 *
 * <p>{@code what} is a message key of the calling room, {@code <room>.audit.<deed>}, shown on the audit page.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AuditTrail {

    private final AuditRepository entries;
    private final Clock clock;

    AuditTrail(AuditRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Identified persons (or their cases) came on the screen or went out through the API. One row for all of them. */
    public void saw(Scope scope, String what, Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            add(scope, Deed.SAW, what, List.copyOf(subjects), null);
        }
    }

    public void wrote(Scope scope, String what, UUID subject, @Nullable String detail) {
        add(scope, Deed.WROTE, what, List.of(subject), detail);
    }

    /** Many subjects written at once, as by an import: one row for a batch. */
    public void wrote(Scope scope, String what, Collection<UUID> subjects, @Nullable String detail) {
        add(scope, Deed.WROTE, what, List.copyOf(subjects), detail);
    }

    /** A file with persons left the program.
     *
     * @param reason why, in the words of the person who took it
     */
    public void exported(Scope scope, String what, Collection<UUID> subjects, String reason) {
        add(scope, Deed.EXPORTED, what, List.copyOf(subjects), reason);
    }

    private void add(Scope scope, Deed deed, String what, List<UUID> subjects, @Nullable String detail) {
        entries.add(TimeOrderedId.next(clock), clock.instant(), scope, deed, what, subjects, detail);
    }

    enum Deed {
        SAW,
        WROTE,
        EXPORTED
    }
}
