package vn.vungxanh.territory.declarations;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** Lets go of declarations whose person has no case, after the days of the dated policy; numbers by commune and day stay. */
@Component
public class Retention {

    /**
     * How long, and who says so.
     *
     * @param confidence H read, M second hand, R proposed by this program
     */
    public record Policy(
            int days, LocalDate validFrom, @Nullable LocalDate validTo, String source, String confidence) {}

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_ONCE = 5_000;

    private final List<Policy> policies = ResourceTable.read(
            "declarations/retention.csv",
            row -> new Policy(
                    Integer.parseInt(row.get("days")),
                    LocalDate.parse(row.get("valid_from")),
                    DatedRows.day(row, "valid_to"),
                    row.get("source"),
                    row.get("confidence")));

    private final RetentionRepository declarations;
    private final AttemptRepository attempts;
    private final AcrossBorders beyond;
    private final Clock clock;
    private final TransactionTemplate work;

    Retention(
            RetentionRepository declarations,
            AttemptRepository attempts,
            AcrossBorders beyond,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.declarations = declarations;
        this.attempts = attempts;
        this.beyond = beyond;
        this.clock = clock;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public Policy inForce(LocalDate day) {
        return policies.stream()
                .filter(policy -> DatedRows.inForce(policy.validFrom(), policy.validTo(), day))
                .findFirst()
                .orElseGet(() -> policies.get(0));
    }

    @Scheduled(initialDelay = 10, fixedDelay = 12 * 60, timeUnit = TimeUnit.MINUTES)
    void everyDay() {
        var gone = forget(Vietnam.dayOf(clock.instant()));
        if (gone > 0) {
            LOG.info("{} declarations let go by the retention policy", gone);
        }
    }

    /** How many went; some thousands in a transaction. */
    int forget(LocalDate today) {
        var before = Vietnam.startOf(today.minusDays(inForce(today).days()));
        var all = 0;
        int gone;
        do {
            gone = step(() -> declarations.letGo(before, AT_ONCE));
            all += gone;
        } while (gone == AT_ONCE);
        step(() -> attempts.forget(Vietnam.startOf(today).minus(Duration.ofDays(1))));
        return all;
    }

    private int step(java.util.function.Supplier<Integer> deletion) {
        var gone = work.execute(status -> beyond.call(deletion));
        return gone == null ? 0 : gone;
    }
}
