package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.isolation.LogRepository.Deed;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Brings people to a bed or home, and from one place to another. A bed cannot be given twice, nor a person be in two. */
@Service
@Transactional
public class Stays {

    private final OrderRepository orders;
    private final StayRepository stays;
    private final BedRepository beds;
    private final CohortRepository cohorts;
    private final PlacementChecks checks;
    private final PastStays past;
    private final LogRepository log;
    private final TestCalendar calendar;
    private final LegalClocks clocks;
    private final AcrossBorders beyond;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Stays(
            OrderRepository orders,
            StayRepository stays,
            BedRepository beds,
            CohortRepository cohorts,
            PlacementChecks checks,
            PastStays past,
            LogRepository log,
            TestCalendar calendar,
            LegalClocks clocks,
            AcrossBorders beyond,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.orders = orders;
        this.stays = stays;
        this.beds = beds;
        this.cohorts = cohorts;
        this.checks = checks;
        this.past = past;
        this.log = log;
        this.calendar = calendar;
        this.clocks = clocks;
        this.beyond = beyond;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** The first place of an order, or another one for an isolation that runs. */
    public void place(Scope scope, Placement placement) {
        placeAll(scope, List.of(placement));
    }

    /** All of them or none. */
    public void placeAll(Scope scope, List<Placement> placements) {
        try {
            placements.forEach(each -> bring(scope, each));
            news.publishEvent(new StaysBegan(
                    placements.stream().map(each -> each.order().value()).toList()));
        } catch (DataIntegrityViolationException taken) {
            throw named(taken);
        }
    }

    /** A free bed that suits somebody, in a site. */
    @Transactional(readOnly = true)
    public Optional<Bed> suggest(Scope scope, IsolationId id, SiteId site) {
        var newcomer = cohorts.of(id);
        return beyond.call(() -> Cohorts.suggest(newcomer, beds.of(site), cohorts.inside(site)));
    }

    /** Data of before: tens of thousands in seconds. Rules of today are not asked; the dates must be possible. */
    public int takePast(Scope scope, List<PastStay> before) {
        try {
            return past.take(scope, before);
        } catch (DataIntegrityViolationException taken) {
            throw named(taken);
        }
    }

    private void bring(Scope scope, Placement to) {
        var order = orders.lock(List.of(to.order().value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("order " + to.order()));
        IsolationRule.NOT_ISSUED.brokenIf(
                order.issuedAt() == null || !order.state().isOpen());
        var now = clock.instant();
        IsolationRule.START_IN_FUTURE.brokenIf(to.at().isAfter(now));
        var before = stays.open(order.id()).orElse(null);
        IsolationRule.START_BEFORE_LAST.brokenIf(before != null && to.at().isBefore(before.startedAt()));
        var placeUnit = to.kind() == StayKind.CENTRAL ? checks.inSite(to) : checks.atHome(order, to);
        if (before != null) {
            stays.end(List.of(order.id().value()), to.at(), StayOutcome.MOVED, to.reason());
            if ((before.kind() == StayKind.CENTRAL) == (to.kind() == StayKind.CENTRAL)) {
                stays.continued(order.id(), to.at());
            }
        }
        var term = order.term(Vietnam.dayOf(to.at()));
        orders.begin(
                order.id(),
                to.kind() == StayKind.CENTRAL ? placeUnit.value() : null,
                term.countedFrom(),
                term.endsOn(),
                to.at());
        stays.add(List.of(row(scope, order, to, placeUnit, before, term, now)));
        var back = order.state() == OrderState.ESCAPED ? Deed.RETURNED : Deed.PLACED;
        log.add(order.id(), before == null ? back : Deed.MOVED, to.reason(), now, scope.login());
        clocks.carriedOut(scope, order, now);
        audit.wrote(
                scope,
                "isolation.audit.placed",
                order.person().value(),
                to.kind().name());
        calendar.order(scope, orders.all(List.of(order.id().value())), Vietnam.dayOf(now));
    }

    private StayRepository.Row row(
            Scope scope,
            IsolationOrder order,
            Placement to,
            UnitId placeUnit,
            @Nullable Stay before,
            Term term,
            Instant now) {
        UUID id = TimeOrderedId.next(clock);
        var fromSite = to.kind() != StayKind.CENTRAL && before != null && before.kind() == StayKind.CENTRAL;
        return new StayRepository.Row(
                id,
                order.id().value(),
                order.person().value(),
                order.unit().value(),
                placeUnit.value(),
                to.kind(),
                to.site() == null ? null : to.site().value(),
                to.bed() == null ? null : to.bed().value(),
                to.address(),
                fromSite ? "HERE" : null,
                to.at(),
                term.endsOn(),
                null,
                null,
                to.reason(),
                now,
                scope.login(),
                false);
    }

    /** Two users at once: the later one is told so. */
    private static RuntimeException named(DataIntegrityViolationException taken) {
        var text = String.valueOf(taken.getMessage());
        if (text.contains("stays_one_bed")) {
            return IsolationRule.BED_TAKEN.broken();
        }
        return text.contains("stays_one_place") || text.contains("orders_one_open")
                ? IsolationRule.ELSEWHERE_ISOLATED.broken()
                : taken;
    }
}
