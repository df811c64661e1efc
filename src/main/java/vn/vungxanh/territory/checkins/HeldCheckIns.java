package vn.vungxanh.territory.checkins;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.territory.checkins.HeldCheckIn.State;

/** What cannot well be true, until the officer of the place says whether it counts. Nothing is deleted but by age. */
@Component
@Transactional
public class HeldCheckIns {

    /** @param person null for somebody of another jurisdiction */
    public record Line(
            HeldCheckIn held, Place place, @Nullable Person person) {}

    private final HeldRepository held;
    private final Arrivals arrivals;
    private final PostedPlaces posted;
    private final Places places;
    private final PeopleQueries people;
    private final AuditTrail audit;
    private final Units units;
    private final Clock clock;

    HeldCheckIns(
            HeldRepository held,
            Arrivals arrivals,
            PostedPlaces posted,
            Places places,
            PeopleQueries people,
            AuditTrail audit,
            Units units,
            Clock clock) {
        this.held = held;
        this.arrivals = arrivals;
        this.posted = posted;
        this.places = places;
        this.people = people;
        this.audit = audit;
        this.units = units;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public long waiting(Scope scope, UnitId within) {
        return held.count(units.jurisdiction(within), State.WAITING, null);
    }

    /** The latest first. */
    public Slice<Line> page(Scope scope, State state, @Nullable UUID place, int page) {
        var within = units.jurisdiction(scope.home());
        var lines = CheckinQueries.LINES;
        var rows = held.page(within, state, place, (page - 1) * lines, lines);
        var known =
                places.byIds(rows.stream().map(HeldCheckIn::place).distinct().toList());
        var persons = new HashMap<UUID, Person>();
        people.findAll(
                        scope,
                        rows.stream().map(row -> new PersonId(row.person())).toList())
                .forEach((id, person) -> persons.put(id.value(), person));
        audit.saw(scope, "checkins.audit.held", List.copyOf(persons.keySet()));
        return new Slice<>(lines(rows, known, persons), held.count(within, state, place), page, lines);
    }

    private static List<Line> lines(List<HeldCheckIn> rows, Map<UUID, Place> places, Map<UUID, Person> persons) {
        return rows.stream()
                .filter(row -> places.containsKey(row.place()))
                .map(row -> new Line(
                        row, java.util.Objects.requireNonNull(places.get(row.place())), persons.get(row.person())))
                .toList();
    }

    /** It was true: from now on traces see it. */
    public void count(Scope scope, UUID id) {
        var one = decide(scope, id, State.COUNTED, null);
        arrivals.count(new Arrival(
                one.sentId(), posted.any(one.place()), one.person(), one.in(), one.out(), true, null, one.source()));
    }

    public void dismiss(Scope scope, UUID id, String reason) {
        CheckinsRule.REASON_MISSING.brokenIf(reason.isBlank() || reason.length() > 300);
        decide(scope, id, State.DISMISSED, reason.strip());
    }

    private HeldCheckIn decide(Scope scope, UUID id, State state, @Nullable String reason) {
        var one = held.find(id).orElseThrow(() -> new NotFound("check-in"));
        CheckinsRule.DECIDED_ALREADY.brokenIf(!held.decide(id, state, clock.instant(), scope.login(), reason));
        audit.wrote(scope, "checkins.audit.held_decided", one.person(), state + " " + id);
        return one;
    }
}
