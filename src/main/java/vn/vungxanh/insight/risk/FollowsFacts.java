package vn.vungxanh.insight.risk;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.facts.Borders;
import vn.vungxanh.insight.facts.FactsChanged;
import vn.vungxanh.insight.facts.Gathering;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;

/**
 * Facts of some units changed: the province concerned is judged again within a fifth of a second. Many news in that time
 * are one. What a crash makes it forget is found at the next round, which the passing of time needs in any case.
 */
@Component
class FollowsFacts {

    private static final Logger LOG = LoggerFactory.getLogger(FollowsFacts.class);

    private final Map<UnitId, Set<Integer>> waiting = new ConcurrentHashMap<>();
    private final Set<UnitId> whole = ConcurrentHashMap.newKeySet();
    private volatile boolean ready;
    private final LevelKeeping keeping;
    private final LastJudged last;
    private final Gathering gathering;
    private final Borders borders;
    private final AcrossBorders beyond;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate work;

    FollowsFacts(
            LevelKeeping keeping,
            LastJudged last,
            Gathering gathering,
            Borders borders,
            AcrossBorders beyond,
            Units units,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.keeping = keeping;
        this.last = last;
        this.gathering = gathering;
        this.borders = borders;
        this.beyond = beyond;
        this.units = units;
        this.clock = clock;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(FactsChanged news) {
        note(news.units());
    }

    @TransactionalEventListener
    void on(InputsChanged news) {
        var unit = news.unit();
        if (unit == null) {
            again();
        } else {
            note(Set.of(unit));
        }
    }

    /** Windows of days move on by themselves. */
    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void again() {
        var found = work.execute(status -> beyond.call(gathering::withCases));
        if (found != null) {
            whole.addAll(
                    borders.byProvince(found, Vietnam.dayOf(clock.instant())).keySet());
        }
    }

    /** Before, the program may be loading data of which half the truth would be written down. */
    @EventListener
    void on(ApplicationReadyEvent started) {
        ready = true;
    }

    @Scheduled(fixedDelay = 200, timeUnit = TimeUnit.MILLISECONDS)
    synchronized void catchUp() {
        if (!ready) {
            return;
        }
        for (var province : Set.copyOf(whole)) {
            whole.remove(province);
            waiting.remove(province);
            judge(province, scope -> keeping.keep(scope, province, Disease.COVID_19, clock.instant()));
        }
        for (var province : Set.copyOf(waiting.keySet())) {
            var touched = waiting.remove(province);
            if (touched != null) {
                judge(
                        province,
                        scope -> keeping.keepChanged(scope, province, Disease.COVID_19, touched, clock.instant()));
            }
        }
    }

    private void judge(UnitId province, Consumer<Scope> deed) {
        var scope = Scope.ofProgram(province, units);
        try {
            ActingAs.run(scope, () -> deed.accept(scope));
        } catch (RuntimeException e) {
            LOG.error("the levels of {} could not be judged again", province, e);
            // What was noted is lost with it: the next news or round gathers everything.
            last.forget(province, Disease.COVID_19);
        }
    }

    private void note(Collection<Integer> named) {
        borders.byProvince(named, Vietnam.dayOf(clock.instant()))
                .forEach((province, touched) -> waiting.merge(province, Set.copyOf(touched), FollowsFacts::both));
    }

    private static Set<Integer> both(Set<Integer> some, Set<Integer> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
