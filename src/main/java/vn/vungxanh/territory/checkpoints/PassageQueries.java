package vn.vungxanh.territory.checkpoints;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;

/** What may be asked about passages. Whoever sees travellers leaves an audit row. */
@Service
@Transactional
public class PassageQueries {

    /** A plate that was not seen for so long is typed in anew. */
    private static final Duration REMEMBERED = Duration.ofDays(21);

    private static final int MOST_OF_A_PERSON = 50;

    private final PassageListRepository passages;
    private final FlowRepository flows;
    private final PeopleQueries people;
    private final AcrossBorders beyond;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    PassageQueries(
            PassageListRepository passages,
            FlowRepository flows,
            PeopleQueries people,
            AcrossBorders beyond,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.passages = passages;
        this.flows = flows;
        this.people = people;
        this.beyond = beyond;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Flow total(Scope scope, PassageFilter filter) {
        return flows.total(conditions(filter));
    }

    @Transactional(readOnly = true)
    public Map<UUID, Flow> byPost(Scope scope, PassageFilter filter) {
        return flows.byPost(conditions(filter)).stream()
                .collect(Collectors.toMap(flow -> java.util.Objects.requireNonNull(flow.post()), Function.identity()));
    }

    /** Hours in which nobody passed are not in it. */
    @Transactional(readOnly = true)
    public List<Flow> byHour(Scope scope, PassageFilter filter) {
        return flows.byHour(conditions(filter));
    }

    /** Places from which vehicles came, the most frequent first. */
    @Transactional(readOnly = true)
    public List<String> origins(Scope scope, PassageFilter filter, int limit) {
        return flows.origins(conditions(filter), limit);
    }

    public Slice<Passage> list(Scope scope, PassageFilter filter, int page, int size) {
        var conditions = conditions(filter);
        var items = passages.list(conditions, size, (page - 1L) * size);
        saw(scope, "checkpoints.audit.list", items);
        return new Slice<>(items, passages.count(conditions), page, size);
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    public Passage get(Scope scope, PassageId id) {
        var found = passages.find(List.of(id.value()));
        saw(scope, "checkpoints.audit.opened", found);
        return found.stream().findFirst().orElseThrow(() -> new NotFound("passage " + id));
    }

    /** For another post to which somebody shows the slip: who holds a signed slip may be looked up. */
    public Passage shown(Scope scope, PassageId id) {
        var found = beyond.call(() -> passages.find(List.of(id.value())));
        saw(scope, "checkpoints.audit.slip", found);
        return found.stream().findFirst().orElseThrow(() -> new NotFound("passage " + id));
    }

    /** For the slip's open page: nobody is named there. */
    @Transactional
    public Optional<Passage> nameless(UUID id) {
        return beyond.call(() -> passages.find(List.of(id))).stream().findFirst();
    }

    /** Who was in this vehicle, or held this paper, the last time; within the reader's jurisdiction. */
    public Optional<Passage> lastTime(Scope scope, String plateOrNumber) {
        var since = clock.instant().minus(REMEMBERED);
        var text = NewPassage.plainPlate(plateOrNumber);
        if (text.length() < 4) {
            return Optional.empty();
        }
        var found = passages.lastOf(text, since);
        if (found.isEmpty()) {
            found = passages.lastOfNumber(text, since);
        }
        saw(scope, "checkpoints.audit.known", found);
        return found.stream().findFirst();
    }

    /** The latest first; empty for somebody outside the reader's jurisdiction. */
    public List<Passage> ofPerson(Scope scope, PersonId person) {
        var number = people.find(scope, person).map(Person::nationalId);
        var found = passages.ofPerson(person.value(), number.orElse(null), MOST_OF_A_PERSON);
        saw(scope, "checkpoints.audit.person", found);
        return found;
    }

    private void saw(Scope scope, String what, Collection<Passage> some) {
        audit.saw(scope, what, some.stream().map(each -> each.id().value()).toList());
    }

    private PassageConditions conditions(PassageFilter filter) {
        return new PassageConditions(filter, units);
    }
}
