package vn.vungxanh.foundation.access;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.kernel.Slice;

/** Who saw whom, among the staff of the reader's jurisdiction. Looking is a deed too and leaves its own row. */
@Service
public class AuditQueries {

    /** A list that is longer shows this many with a plus; the filters narrow it. */
    public static final int COUNTED = 10_000;

    private static final int PAGE = 50;

    private final AuditRepository entries;
    private final AuditTrail audit;

    AuditQueries(AuditRepository entries, AuditTrail audit) {
        this.entries = entries;
        this.audit = audit;
    }

    @Transactional
    public Slice<AuditEntry> list(Scope scope, AuditFilter filter, int page) {
        var at = Math.max(1, page);
        var found = entries.page(filter, PAGE, (at - 1) * PAGE);
        var slice = new Slice<>(found, entries.count(filter, COUNTED), at, PAGE);
        if (filter.subject() != null) {
            audit.saw(scope, "access.audit.trail_read", List.of(filter.subject()));
        }
        return slice;
    }
}
