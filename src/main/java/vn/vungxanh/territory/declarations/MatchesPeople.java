package vn.vungxanh.territory.declarations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.RuleBroken;

/**
 * Finds out who declared, after the receipt was given: recognised in the register of people or registered there. Never by
 * the telephone, which a whole family shares.
 */
@Component
class MatchesPeople {

    private static final Logger LOG = LoggerFactory.getLogger(MatchesPeople.class);
    private static final int AT_ONCE = 500;

    private final MatchRepository waiting;
    private final PeopleRegister people;
    private final AcrossBorders beyond;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate work;

    MatchesPeople(
            MatchRepository waiting,
            PeopleRegister people,
            AcrossBorders beyond,
            Units units,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.waiting = waiting;
        this.people = people;
        this.beyond = beyond;
        this.units = units;
        this.clock = clock;
        this.work = new TransactionTemplate(transactions);
        this.work.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(initialDelay = 15, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void catchUp() {
        try {
            while (next() == AT_ONCE) {
                LOG.debug("more declarations wait for their persons");
            }
        } catch (RuntimeException e) {
            LOG.error("declarations could not be matched with people; tried again", e);
        }
    }

    /** How many were looked at. */
    int next() {
        var some = answered(() -> beyond.call(() -> waiting.next(AT_ONCE)));
        some.stream()
                .collect(Collectors.groupingBy(each -> Provinces.of(units, each.unit())))
                .forEach(this::matchAll);
        return some.size();
    }

    /** Who declared this one; now, for a receipt with a code of the person. */
    Optional<PersonId> now(UUID declaration) {
        return answered(() -> beyond.call(() -> waiting.find(declaration))).flatMap(each -> {
            if (each.person() == null) {
                matchAll(Provinces.of(units, each.unit()), List.of(each));
            }
            return answered(() -> beyond.call(() -> waiting.find(declaration)))
                    .flatMap(found -> Optional.ofNullable(found.person()))
                    .map(PersonId::new);
        });
    }

    private void matchAll(UnitId province, List<MatchRepository.Waiting> some) {
        var scope = Scope.ofProgram(province, units);
        ActingAs.run(scope, () -> {
            try {
                work.executeWithoutResult(status -> match(scope, some));
            } catch (RuleBroken oneOfThem) {
                some.forEach(each -> alone(scope, each));
            }
        });
    }

    /** What the register refuses stays a declaration, without a person. */
    private void alone(Scope scope, MatchRepository.Waiting one) {
        try {
            work.executeWithoutResult(status -> match(scope, List.of(one)));
        } catch (RuleBroken refused) {
            LOG.warn("declaration {} has no person: {}", one.id(), refused.rule());
            work.executeWithoutResult(
                    status -> beyond.run(() -> waiting.matched(List.of(one.id()), null, clock.instant())));
        }
    }

    private void match(Scope scope, List<MatchRepository.Waiting> some) {
        var persons = people
                .registerAll(
                        scope,
                        some.stream()
                                .map(each -> AnswerChecks.person(each.answers(), each.unit()))
                                .toList())
                .stream()
                .map(each -> each.person().value())
                .toList();
        var now = clock.instant();
        beyond.run(() ->
                waiting.matched(some.stream().map(MatchRepository.Waiting::id).toList(), persons, now));
    }

    @SuppressWarnings("NullAway") // the work answers, so the template does
    private <T> T answered(Supplier<T> question) {
        return work.execute(status -> question.get());
    }
}
