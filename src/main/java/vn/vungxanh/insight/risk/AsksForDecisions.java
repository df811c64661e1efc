package vn.vungxanh.insight.risk;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.tasks.NewTask;
import vn.vungxanh.foundation.tasks.TaskSource;
import vn.vungxanh.foundation.tasks.Tasks;
import vn.vungxanh.insight.facts.Borders;
import vn.vungxanh.kernel.Vietnam;

/**
 * A unit that reaches the highest level of a regulation in force has to look at it by the next day: a task, once for a
 * unit and a day. Levels that are written down for the past ask nobody.
 */
@Component
class AsksForDecisions {

    private static final Duration RECENT = Duration.ofHours(2);

    private final Tasks tasks;
    private final RiskRegimes regimes;
    private final Borders borders;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate work;

    AsksForDecisions(
            Tasks tasks,
            RiskRegimes regimes,
            Borders borders,
            Units units,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.regimes = regimes;
        this.borders = borders;
        this.units = units;
        this.clock = clock;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(RiskLevelChanged news) {
        var regime = regimes.find(news.regime()).orElseThrow();
        var day = Vietnam.dayOf(news.at());
        if (news.to() <= news.from()
                || news.to() < regime.highest()
                || !regime.inForceOn(day)
                || news.at().isBefore(clock.instant().minus(RECENT))) {
            return;
        }
        var unit = units.get(new UnitId(news.unit()));
        var scope = Scope.ofProgram(borders.province(unit.id()).id(), units);
        var wanted = new NewTask(
                "Xem xét, quyết định mức nguy cơ và biện pháp tại " + unit.name() + ": hệ thống đề xuất “"
                        + regime.level(news.to()).nameVi() + "” theo " + regime.shortName(),
                unit.id(),
                null,
                day.plusDays(1),
                null,
                new TaskSource("risk", news.regime() + " " + unit.code() + " " + day));
        ActingAs.run(scope, () -> work.executeWithoutResult(status -> tasks.give(scope, wanted)));
    }
}
