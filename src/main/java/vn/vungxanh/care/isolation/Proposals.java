package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.isolation.LogRepository.Deed;
import vn.vungxanh.care.isolation.ReactionRepository.Contact;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Deaths;
import vn.vungxanh.kernel.Vietnam;

/** From the register of contacts to proposals, as the program: whoever names a contact need not answer for the home. */
@Component
class Proposals {

    private final ReactionRepository reactions;
    private final OrderRepository repository;
    private final IsolationOrders orders;
    private final Endings endings;
    private final Regulations regulations;
    private final Deaths deaths;
    private final AcrossBorders beyond;
    private final Units units;
    private final Clock clock;

    Proposals(
            ReactionRepository reactions,
            OrderRepository repository,
            IsolationOrders orders,
            Endings endings,
            Regulations regulations,
            Deaths deaths,
            AcrossBorders beyond,
            Units units,
            Clock clock) {
        this.reactions = reactions;
        this.repository = repository;
        this.orders = orders;
        this.endings = endings;
        this.regulations = regulations;
        this.deaths = deaths;
        this.beyond = beyond;
        this.units = units;
        this.clock = clock;
    }

    void exposed(String disease, Collection<UUID> exposures) {
        beyond.run(() -> {
            propose(disease, reactions.exposed(disease, exposures));
            closer(disease);
        });
    }

    void confirmed(Collection<UUID> cases) {
        beyond.run(() -> reactions.diseases(cases).forEach(disease -> {
            propose(disease, reactions.around(disease, cases));
            closer(disease);
        }));
    }

    void withdrawn(String disease) {
        beyond.run(() -> byProvince(
                reactions.withoutGround(disease),
                (scope, ids) -> endings.groundGone(scope, ids, Deed.CANCELLED, clock.instant())));
    }

    /** Where the law lets an officer say the days, nothing is proposed; neither where the time is over already. */
    private void propose(String disease, List<Contact> contacts) {
        var dead = deaths.among(
                contacts.stream().map(each -> each.person().value()).toList());
        contacts.stream()
                .filter(each -> !dead.containsKey(each.person().value()) && lasts(disease, each))
                .collect(Collectors.groupingBy(each -> province(each.unit())))
                .forEach((province, some) -> orders.proposeAll(
                        Scope.ofProgram(province, units),
                        some.stream().map(each -> wanted(disease, each)).toList()));
    }

    private boolean lasts(String disease, Contact contact) {
        var today = Vietnam.dayOf(clock.instant());
        return regulations
                .choose(disease, subject(contact), RuleFacts.NOTHING_KNOWN, contact.unit(), today)
                .map(choice -> choice.applied().days())
                .filter(days -> days > 0 && contact.exposedOn().plusDays(days).isAfter(today))
                .isPresent();
    }

    /** Who was F2 and is F1 now falls under the rule of F1. */
    private void closer(String disease) {
        for (var order : repository.all(reactions.closerNow(disease))) {
            var today = Vietnam.dayOf(clock.instant());
            repository.subject(order.id(), Subject.F1);
            regulations
                    .choose(disease, Subject.F1, RuleFacts.NOTHING_KNOWN, order.unit(), today)
                    .filter(choice -> choice.applied().days() != null)
                    .ifPresent(choice -> orders.redecide(
                            Scope.ofProgram(province(order.unit()), units),
                            order.id(),
                            choice.applied().id(),
                            null));
        }
    }

    void byProvince(List<UUID> ids, java.util.function.BiConsumer<Scope, List<UUID>> work) {
        if (!ids.isEmpty()) {
            repository.all(ids).stream()
                    .collect(Collectors.groupingBy(
                            order -> province(order.unit()),
                            Collectors.mapping(order -> order.id().value(), Collectors.toList())))
                    .forEach((province, some) -> work.accept(Scope.ofProgram(province, units), some));
        }
    }

    private static NewIsolation wanted(String disease, Contact contact) {
        return new NewIsolation(
                contact.person(),
                contact.unit(),
                disease,
                subject(contact),
                contact.caseId(),
                contact.exposedOn(),
                RuleFacts.NOTHING_KNOWN,
                null);
    }

    private static Subject subject(Contact contact) {
        return contact.level() == 1 ? Subject.F1 : Subject.F2;
    }

    private UnitId province(UnitId unit) {
        return units.path(unit).get(0).id();
    }
}
