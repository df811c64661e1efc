package vn.vungxanh.territory.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;

/** What may be asked about events of the border. Who sees the people of one leaves an audit row. */
@org.springframework.stereotype.Service
@Transactional
public class EventQueries {

    private final EventRepository events;
    private final EventPeopleRepository people;
    private final Units units;
    private final AuditTrail audit;

    EventQueries(EventRepository events, EventPeopleRepository people, Units units, AuditTrail audit) {
        this.events = events;
        this.people = people;
        this.units = units;
        this.audit = audit;
    }

    /** People of one kind at one line, and in how many events. */
    public record Total(EventKind kind, Line line, int people, int events) {}

    @Transactional(readOnly = true)
    public Slice<BorderEvent> list(Scope scope, EventFilter filter, int page, int size) {
        var conditions = conditions(filter);
        return new Slice<>(events.page(conditions, size, (page - 1L) * size), events.count(conditions), page, size);
    }

    @Transactional(readOnly = true)
    public List<Total> totals(Scope scope, EventFilter filter) {
        return events.counts(conditions(filter)).stream()
                .map(each -> new Total(each.kind(), each.line(), each.people(), each.events()))
                .toList();
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    @Transactional(readOnly = true)
    public BorderEvent open(Scope scope, EventId id) {
        return events.find(id).orElseThrow(() -> new NotFound("event " + id));
    }

    public List<EventPerson> people(Scope scope, EventId id) {
        var all = people.of(id);
        var seen = new ArrayList<UUID>();
        all.forEach(each -> seen.add(each.id()));
        audit.saw(scope, "frontier.audit.people", seen);
        return all;
    }

    @Transactional(readOnly = true)
    public List<Minutes> minutes(Scope scope, EventId id) {
        return people.minutesOf(id);
    }

    private EventConditions conditions(EventFilter filter) {
        return new EventConditions(filter, units.jurisdiction(filter.unit()));
    }
}
