package vn.vungxanh.care.rounds;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;

/** What others may ask about the round. Whoever sees persons leaves an audit row. */
@Service
@Transactional
public class RoundQueries {

    private static final int MOST_LOOKS = 400;

    private final RoundRepository rounds;
    private final WatchRepository watches;
    private final ObservationRepository observations;
    private final FollowsIsolation stays;
    private final Alarms alarms;
    private final VisitRules rules;
    private final PeopleQueries people;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    RoundQueries(
            RoundRepository rounds,
            WatchRepository watches,
            ObservationRepository observations,
            FollowsIsolation stays,
            Alarms alarms,
            VisitRules rules,
            PeopleQueries people,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.rounds = rounds;
        this.watches = watches;
        this.observations = observations;
        this.stays = stays;
        this.alarms = alarms;
        this.rules = rules;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** House by house; what is done comes last. */
    public MorningList morning(Scope scope, RoundFilter filter, int page, int size) {
        stays.bringIn(units.jurisdiction(filter.unit()));
        var everywhere = conditions(filter.at(null));
        var outline = rounds.outline(everywhere, filter.place(), size, (page - 1) * size);
        var lines = outline.keys().isEmpty() ? List.<RoundLine>of() : rounds.of(everywhere, outline.keys());
        saw(scope, lines);
        return new MorningList(
                filter,
                outline.counts(),
                outline.places(),
                new Slice<>(Household.of(lines), outline.households(), page, size));
    }

    /** One household as it is now. */
    public List<Household> household(Scope scope, RoundFilter filter, String key) {
        var lines = rounds.of(conditions(filter), List.of(key));
        saw(scope, lines);
        return Household.of(lines);
    }

    public Slice<RoundLine> list(Scope scope, RoundFilter filter, int page, int size) {
        stays.bringIn(units.jurisdiction(filter.unit()));
        var conditions = conditions(filter);
        var lines = rounds.lines(conditions, size, (page - 1) * size);
        saw(scope, lines);
        return new Slice<>(lines, rounds.counts(conditions).getOrDefault(filter.show(), 0L), page, size);
    }

    @Transactional(readOnly = true)
    public Map<RoundFilter.Show, Long> counts(Scope scope, RoundFilter filter) {
        return rounds.counts(conditions(filter));
    }

    /** In how many households somebody is shown by the filter. */
    @Transactional(readOnly = true)
    public long households(Scope scope, RoundFilter filter) {
        return rounds.households(conditions(filter));
    }

    /** Of each unit below, on the day; of a commune itself. */
    public List<UnitProgress> progress(Scope scope, RoundFilter filter) {
        stays.bringIn(units.jurisdiction(filter.unit()));
        var parts = parts(filter);
        return rounds.progress(
                conditions(filter),
                parts,
                parts.stream().map(unit -> units.jurisdiction(unit.id())).toList());
    }

    /** Of people whose lines were read, and so audited, before. */
    @Transactional(readOnly = true)
    public Map<UUID, List<PhoneNumber>> phones(Scope scope, Collection<UUID> persons) {
        return people.phones(scope, persons.stream().map(PersonId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue));
    }

    /** @throws NotFound also when the person lies outside the reader's jurisdiction */
    public PersonWatch open(Scope scope, WatchId id) {
        var watch = watches.find(id).orElseThrow(() -> new NotFound("watch"));
        audit.saw(scope, "rounds.audit.opened", List.of(watch.person().value()));
        var looks = observations.ofPerson(
                watch.person().value(), Vietnam.startOf(Vietnam.dayOf(watch.startedAt())), MOST_LOOKS);
        return new PersonWatch(
                watch,
                people.find(scope, watch.person()).orElse(null),
                people.phones(scope, watch.person()),
                WatchDay.of(watch, looks, rules, Vietnam.dayOf(clock.instant())),
                looks,
                alarms.ofPerson(watch.person().value()));
    }

    /** Of a unit that a reform has dissolved the units that it had on its last day. */
    private List<Unit> parts(RoundFilter filter) {
        var unit = units.get(filter.unit());
        var now = Vietnam.dayOf(filter.at());
        var last = unit.validTo();
        var below = units.children(unit.id(), last != null && last.isBefore(now) ? last : now);
        return below.isEmpty() ? List.of(unit) : below;
    }

    private void saw(Scope scope, List<RoundLine> lines) {
        audit.saw(
                scope,
                "rounds.audit.list",
                lines.stream().map(RoundLine::person).toList());
    }

    private RoundConditions conditions(RoundFilter filter) {
        return new RoundConditions(filter, units.jurisdiction(filter.unit()), rules);
    }
}
