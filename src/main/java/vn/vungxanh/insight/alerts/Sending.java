package vn.vungxanh.insight.alerts;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.citizens.SendsMessages;
import vn.vungxanh.insight.risk.RiskRegimes;
import vn.vungxanh.kernel.Vietnam;

/**
 * Hands messages to the sender, all that wait for one telephone as one. They are claimed and committed before, so that after
 * a crash a message may be missing, which the page shows as not known to have been sent, but nobody is told twice.
 */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int AT_ONCE = 500;
    private static final int NAMED = 4;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm d/M");

    private final MessageRepository messages;
    private final ObjectProvider<SendsMessages> sender;
    private final RiskRegimes regimes;
    private final AcrossBorders beyond;
    private final Units units;
    private final TransactionTemplate work;
    private final Clock clock;

    Sending(
            MessageRepository messages,
            ObjectProvider<SendsMessages> sender,
            RiskRegimes regimes,
            AcrossBorders beyond,
            Units units,
            TransactionTemplate work,
            Clock clock) {
        this.messages = messages;
        this.sender = sender;
        this.regimes = regimes;
        this.beyond = beyond;
        this.units = units;
        this.work = work;
        this.clock = clock;
    }

    /** Levels of two regulations do not compare: a message is about one. */
    private record Letter(String phone, String regime) {}

    @Scheduled(initialDelay = 15, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void send() {
        var carrier = sender.getIfAvailable();
        if (carrier == null) {
            return;
        }
        var now = clock.instant();
        var claimed = work.execute(status -> beyond.call(() -> messages.claim(now.minus(Alert.NEWS), now, AT_ONCE)));
        if (claimed == null || claimed.isEmpty()) {
            return;
        }
        var letters = new LinkedHashMap<Letter, List<Alert>>();
        claimed.forEach(
                each -> letters.computeIfAbsent(new Letter(each.phone(), each.regime()), letter -> new ArrayList<>())
                        .add(each));
        var sent = new ArrayList<UUID>();
        var failed = new ArrayList<UUID>();
        letters.forEach((letter, some) -> {
            var ids = some.stream().map(Alert::id).toList();
            try {
                var news = latest(some);
                if (!news.isEmpty()) {
                    carrier.send(letter.phone(), text(news));
                }
                sent.addAll(ids);
            } catch (RuntimeException refused) {
                LOG.warn("an alert could not be sent: {}", refused.getClass().getSimpleName());
                failed.addAll(ids);
            }
        });
        work.executeWithoutResult(status -> beyond.run(() -> {
            messages.sent(sent, clock.instant());
            messages.failed(failed);
        }));
    }

    /** Of a unit that changed several times while the messages waited, from where it came to where it is now. */
    static List<Alert> latest(List<Alert> some) {
        record About(UnitId unit, String disease, String regime) {}
        var byUnit = new LinkedHashMap<About, Alert>();
        some.stream()
                .sorted(Comparator.comparing(Alert::changedAt))
                .forEach(each -> byUnit.merge(
                        new About(each.about(), each.disease(), each.regime()),
                        each,
                        (first, next) -> next.since(first.before())));
        return byUnit.values().stream()
                .filter(each -> each.before() != each.after())
                .toList();
    }

    /** The worst first; no more units than a short message holds. */
    String text(List<Alert> some) {
        var sorted = some.stream()
                .sorted((one, other) -> Integer.compare(other.after(), one.after()))
                .toList();
        var first = sorted.get(0);
        var regime = regimes.find(first.regime()).orElseThrow();
        var text = new StringBuilder("Vùng Xanh ")
                .append(TIME.format(first.changedAt().atZone(Vietnam.ZONE)))
                .append(", mức đề xuất theo ")
                .append(regime.shortName())
                .append(":");
        sorted.stream()
                .limit(NAMED)
                .forEach(each -> text.append(' ')
                        .append(units.get(each.about()).name())
                        .append(": ")
                        .append(regime.level(each.before()).nameVi())
                        .append(" → ")
                        .append(regime.level(each.after()).nameVi())
                        .append("."));
        if (sorted.size() > NAMED) {
            text.append(" Và ").append(sorted.size() - NAMED).append(" đơn vị khác.");
        }
        return text.toString();
    }
}
