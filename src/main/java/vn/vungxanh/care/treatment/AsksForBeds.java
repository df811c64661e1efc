package vn.vungxanh.care.treatment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.vungxanh.care.beds.Placing;
import vn.vungxanh.care.protocols.Condition;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseClosed;
import vn.vungxanh.surveillance.cases.CasesConfirmed;
import vn.vungxanh.surveillance.cases.CasesRetracted;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Diseases;
import vn.vungxanh.surveillance.cases.Severity;

/**
 * News of cases: whoever is confirmed needs a bed, whoever is no case needs none. Heard at the end of the transaction that
 * tells it, wherever the person lives; heard twice, it changes nothing.
 */
@Component
class AsksForBeds {

    /** Whoever was confirmed earlier came with a register of before. */
    private static final Duration RECENT = Duration.ofDays(14);

    /** Of so many at once no single bed is suggested: the list does, when somebody looks at it. */
    private static final int A_FEW = 20;

    private final RequestOpeningRepository requests;
    private final Placing placing;
    private final Diseases diseases;
    private final AcrossBorders beyond;
    private final Clock clock;

    AsksForBeds(
            RequestOpeningRepository requests, Placing placing, Diseases diseases, AcrossBorders beyond, Clock clock) {
        this.requests = requests;
        this.placing = placing;
        this.diseases = diseases;
        this.beyond = beyond;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CasesConfirmed news) {
        beyond.run(() -> ask(news.caseIds(), false));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CasesRetracted news) {
        beyond.run(() -> requests.withdraw(news.caseIds()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CaseClosed news) {
        beyond.run(() -> requests.close(Set.of(news.caseId())));
    }

    /** @param byHand also for diseases whose patients are usually treated at home, and whenever they were confirmed */
    void ask(Collection<UUID> cases, boolean byHand) {
        var now = clock.instant();
        var since = byHand ? Instant.EPOCH : now.minus(RECENT);
        var ill = requests.withoutBed(cases, since).stream()
                .filter(one -> byHand || isIsolatedInHospital(one.disease()))
                .toList();
        var fresh = new ArrayList<RequestOpeningRepository.Fresh>();
        for (var one : ill) {
            var severity = Objects.requireNonNullElse(one.severity(), Severity.MILD);
            var born = one.birthYear();
            var age = born == null ? null : (Integer) (Vietnam.dayOf(now).getYear() - born);
            var where =
                    placing.of(new Condition(severity, age, false, false), one.unit(), List.of(), ill.size() <= A_FEW);
            var best = where.places().isEmpty()
                    ? null
                    : where.places().get(0).facility().id();
            fresh.add(new RequestOpeningRepository.Fresh(TimeOrderedId.next(clock), one, severity, age, where, best));
        }
        requests.open(fresh, now);
    }

    /** Those that are reported within 24 hours, group A among them, are treated apart from others. */
    private boolean isIsolatedInHospital(String disease) {
        return disease.equals(Disease.COVID_19)
                || diseases.byCode(disease)
                        .filter(each -> each.deadline().equals("24h"))
                        .isPresent();
    }
}
