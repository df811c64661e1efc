package vn.vungxanh.insight.alerts;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.risk.RiskLevelChanged;
import vn.vungxanh.insight.risk.RiskRegimes;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/**
 * The level of a unit became another one: whoever is to be told of it, or of a unit above it, gets a message. Only under the
 * regulation that comes first on the day, so that one change is one message; not for levels written down for the past.
 */
@Component
class TellsOfLevels {

    private static final Duration RECENT = Duration.ofHours(2);

    private final RecipientRepository recipients;
    private final MessageRepository messages;
    private final RiskRegimes regimes;
    private final AcrossBorders beyond;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate work;

    TellsOfLevels(
            RecipientRepository recipients,
            MessageRepository messages,
            RiskRegimes regimes,
            AcrossBorders beyond,
            Units units,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.recipients = recipients;
        this.messages = messages;
        this.regimes = regimes;
        this.beyond = beyond;
        this.units = units;
        this.clock = clock;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(RiskLevelChanged news) {
        var now = clock.instant();
        if (!isFirst(news) || news.at().isBefore(now.minus(RECENT))) {
            return;
        }
        var concerned =
                units.path(new UnitId(news.unit())).stream().map(Unit::id).toList();
        work.executeWithoutResult(status -> beyond.run(() -> recipients.of(concerned).stream()
                .filter(each -> Math.max(news.from(), news.to()) >= each.least())
                .forEach(each -> messages.queue(TimeOrderedId.next(clock), each, news, now))));
    }

    /** By the first regulation of the day, or by one that builds on it. */
    private boolean isFirst(RiskLevelChanged news) {
        var day = Vietnam.dayOf(news.at());
        var inForce =
                regimes.on(day).stream().filter(each -> each.inForceOn(day)).toList();
        return inForce.stream()
                .filter(each -> each.id().equals(news.regime()))
                .anyMatch(each -> inForce.get(0).equals(each.base() == null ? each : each.base()));
    }
}
