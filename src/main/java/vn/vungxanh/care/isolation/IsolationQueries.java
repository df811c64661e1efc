package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.isolation.StayFilter.Progress;
import vn.vungxanh.care.isolation.StayFilter.Where;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;

/** What others may ask of isolation. Whoever sees persons leaves an audit row in the same transaction. */
@Service
@Transactional
public class IsolationQueries {

    private final OrderRepository orders;
    private final StayRepository stays;
    private final IsolatedRepository isolated;
    private final LogRepository log;
    private final SurveyRepository surveys;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    IsolationQueries(
            OrderRepository orders,
            StayRepository stays,
            IsolatedRepository isolated,
            LogRepository log,
            SurveyRepository surveys,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.orders = orders;
        this.stays = stays;
        this.isolated = isolated;
        this.log = log;
        this.surveys = surveys;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody who stays in the unit now, site by site and household by household, with those watched afterwards. */
    public List<Isolated> today(Scope scope, UnitId unit) {
        var filter = StayFilter.of(unit, clock.instant(), Where.ANY, Progress.CURRENT);
        var all = isolated.all(conditions(filter));
        saw(scope, "isolation.audit.today", all);
        return all;
    }

    /** Where these people stay now; whoever stays nowhere is not in it. */
    public Map<UUID, Isolated> current(Scope scope, Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        var all = isolated.ofPersons(persons);
        saw(scope, "isolation.audit.list", all);
        return all.stream().collect(Collectors.toMap(one -> one.person().value(), Function.identity(), (a, b) -> b));
    }

    public Slice<Isolated> list(Scope scope, StayFilter filter, int page, int size) {
        var conditions = conditions(filter);
        var lines = isolated.lines(conditions, size, (page - 1L) * size);
        saw(scope, "isolation.audit.list", lines);
        return new Slice<>(lines, isolated.count(conditions), page, size);
    }

    /** All of a list, to leave the program for a reason that is kept. */
    public List<Isolated> export(Scope scope, StayFilter filter, String reason) {
        var why = IsolationOrders.reason(reason);
        var all = isolated.all(conditions(filter));
        audit.exported(
                scope,
                "isolation.audit.exported",
                all.stream().map(line -> line.person().value()).distinct().toList(),
                why);
        return all;
    }

    @Transactional(readOnly = true)
    public long count(Scope scope, StayFilter filter) {
        return isolated.count(conditions(filter));
    }

    /** @throws NotFound also when it lies outside of the reader's jurisdiction */
    public IsolationOrder order(Scope scope, IsolationId id) {
        var order = orders.find(id).orElseThrow(() -> new NotFound("order " + id));
        audit.saw(scope, "isolation.audit.opened", List.of(order.person().value()));
        return order;
    }

    /** The orders of a person, the latest first. */
    public List<IsolationOrder> ofPerson(Scope scope, PersonId person) {
        var all = orders.ofPerson(person.value());
        audit.saw(scope, "isolation.audit.opened", IsolationOrders.persons(all));
        return all;
    }

    @Transactional(readOnly = true)
    public List<IsolationOrder> orders(Scope scope, Collection<UUID> ids) {
        return orders.all(ids);
    }

    /** Where somebody was under an order, the earliest first. */
    @Transactional(readOnly = true)
    public List<Stay> stays(Scope scope, IsolationId id) {
        return stays.of(id);
    }

    @Transactional(readOnly = true)
    public List<LogEntry> log(Scope scope, IsolationId id) {
        return log.of(id);
    }

    @Transactional(readOnly = true)
    public java.util.Optional<Survey> survey(Scope scope, IsolationId id) {
        return surveys.latest(id);
    }

    private StayConditions conditions(StayFilter filter) {
        return new StayConditions(filter, units.jurisdiction(filter.unit()));
    }

    private void saw(Scope scope, String what, List<Isolated> lines) {
        audit.saw(
                scope,
                what,
                lines.stream().map(line -> line.person().value()).distinct().toList());
    }
}
