package vn.vungxanh.territory.frontier;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** People stopped at the border, received from the neighbour or handed to it. */
@org.springframework.stereotype.Service
@Transactional
public class BorderEvents {

    private static final int MOST_PEOPLE = 200;

    private final EventRepository events;
    private final EventPeopleRepository people;
    private final Posts posts;
    private final AuditTrail audit;
    private final Clock clock;

    BorderEvents(EventRepository events, EventPeopleRepository people, Posts posts, AuditTrail audit, Clock clock) {
        this.events = events;
        this.people = people;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sent twice under one id, it is one event. */
    public EventId record(Scope scope, NewEvent wanted) {
        var now = clock.instant();
        var unit = unit(scope, wanted);
        FrontierRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(unit));
        FrontierRule.IN_THE_FUTURE.brokenIf(wanted.at().isAfter(now));
        FrontierRule.NOBODY_STOPPED.brokenIf(wanted.people().isEmpty());
        FrontierRule.TOO_MANY_PEOPLE.brokenIf(wanted.people().size() > MOST_PEOPLE, MOST_PEOPLE);
        FrontierRule.MINUTES_MISSING.brokenIf(wanted.kind() != EventKind.STOPPED && wanted.minutes() == null);
        var place = Words.given(wanted.place(), 200);
        FrontierRule.PLACE_MISSING.brokenIf(place == null && wanted.post() == null);
        var today = Year.from(Vietnam.dayOf(now));
        var all = wanted.people().stream()
                .map(who -> Travellers.clean(who, today))
                .toList();
        var id = new EventId(wanted.id() == null ? TimeOrderedId.next(clock) : wanted.id());
        if (events.add(id, unit, wanted, place, Words.given(wanted.note(), 1_000), now, scope.login())) {
            for (var i = 0; i < all.size(); i++) {
                var person = TimeOrderedId.next(clock);
                people.add(person, id, unit, i + 1, all.get(i));
                if (all.get(i).declared()) {
                    people.measure(
                            TimeOrderedId.next(clock),
                            person,
                            unit,
                            MeasureKind.DECLARATION,
                            null,
                            wanted.at(),
                            scope.login());
                }
            }
            if (wanted.minutes() != null) {
                people.minutes(TimeOrderedId.next(clock), id, unit, clean(wanted.minutes()), scope.login());
            }
            audit.wrote(scope, "frontier.audit.event", id.value(), wanted.kind() + " " + all.size());
        }
        return id;
    }

    /** Events of before the program was there. */
    public List<EventId> takePast(Scope scope, List<NewEvent> past) {
        return past.stream().map(event -> record(scope, event)).toList();
    }

    /** Minutes of one more exchange: a group may be handed on in parts. */
    public void addMinutes(Scope scope, EventId id, Minutes minutes) {
        var event = standing(id);
        FrontierRule.IN_THE_FUTURE.brokenIf(minutes.at().isAfter(clock.instant()));
        FrontierRule.MINUTES_TWICE.brokenIf(
                !people.minutes(TimeOrderedId.next(clock), id, event.unit(), clean(minutes), scope.login()));
        audit.wrote(scope, "frontier.audit.minutes", id.value(), minutes.number());
    }

    /** Who one of the group is, when that becomes known. */
    public void name(Scope scope, EventId id, UUID person, Traveller who) {
        standing(id);
        if (people.of(id).stream().noneMatch(each -> each.id().equals(person))) {
            throw new NotFound("person of " + id);
        }
        people.name(person, Travellers.clean(who, Year.from(Vietnam.dayOf(clock.instant()))));
        audit.wrote(scope, "frontier.audit.named", person, null);
    }

    /** It was entered wrongly: it stays, and no longer counts. */
    public void withdraw(Scope scope, EventId id, int version, String reason) {
        var why = Words.needed(reason, 500, FrontierRule.REASON_MISSING);
        standing(id);
        if (!events.withdraw(id, version, why, clock.instant())) {
            throw new StaleVersion("event " + id);
        }
        audit.wrote(scope, "frontier.audit.withdrawn", id.value(), why);
    }

    private UnitId unit(Scope scope, NewEvent wanted) {
        return wanted.post() == null
                ? wanted.unit()
                : posts.open(scope, wanted.post(), Vietnam.dayOf(wanted.at())).unit();
    }

    private BorderEvent standing(EventId id) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event " + id));
        FrontierRule.EVENT_WITHDRAWN.brokenIf(event.withdrawnAt() != null);
        return event;
    }

    private static Minutes clean(Minutes minutes) {
        return new Minutes(
                Words.needed(minutes.number(), 60, FrontierRule.MINUTES_MISSING),
                minutes.at(),
                Words.needed(minutes.place(), 200, FrontierRule.PLACE_MISSING),
                Words.needed(minutes.giver(), 300, FrontierRule.MINUTES_MISSING),
                Words.needed(minutes.taker(), 300, FrontierRule.MINUTES_MISSING),
                Words.given(minutes.note(), 1_000));
    }
}
