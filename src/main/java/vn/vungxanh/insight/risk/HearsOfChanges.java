package vn.vungxanh.insight.risk;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.care.treatment.PatientAdmitted;
import vn.vungxanh.care.treatment.PatientDischarged;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseClosed;
import vn.vungxanh.surveillance.cases.CasesConfirmed;
import vn.vungxanh.surveillance.cases.CasesRetracted;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.territory.zones.ZoneDeclared;
import vn.vungxanh.territory.zones.ZoneLifted;

/**
 * News of cases, beds and zones: the province concerned is judged again within a second. Many news in that second are one.
 * Levels follow from records, so what a crash makes it forget is found at the next round, which time needs in any case.
 */
@Component
class HearsOfChanges {

    private static final Logger LOG = LoggerFactory.getLogger(HearsOfChanges.class);

    private final Set<UnitId> waiting = ConcurrentHashMap.newKeySet();
    private final ConcernedRepository concerned;
    private final LevelKeeping keeping;
    private final Borders borders;
    private final AcrossBorders beyond;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate work;

    HearsOfChanges(
            ConcernedRepository concerned,
            LevelKeeping keeping,
            Borders borders,
            AcrossBorders beyond,
            Units units,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.concerned = concerned;
        this.keeping = keeping;
        this.borders = borders;
        this.beyond = beyond;
        this.units = units;
        this.clock = clock;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(CasesConfirmed news) {
        concern(() -> concerned.ofCases(news.caseIds()));
    }

    @TransactionalEventListener
    void on(CasesRetracted news) {
        concern(() -> concerned.ofCases(news.caseIds()));
    }

    @TransactionalEventListener
    void on(CaseClosed news) {
        concern(() -> concerned.ofCases(List.of(news.caseId())));
    }

    @TransactionalEventListener
    void on(PatientAdmitted news) {
        concern(() -> concerned.ofAdmissions(news.admissions()));
    }

    @TransactionalEventListener
    void on(PatientDischarged news) {
        concern(() -> concerned.ofAdmissions(news.admissions()));
    }

    @TransactionalEventListener
    void on(ZoneDeclared news) {
        note(List.of(new UnitId(news.unit())));
    }

    @TransactionalEventListener
    void on(ZoneLifted news) {
        note(List.of(new UnitId(news.unit())));
    }

    @TransactionalEventListener
    void on(InputsChanged news) {
        var unit = news.unit();
        if (unit == null) {
            concern(concerned::withCases);
        } else {
            note(List.of(new UnitId(unit)));
        }
    }

    /** Windows of days move on by themselves. */
    @Scheduled(initialDelay = 1, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void again() {
        concern(concerned::withCases);
    }

    @Scheduled(initialDelay = 10, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void catchUp() {
        var now = List.copyOf(waiting);
        waiting.removeAll(now);
        for (var province : now) {
            var scope = Scope.ofProgram(province, units);
            try {
                ActingAs.run(scope, () -> keeping.keep(scope, province, Disease.COVID_19, clock.instant()));
            } catch (RuntimeException e) {
                LOG.error("the levels of {} could not be judged again", province, e);
            }
        }
    }

    private void concern(Supplier<List<UnitId>> question) {
        var found = work.execute(status -> beyond.call(question));
        note(found == null ? List.of() : found);
    }

    /** The province of the unit, and what it became since. */
    private void note(Collection<UnitId> concernedUnits) {
        var today = Vietnam.dayOf(clock.instant());
        for (var unit : concernedUnits) {
            try {
                var province = borders.province(unit);
                if (province.existedOn(today)) {
                    waiting.add(province.id());
                } else {
                    units.becameOf(unit)
                            .forEach(next -> waiting.add(
                                    borders.province(next.unit().id()).id()));
                }
            } catch (RuleBroken noProvince) {
                LOG.debug("unit {} lies in no province", unit);
            }
        }
    }
}
