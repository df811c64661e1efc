package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.sheets.ResourceTable;

/** Finds figures that doubled since the same hour of the day before. */
@Component
class Jumps {

    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    /** The smallest increase that matters, by figure. */
    private final Map<String, BigDecimal> watched = new TreeMap<>();

    private final FigureBook book;
    private final JumpRepository confirmations;
    private final ReportCatalogue names;
    private final Clock clock;

    Jumps(FigureBook book, JumpRepository confirmations, ReportCatalogue names, Clock clock) {
        this.book = book;
        this.confirmations = confirmations;
        this.names = names;
        this.clock = clock;
        ResourceTable.read("reporting/jumps.csv")
                .forEach(row -> watched.put(row.get("figure"), new BigDecimal(row.get("least"))));
    }

    List<Jump> of(Report report, Map<FigureId, Figure> now) {
        var earlier = new FigureRequest(
                report.unit().value(), report.from(), report.asOf().minus(Duration.ofDays(1)));
        var before = book.figures(earlier, watched.keySet());
        var jumps = new ArrayList<Jump>();
        watched.forEach((figure, least) -> {
            var then = value(before, figure);
            var value = value(now, figure);
            if (then == null || value == null) {
                return; // nobody counted the day before: that is a beginning, not a jump
            }
            if (value.subtract(then).compareTo(least) >= 0 && value.compareTo(then.multiply(TWICE)) >= 0) {
                var name = names.name(figure, now.get(new FigureId(figure)));
                jumps.add(new Jump(figure, name, then, value, confirmations.of(report.id(), figure, value)));
            }
        });
        return jumps;
    }

    void confirm(Scope scope, Report report, Map<FigureId, Figure> now, String figure, String words) {
        var jump = of(report, now).stream()
                .filter(each -> each.figure().equals(figure))
                .findFirst()
                .orElseThrow(() -> ReportingRule.NO_JUMP.broken(figure));
        confirmations.add(report, jump, new Jump.Confirmation(scope.login(), clock.instant(), words));
    }

    private static @Nullable BigDecimal value(Map<FigureId, Figure> figures, String id) {
        var figure = figures.get(new FigureId(id));
        return figure == null ? null : figure.value();
    }
}
