package vn.vungxanh.surveillance.labels;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Numbers for tubes that have none: XN2100000017, never given twice. */
@Service
public class Labels {

    public static final int MOST = 2_000;

    private final LabelRepository counters;
    private final AuditTrail audit;
    private final Clock clock;

    Labels(LabelRepository counters, AuditTrail audit, Clock clock) {
        this.counters = counters;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<String> take(Scope scope, int count) {
        LabelsRule.TOO_MANY_LABELS.brokenIf(count < 1 || count > MOST, MOST);
        var year = Vietnam.dayOf(clock.instant()).getYear();
        var first = counters.take(year, count);
        audit.wrote(scope, "labels.audit.taken", TimeOrderedId.next(clock), year + ": " + first + " + " + count);
        return IntStream.range(first, first + count)
                .mapToObj(n -> code(year, n))
                .toList();
    }

    private static String code(int year, int number) {
        return String.format(Locale.ROOT, "XN%02d%08d", year % 100, number);
    }
}
