package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** What outside bodies say, entered by hand: the neighbouring country and the nation. */
@Service
@Transactional
public class ExternalFigures implements FigureSource {

    private final ExternalFigureRepository figures;
    private final AuditTrail audit;
    private final Clock clock;

    ExternalFigures(ExternalFigureRepository figures, AuditTrail audit, Clock clock) {
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /** A correction is entered like a new value: nothing is overwritten, and the later entry counts. */
    public void enter(Scope scope, String figure, BigDecimal value, Instant asOf, String source) {
        var who = SearchKey.nfc(source);
        ReportingRule.EXTERNAL_FIGURE_IS_KNOWN.brokenIf(!figures.knows(figure), figure);
        ReportingRule.VALUE_IS_NOT_NEGATIVE.brokenIf(value.signum() < 0);
        ReportingRule.SOURCE_IS_GIVEN.brokenIf(who.isEmpty());
        ReportingRule.NOT_AS_OF_THE_FUTURE.brokenIf(asOf.isAfter(clock.instant()));
        var id = TimeOrderedId.next(clock);
        figures.add(id, figure, value, asOf, who, clock.instant(), scope.login());
        audit.wrote(scope, "reporting.audit.external", id, figure);
    }

    @Transactional(readOnly = true)
    public List<ExternalFigure> asOf(Instant instant) {
        return figures.asOf(instant);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> ids() {
        return Set.of("I.1a", "I.1b", "I.1c", "I.2");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> figures(FigureRequest request) {
        return figures.asOf(request.asOf()).stream()
                .filter(external -> external.value() != null)
                .map(ExternalFigures::figure)
                .toList();
    }

    private static Figure figure(ExternalFigure external) {
        var asOf = external.asOf() == null ? Instant.EPOCH : external.asOf();
        return new Figure(
                new FigureId(external.id()),
                external.value(),
                external.unit(),
                external.isMember() ? external.label() : null,
                asOf,
                String.valueOf(external.source()),
                "/reporting/external#" + external.id(),
                "reporting.figure.external",
                List.of());
    }
}
