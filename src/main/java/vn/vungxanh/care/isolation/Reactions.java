package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.care.isolation.LogRepository.Deed;
import vn.vungxanh.care.treatment.Admission;
import vn.vungxanh.care.treatment.End;
import vn.vungxanh.care.treatment.TreatmentQueries;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** What other rooms' news does to orders, as the program, in a transaction of its own. Done twice, it changes nothing. */
@Component
class Reactions {

    private final Proposals proposals;
    private final ReactionRepository reactions;
    private final OrderRepository repository;
    private final LogRepository log;
    private final IsolationOrders orders;
    private final Endings endings;
    private final TreatmentQueries treatments;
    private final AcrossBorders beyond;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate work;

    Reactions(
            Proposals proposals,
            ReactionRepository reactions,
            OrderRepository repository,
            LogRepository log,
            IsolationOrders orders,
            Endings endings,
            TreatmentQueries treatments,
            AcrossBorders beyond,
            Units units,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.proposals = proposals;
        this.reactions = reactions;
        this.repository = repository;
        this.log = log;
        this.orders = orders;
        this.endings = endings;
        this.treatments = treatments;
        this.beyond = beyond;
        this.units = units;
        this.clock = clock;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void exposed(String disease, Collection<UUID> exposures) {
        asProgram(() -> proposals.exposed(disease, exposures));
    }

    void withdrawn(String disease) {
        asProgram(() -> proposals.withdrawn(disease));
    }

    /** Whom they met is to be isolated; they themselves go to a hospital, and who shared their room may stay longer. */
    void confirmed(Collection<UUID> cases) {
        asProgram(() -> {
            var patients = reactions.ofPatients(cases);
            var beside = reactions.inTheirRooms(patients);
            proposals.byProvince(
                    patients, (scope, ids) -> endings.groundGone(scope, ids, Deed.BECAME_CASE, clock.instant()));
            if (!beside.isEmpty()) {
                log.add(beside, Deed.ROOM_POSITIVE, null, clock.instant(), "program");
            }
            proposals.confirmed(cases);
        });
    }

    /** The last sample was negative: an officer confirms the release when the last day has come. */
    void released(Collection<UUID> tests) {
        asProgram(() -> {
            var over = reactions.negativeAtLast(tests);
            if (!over.isEmpty()) {
                orders.releaseDue(over);
            }
        });
    }

    void admitted(Collection<UUID> admissions) {
        asProgram(() -> treatments
                .all(anyone(), admissions)
                .forEach(each -> proposals.byProvince(
                        reactions.open(List.of(each.person().value())),
                        (scope, ids) -> endings.toHospital(scope, ids, each.admittedAt()))));
    }

    /** Who is well again is watched at home for a while. */
    void discharged(Collection<UUID> admissions) {
        asProgram(() -> treatments.all(anyone(), admissions).stream()
                .filter(each -> each.end() == End.RECOVERED)
                .forEach(this::watch));
    }

    void died(Collection<UUID> persons) {
        asProgram(() -> proposals.byProvince(
                reactions.open(persons), (scope, ids) -> endings.died(scope, ids, clock.instant())));
    }

    private void watch(Admission admission) {
        var day = Vietnam.dayOf(clock.instant());
        var province = units.path(admission.unit()).get(0).id();
        var known = repository.ofPerson(admission.person().value()).stream()
                .anyMatch(order -> order.subject() == Subject.DISCHARGED
                        && !order.proposedAt()
                                .isBefore(admission.endedAt() == null ? clock.instant() : admission.endedAt()));
        if (!known) {
            orders.proposeAll(
                    Scope.ofProgram(province, units),
                    List.of(NewIsolation.of(admission.person(), admission.unit(), Subject.DISCHARGED, day)));
        }
    }

    private Scope anyone() {
        UnitId first = units.roots(Vietnam.dayOf(clock.instant())).get(0).id();
        return Scope.ofProgram(first, units);
    }

    private void asProgram(Runnable reaction) {
        ActingAs.run(anyone(), () -> work.executeWithoutResult(status -> beyond.run(reaction)));
    }
}
