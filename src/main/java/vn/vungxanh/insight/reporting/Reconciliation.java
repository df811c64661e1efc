package vn.vungxanh.insight.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.documents.Layout;

/** A published report beside the computed one: every figure, its difference, and what explains it. */
@Service
public class Reconciliation {

    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2021, 5, 7);
    private static final String UNIT = "11";

    private final DailyReports daily;
    private final PublishedReport published = PublishedReport.number88();

    Reconciliation(DailyReports daily) {
        this.daily = daily;
    }

    /** @param checks the checks as the published figures themselves pass or fail them */
    public record Account(Instant asOf, List<Difference> lines, List<Check.Result> checks, DailyReport computed) {

        public long same() {
            return lines.stream().filter(Difference::isSame).count();
        }

        public long different() {
            return lines.stream()
                    .filter(line -> line.change() != null && !line.isSame())
                    .count();
        }

        /** Neither equal nor explained: what is left to be looked into. */
        public long unexplained() {
            return lines.stream()
                    .filter(line -> !line.isSame() && line.note().isEmpty())
                    .count();
        }

        public long withoutData() {
            return lines.stream().filter(line -> line.now() == null).count();
        }
    }

    public Account ofNumber88(Scope scope) {
        var computed = daily.compute(scope, UNIT, AS_OF, FROM, Layout.PARTY);
        var lines = published.figures().entrySet().stream()
                .map(entry -> new Difference(
                        entry.getKey().value(),
                        entry.getValue(),
                        computed.figures().get(entry.getKey()),
                        published.notes().getOrDefault(entry.getKey(), "")))
                .toList();
        return new Account(AS_OF, lines, Checks.of(published.figures(), published.findings()), computed);
    }
}
