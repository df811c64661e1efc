package vn.vungxanh.surveillance.followup;

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
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;

/** What others may ask about the work of following up. Whoever sees persons leaves an audit row. */
@Service
@Transactional
public class FollowupQueries {

    private final WorkRepository work;
    private final FollowedRepository contacts;
    private final CallRepository calls;
    private final PeopleQueries people;
    private final EscalationRules escalation;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    FollowupQueries(
            WorkRepository work,
            FollowedRepository contacts,
            CallRepository calls,
            PeopleQueries people,
            EscalationRules escalation,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.work = work;
        this.contacts = contacts;
        this.calls = calls;
        this.people = people;
        this.escalation = escalation;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public Slice<FollowLine> list(Scope scope, FollowFilter filter, int page, int size) {
        var conditions = conditions(filter);
        var total = work.count(conditions);
        var lines = work.lines(conditions, (page - 1) * size, size);
        audit.saw(
                scope,
                "followup.audit.list",
                lines.stream().map(FollowLine::person).toList());
        return new Slice<>(lines, total, page, size);
    }

    /** One contact as a line, whatever it is in. */
    public FollowLine line(Scope scope, FollowedId id) {
        var filter = FollowFilter.one(scope.home(), id, clock.instant());
        return list(scope, filter, 1, 1).items().stream().findFirst().orElseThrow(() -> new NotFound("followup"));
    }

    @Transactional(readOnly = true)
    public Map<FollowFilter.Show, Long> counts(Scope scope, FollowFilter filter) {
        return work.counts(conditions(filter));
    }

    /** Of people whose lines were read, and so audited, before. */
    @Transactional(readOnly = true)
    public Map<UUID, List<PhoneNumber>> phones(Scope scope, Collection<FollowLine> lines) {
        return people
                .phones(
                        scope,
                        lines.stream().map(line -> new PersonId(line.person())).toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }

    /** @throws NotFound also when the contact lies outside the reader's jurisdiction */
    public FollowedFile open(Scope scope, FollowedId id) {
        var contact = contacts.find(id).orElseThrow(() -> new NotFound("followup"));
        audit.saw(scope, "followup.audit.opened", List.of(contact.person()));
        var person = new PersonId(contact.person());
        return new FollowedFile(
                contact,
                people.find(scope, person).map(Person::fullName).orElse(null),
                people.phones(scope, person),
                calls.of(id),
                calls.decisions(id),
                FollowupDay.of(contact, calls.of(id), Vietnam.dayOf(clock.instant())));
    }

    private FollowConditions conditions(FollowFilter filter) {
        return new FollowConditions(
                filter, units.jurisdiction(filter.unit()), escalation.inForce(Vietnam.dayOf(filter.asOf())));
    }
}
