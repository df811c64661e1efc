package vn.vungxanh.foundation.people;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.TimeOrderedId;

/** Deciding whether two records are one person, and taking that back: both records stay as they were. */
@Component
@Transactional
public class PeopleMerging {

    private final PairRepository pairs;
    private final MergeRepository merges;
    private final PersonRepository persons;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PeopleMerging(
            PairRepository pairs,
            MergeRepository merges,
            PersonRepository persons,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.pairs = pairs;
        this.merges = merges;
        this.persons = persons;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** The undecided pairs of which the reader answers for both, the oldest first. */
    public Slice<DoubtfulPair> queue(Scope scope, int page, int size) {
        var open = pairs.open(size, (page - 1) * size);
        var ids = open.stream()
                .flatMap(pair -> pair.persons().stream())
                .distinct()
                .toList();
        var known = persons.all(ids).stream().collect(Collectors.toMap(Person::id, person -> person));
        audit.saw(
                scope,
                "people.audit.sawPairs",
                ids.stream().map(PersonId::value).toList());
        var items = open.stream()
                .filter(pair -> known.keySet().containsAll(pair.persons()))
                .map(pair -> pair.between(known))
                .toList();
        return new Slice<>(items, pairs.countOpen(), page, size);
    }

    /**
     * Looks through the whole jurisdiction for pairs that no registration could see, because each office saw only its
     * own side.
     *
     * @return how many pairs were added to the queue
     */
    public int search(Scope scope) {
        var found = pairs.search(clock.instant());
        audit.wrote(scope, "people.audit.searchedPairs", List.of(), Integer.toString(found));
        return found;
    }

    /** Same: the later record is merged into the earlier one. */
    public void decide(Scope scope, UUID pair, boolean same) {
        var decided = pairs.find(pair).orElseThrow(() -> new NotFound("doubtful pair"));
        PeopleRule.PAIR_DECIDED.brokenIf(
                !pairs.decide(pair, same, clock.instant(), scope.staff().value()));
        if (same) {
            merge(scope, decided.first(), decided.second());
        } else {
            var both = decided.persons().stream().map(PersonId::value).toList();
            audit.wrote(scope, "people.audit.heldApart", both, null);
        }
    }

    /** @return the merge, by which it can be undone */
    public UUID merge(Scope scope, PersonId kept, PersonId merged) {
        PeopleRule.NOT_WITH_ONESELF.brokenIf(kept.equals(merged));
        var both = persons.locked(List.of(kept, merged));
        if (both.size() < 2) {
            throw new NotFound("person");
        }
        PeopleRule.ALREADY_MERGED.brokenIf(both.stream().anyMatch(person -> person.mergedInto() != null));
        var id = TimeOrderedId.next(clock);
        merges.add(id, kept, merged, clock.instant(), scope.staff().value());
        audit.wrote(scope, "people.audit.merged", List.of(kept.value(), merged.value()), null);
        news.publishEvent(new PersonsMerged(kept.value(), merged.value(), clock.instant()));
        return id;
    }

    public void undo(Scope scope, UUID merge) {
        var standing = merges.find(merge).orElseThrow(() -> new NotFound("merge"));
        var kept = persons.locked(List.of(standing.kept(), standing.merged())).stream()
                .filter(person -> person.id().equals(standing.kept()))
                .findFirst()
                .orElseThrow(() -> new NotFound("person"));
        PeopleRule.MERGED_FURTHER.brokenIf(kept.mergedInto() != null);
        PeopleRule.MERGE_UNDONE.brokenIf(
                !merges.undo(standing, clock.instant(), scope.staff().value()));
        pairs.reopen(standing.kept(), standing.merged());
        audit.wrote(
                scope,
                "people.audit.separated",
                List.of(standing.kept().value(), standing.merged().value()),
                null);
        news.publishEvent(
                new PersonsSeparated(standing.kept().value(), standing.merged().value(), clock.instant()));
    }

    /** The merges that stand, the latest first. */
    public List<Merge> standing(Scope scope, int limit) {
        return seen(scope, merges.standing(limit));
    }

    /** The merges that stand and in which this person is kept or merged. */
    public List<Merge> of(Scope scope, PersonId person) {
        return seen(scope, merges.of(person));
    }

    private List<Merge> seen(Scope scope, List<Merge> shown) {
        audit.saw(
                scope,
                "people.audit.sawMerges",
                shown.stream().map(merge -> merge.merged().value()).toList());
        return shown;
    }
}
