package vn.vungxanh.insight.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.levels.Parameters;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The numbers of the regulations: those that came with the program, and what officers put in their place, with a reason. */
@Service
@Transactional
public class Thresholds {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_SOURCE = 300;
    private static final double GREATEST = 1_000_000;

    private final List<Threshold> given = ResourceTable.read("risk/parameters.csv", Thresholds::threshold);
    private final ThresholdRepository entered;
    private final ApplicationEventPublisher news;
    private final AuditTrail audit;
    private final Clock clock;

    Thresholds(ThresholdRepository entered, ApplicationEventPublisher news, AuditTrail audit, Clock clock) {
        this.entered = entered;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Threshold> on(RiskRegime regime, LocalDate day) {
        var changes = entered.on(regime.id(), day).stream()
                .collect(Collectors.toMap(ThresholdRepository.Row::name, Function.identity()));
        return given.stream()
                .filter(each -> each.regime().equals(regime.id()))
                .map(each -> {
                    var change = changes.get(each.name());
                    return change == null
                            ? each
                            : each.changed(
                                    change.value(),
                                    change.source(),
                                    new Threshold.Changed(
                                            change.validFrom(),
                                            change.reason(),
                                            change.enteredAt(),
                                            change.enteredBy()));
                })
                .toList();
    }

    /** Its own and those of the regulation that it builds on. */
    @Transactional(readOnly = true)
    public List<Threshold> used(RiskRegime regime, LocalDate day) {
        var base = regime.base();
        return base == null
                ? on(regime, day)
                : Stream.concat(on(regime, day).stream(), on(base, day).stream())
                        .toList();
    }

    @Transactional(readOnly = true)
    public Parameters parameters(RiskRegime regime, LocalDate day) {
        var known = new HashMap<String, Double>();
        for (var each : used(regime, day)) {
            if (each.value() != null) {
                known.put(each.name(), each.value());
            }
        }
        return new Parameters(known);
    }

    /**
     * From a day on; what was judged for days before it stays as it was.
     *
     * @param value null to say that nobody knows it
     */
    public void change(
            Scope scope,
            RiskRegime regime,
            String name,
            @Nullable Double value,
            LocalDate from,
            String reason,
            String source) {
        var known = given.stream()
                .filter(each -> each.regime().equals(regime.id()) && each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RiskRule.UNKNOWN_THRESHOLD.broken(name));
        RiskRule.IMPOSSIBLE_VALUE.brokenIf(value != null && !possible(known, regime, value), name);
        RiskRule.REASON_TOO_SHORT.brokenIf(reason.strip().length() < SHORTEST_REASON, SHORTEST_REASON);
        RiskRule.SOURCE_MISSING.brokenIf(source.strip().length() < 2);
        RiskRule.TEXT_TOO_LONG.brokenIf(reason.length() > LONGEST_REASON || source.length() > LONGEST_SOURCE);
        var id = TimeOrderedId.next(clock);
        entered.add(
                id,
                regime.id(),
                new ThresholdRepository.Row(
                        name, value, from, reason.strip(), source.strip(), clock.instant(), scope.login()));
        audit.wrote(scope, "risk.audit.threshold", id, regime.id() + " " + name);
        news.publishEvent(new InputsChanged(null));
    }

    private static boolean possible(Threshold known, RiskRegime regime, double value) {
        return switch (known.kind()) {
            case "share" -> value >= 0 && value <= 1;
            case "flag" -> value == 0 || value == 1;
            case "level" -> value == Math.rint(value) && regime.knows((int) value);
            case "days", "count" -> value == Math.rint(value) && value >= 0 && value <= GREATEST;
            default -> value >= 0 && value <= GREATEST;
        };
    }

    private static Threshold threshold(CSVRecord row) {
        var value = DatedRows.given(row, "value");
        return new Threshold(
                row.get("regime"),
                row.get("name"),
                value == null ? null : (Double) Double.parseDouble(value),
                row.get("confidence"),
                row.get("kind"),
                row.get("source"),
                null);
    }
}
