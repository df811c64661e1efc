package vn.vungxanh.insight.risk;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.facts.Borders;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** The officer decides: confirms what the records propose, or sets another level with a reason and a document. */
@Service
@Transactional
public class Decisions {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_DOCUMENT = 200;

    private final DecisionRepository decisions;
    private final Judging judging;
    private final Borders borders;
    private final Units units;
    private final ApplicationEventPublisher news;
    private final AuditTrail audit;
    private final Clock clock;

    Decisions(
            DecisionRepository decisions,
            Judging judging,
            Borders borders,
            Units units,
            ApplicationEventPublisher news,
            AuditTrail audit,
            Clock clock) {
        this.decisions = decisions;
        this.judging = judging;
        this.borders = borders;
        this.units = units;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param seen the number of the decision that the officer saw as the latest; 0 for none
     * @param document as it is cited: "690/QĐ-UBND"
     */
    public record Wanted(
            UnitId unit,
            String disease,
            RiskRegime regime,
            int level,
            int seen,
            @Nullable String reason,
            @Nullable String document,
            @Nullable UUID directive,
            Instant fromAt) {}

    /** @throws StaleVersion when somebody else decided in the meantime */
    public UUID decide(Scope scope, Wanted wanted) {
        RiskRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        RiskRule.UNKNOWN_LEVEL.brokenIf(!wanted.regime().knows(wanted.level()), wanted.level());
        var now = clock.instant();
        RiskRule.DECIDED_IN_FUTURE.brokenIf(wanted.fromAt().isAfter(now));
        var proposed = judging.judge(
                        borders.province(wanted.unit()), wanted.disease(), wanted.regime(), wanted.fromAt())
                .verdict(wanted.unit())
                .level();
        var reason = clean(wanted.reason(), LONGEST_REASON);
        var document = clean(wanted.document(), LONGEST_DOCUMENT);
        if (proposed != wanted.level()) {
            RiskRule.REASON_TOO_SHORT.brokenIf(reason == null || reason.length() < SHORTEST_REASON, SHORTEST_REASON);
            RiskRule.DOCUMENT_MISSING.brokenIf(document == null);
        }
        var id = TimeOrderedId.next(clock);
        var added = decisions.add(new Decision(
                id,
                wanted.unit(),
                wanted.disease(),
                wanted.regime().id(),
                wanted.seen() + 1,
                proposed,
                wanted.level(),
                reason,
                document,
                wanted.directive(),
                wanted.fromAt(),
                now,
                scope.login()));
        if (!added) {
            throw new StaleVersion("risk decision of unit " + wanted.unit());
        }
        audit.wrote(
                scope,
                "risk.audit.decided",
                id,
                units.get(wanted.unit()).code() + " " + wanted.regime().id() + " " + wanted.level());
        news.publishEvent(new InputsChanged(wanted.unit().value()));
        return id;
    }

    private static @Nullable String clean(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        RiskRule.TEXT_TOO_LONG.brokenIf(text.strip().length() > longest);
        return text.strip();
    }
}
