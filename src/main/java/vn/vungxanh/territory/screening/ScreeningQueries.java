package vn.vungxanh.territory.screening;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Slice;

/** The people of a round. Whoever sees them leaves an audit row. */
@Service
@Transactional
public class ScreeningQueries {

    private static final int MOST_EXPORTED = 200_000;

    private final ScreeningRepository lists;
    private final RoundAreas areas;
    private final PeopleQueries people;
    private final Units units;
    private final AuditTrail audit;

    ScreeningQueries(ScreeningRepository lists, RoundAreas areas, PeopleQueries people, Units units, AuditTrail audit) {
        this.lists = lists;
        this.areas = areas;
        this.people = people;
        this.units = units;
        this.audit = audit;
    }

    /** House by house; where everybody was asked comes last. */
    public HouseList houses(Scope scope, ScreeningFilter filter, int page, int size) {
        var conditions = conditions(filter);
        var keys = lists.houses(conditions, size, (page - 1) * size);
        var whole = conditions(filter.showing(ScreeningFilter.Show.TARGET));
        var lines = keys.isEmpty() ? List.<Inhabitant>of() : lists.of(whole, keys);
        saw(scope, lines);
        return new HouseList(
                filter,
                sum(filter.at(null)),
                lists.hamlets(conditions(filter.at(null))),
                new Slice<>(House.of(lines), lists.countHouses(conditions), page, size));
    }

    /** One household as it is now; empty also when it lies outside the reader's jurisdiction. */
    public Optional<House> house(Scope scope, ScreeningFilter filter, UUID key) {
        var lines = lists.of(conditions(filter), List.of(key));
        saw(scope, lines);
        return House.of(lines).stream().findFirst();
    }

    public Slice<Inhabitant> list(Scope scope, ScreeningFilter filter, int page, int size) {
        var lines = lists.lines(conditions(filter), size, (page - 1) * size);
        saw(scope, lines);
        return new Slice<>(lines, sum(filter).of(filter.show()), page, size);
    }

    @Transactional(readOnly = true)
    public Tally sum(Scope scope, ScreeningFilter filter) {
        return sum(filter);
    }

    /** @param reason why it leaves the program, in the words of whoever takes it */
    public List<Inhabitant> export(Scope scope, ScreeningFilter filter, String reason) {
        var why = SearchKey.nfc(reason);
        ScreeningRule.EXPORT_REASON_MISSING.brokenIf(why.isEmpty());
        ScreeningRule.EXPORT_TOO_LARGE.brokenIf(sum(filter).of(filter.show()) > MOST_EXPORTED, MOST_EXPORTED);
        var lines = lists.lines(conditions(filter), MOST_EXPORTED, 0);
        audit.exported(
                scope,
                "screening.audit.exported",
                lines.stream().map(Inhabitant::person).toList(),
                why);
        return lines;
    }

    /** Of people whose lines were read, and so audited, before. */
    @Transactional(readOnly = true)
    public Map<UUID, List<PhoneNumber>> phones(Scope scope, Collection<UUID> persons) {
        return people.phones(scope, persons.stream().map(PersonId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue));
    }

    private Tally sum(ScreeningFilter filter) {
        return lists.tallies(conditions(filter)).stream().reduce(Tally.NONE, Tally::plus);
    }

    private void saw(Scope scope, List<Inhabitant> lines) {
        audit.saw(
                scope,
                "screening.audit.list",
                lines.stream().map(Inhabitant::person).toList());
    }

    private ScreeningConditions conditions(ScreeningFilter filter) {
        return new ScreeningConditions(
                filter,
                units.jurisdiction(filter.unit()),
                areas.of(filter.round().areas()));
    }
}
