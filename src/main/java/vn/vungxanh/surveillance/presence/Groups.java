package vn.vungxanh.surveillance.presence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.TimeOrderedId;

/** The door to people who are together by what they are. Groups outside the scope do not exist here. */
@Component
@Transactional
public class Groups {

    private final GroupRepository groups;
    private final RecordRepository record;
    private final KnownPlaces places;
    private final Subjects subjects;
    private final PlaceCatalogue catalogue;
    private final AfterCommit afterwards;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Groups(
            GroupRepository groups,
            RecordRepository record,
            KnownPlaces places,
            Subjects subjects,
            PlaceCatalogue catalogue,
            AfterCommit afterwards,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.groups = groups;
        this.record = record;
        this.places = places;
        this.subjects = subjects;
        this.catalogue = catalogue;
        this.afterwards = afterwards;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public Group form(Scope scope, NewGroup group) {
        PresenceRule.NAME_MISSING.brokenIf(group.name().isBlank());
        PresenceRule.UNKNOWN_UNIT.brokenIf(units.find(group.unit()).isEmpty());
        PresenceRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(group.unit()));
        var id = TimeOrderedId.next(clock);
        groups.add(
                id, group, number(group.place()), clock.instant(), scope.staff().value());
        audit.wrote(scope, "presence.audit.group", id, null);
        return groups.find(id).orElseThrow(() -> new NotFound("group"));
    }

    /**
     * All or none. The people must be in the register; enrolling again from the same day says anew when it ends.
     *
     * @return how many
     */
    public int enrol(Scope scope, GroupId id, List<Membership> members) {
        var group = groups.find(id.value()).orElseThrow(() -> new NotFound("group"));
        var persons = members.stream().map(Membership::person).toList();
        var numbers = subjects.numbersOf(persons);
        var rows = new ArrayList<GroupRepository.Row>(members.size());
        for (var member : members) {
            var number = numbers.get(member.person());
            var to = member.to();
            PresenceRule.UNKNOWN_PERSON.brokenIf(number == null);
            PresenceRule.MEMBERSHIP_ENDS_BEFORE_IT_BEGINS.brokenIf(to != null && to.isBefore(member.from()));
            if (number != null) {
                rows.add(new GroupRepository.Row(group.number(), number, member.from(), to));
            }
        }
        if (!rows.isEmpty()) {
            groups.enrol(rows, group.unit().value(), record.take(rows.size()));
            catalogue.group(group.number(), group.kind().number());
            afterwards.indexCatchesUp();
            audit.wrote(scope, "presence.audit.members", persons, group.id().toString());
        }
        return rows.size();
    }

    @Transactional(readOnly = true)
    public Optional<Group> find(Scope scope, GroupId id) {
        return groups.find(id.value());
    }

    @Transactional(readOnly = true)
    public Map<Integer, Group> byNumbers(Scope scope, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : groups.numbered(numbers).stream().collect(Collectors.toMap(Group::number, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Slice<Group> search(Scope scope, UnitId within, String text, @Nullable GroupKind kind, int page, int size) {
        var below = units.jurisdiction(within);
        return new Slice<>(
                groups.list(below, kind, text, (page - 1) * size, size), groups.count(below, kind, text), page, size);
    }

    /** Members with the person who goes on after mergers; the first to come first. */
    public List<Membership> members(Scope scope, GroupId id) {
        var group = groups.find(id.value()).orElseThrow(() -> new NotFound("group"));
        var rows = groups.members(group.number());
        var persons = subjects.personsOf(
                rows.stream().map(GroupRepository.Row::person).collect(Collectors.toSet()));
        var members = new ArrayList<Membership>(rows.size());
        for (var row : rows) {
            var person = persons.get(row.person());
            if (person != null) {
                members.add(new Membership(person, row.from(), row.to()));
            }
        }
        audit.saw(
                scope,
                "presence.audit.membersSeen",
                members.stream().map(Membership::person).toList());
        return members;
    }

    private @Nullable Integer number(@Nullable PlaceId place) {
        if (place == null) {
            return null;
        }
        places.meet(List.of(place.value()));
        var spot = places.of(place.value());
        PresenceRule.UNKNOWN_PLACE.brokenIf(spot == null);
        return spot == null ? null : spot.number();
    }
}
