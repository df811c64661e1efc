package vn.vungxanh.foundation.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Registration.Outcome;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** The door for newcomers: each is recognised or becomes a person of its own, possibly with a doubt for the queue. */
@Component
public class PeopleRegister {

    private final CandidateRepository candidates;
    private final EntryRepository entries;
    private final PairRepository pairs;
    private final PersonChecks checks;
    private final AuditTrail audit;
    private final Clock clock;

    PeopleRegister(
            CandidateRepository candidates,
            EntryRepository entries,
            PairRepository pairs,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.candidates = candidates;
        this.entries = entries;
        this.pairs = pairs;
        this.checks = new PersonChecks(units);
        this.audit = audit;
        this.clock = clock;
    }

    /** What registering would refuse, for a preview with its errors row by row; empty if nothing. */
    public List<PeopleRule> check(Scope scope, NewPerson person) {
        return checks.broken(scope, person, Vietnam.dayOf(clock.instant()));
    }

    @Transactional
    public Registration register(Scope scope, NewPerson person) {
        return registerAll(scope, List.of(person)).get(0);
    }

    /**
     * All or none, the answers in the order of the persons. Made for thousands at once: a fixed number of statements and
     * one audit row. The same person twice in the batch is recognised too.
     *
     * @throws RuleBroken for the first person that {@link #check} finds something wrong with
     */
    @Transactional
    public List<Registration> registerAll(Scope scope, List<NewPerson> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        var today = Vietnam.dayOf(clock.instant());
        for (var person : persons) {
            checks.broken(scope, person, today).stream().findFirst().ifPresent(rule -> {
                throw new RuleBroken(rule);
            });
        }
        candidates.queueFor(persons);
        var batch = new Batch(candidates.candidates(persons));
        persons.forEach(batch::place);
        write(batch);
        var registrations = batch.registrations();
        audit.wrote(
                scope,
                "people.audit.registered",
                registrations.stream()
                        .map(each -> each.person().value())
                        .distinct()
                        .toList(),
                null);
        return registrations;
    }

    private void write(Batch batch) {
        var now = clock.instant();
        var all = batch.all();
        entries.addHouseholds(
                all, all.stream().map(entry -> TimeOrderedId.next(clock)).toList());
        if (!batch.fresh.isEmpty()) {
            entries.add(batch.fresh, now);
            entries.addAddresses(batch.fresh);
        }
        if (!batch.met.isEmpty()) {
            entries.complete(batch.met);
        }
        entries.addPhones(all, now);
        if (!batch.raised.isEmpty()) {
            pairs.raise(batch.raised, now);
        }
    }

    /** Sorts the persons of one call into new ones, known ones and doubts. */
    private final class Batch {

        private final Matching matching;
        private final Map<UUID, UUID> survivors;
        private final List<Entry> fresh = new ArrayList<>();
        private final List<Entry> met = new ArrayList<>();
        private final List<PairRepository.Raised> raised = new ArrayList<>();
        private final List<Registration> placed = new ArrayList<>();

        Batch(List<Known> known) {
            matching = new Matching(known);
            var merged = known.stream()
                    .filter(each -> each.mergedInto() != null)
                    .map(Known::id)
                    .toList();
            survivors = merged.isEmpty() ? Map.of() : candidates.survivors(merged);
        }

        void place(NewPerson person) {
            var match = matching.match(person);
            var same = match.same();
            if (same != null) {
                var survivor = survivors.getOrDefault(same.id(), same.id());
                if (survivor.equals(same.id())) {
                    met.add(new Entry(survivor, person));
                }
                placed.add(new Registration(new PersonId(survivor), Outcome.SAME));
                return;
            }
            var id = TimeOrderedId.next(clock);
            fresh.add(new Entry(id, person));
            matching.add(Known.of(id, person));
            match.doubts()
                    .forEach(doubt -> raised.add(new PairRepository.Raised(
                            TimeOrderedId.next(clock), id, doubt.known().id(), doubt.why())));
            placed.add(new Registration(new PersonId(id), match.doubts().isEmpty() ? Outcome.NEW : Outcome.DOUBTFUL));
        }

        List<Entry> all() {
            var all = new ArrayList<>(fresh);
            all.addAll(met);
            return all;
        }

        List<Registration> registrations() {
            return List.copyOf(placed);
        }
    }
}
