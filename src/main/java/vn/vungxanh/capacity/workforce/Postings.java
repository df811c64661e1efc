package vn.vungxanh.capacity.workforce;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;

/**
 * Who is away from home. The room that writes orders books here; the database refuses whoever would be in two places at
 * the same time, and more people than a unit has cannot be sent.
 */
@org.springframework.stereotype.Service
@Transactional
public class Postings {

    private final PostingRepository postings;
    private final CountRepository counts;
    private final PostingDrafts drafts;
    private final Units units;
    private final Clock clock;

    Postings(PostingRepository postings, CountRepository counts, PostingDrafts drafts, Units units, Clock clock) {
        this.postings = postings;
        this.counts = counts;
        this.drafts = drafts;
        this.units = units;
        this.clock = clock;
    }

    /** All of it or nothing. A team goes with all its people. */
    public void book(Scope scope, Booking booking) {
        WorkforceRule.ENDS_BEFORE_START.brokenIf(
                booking.until() != null && !booking.until().isAfter(booking.from()));
        var draft = drafts.of(scope, booking);
        WorkforceRule.NOBODY_CHOSEN.brokenIf(draft.lines().isEmpty());

        draft.lines().stream()
                .map(Posting::home)
                .distinct()
                .sorted(Comparator.comparing(UnitId::value))
                .forEach(counts::queueFor);
        var late = postings.overdue(draft.labels().keySet(), booking.from());
        WorkforceRule.STILL_AWAY.brokenIf(!late.isEmpty(), late.isEmpty() ? "" : draft.label(late.get(0)));
        try {
            draft.lines().forEach(line -> postings.add(TimeOrderedId.next(clock), line));
        } catch (DataIntegrityViolationException taken) {
            throw named(taken, draft);
        }
        enough(draft, booking);
    }

    public void cancel(UUID order) {
        postings.cancel(order);
    }

    public void returned(UUID order, Instant at) {
        postings.returned(order, at);
    }

    public void extend(UUID order, @Nullable Instant until) {
        try {
            postings.extend(order, until);
        } catch (DataIntegrityViolationException taken) {
            throw WorkforceRule.ELSEWHERE_THEN.broken("…");
        }
    }

    @Transactional(readOnly = true)
    public List<Posting> of(UUID order) {
        return postings.of(order);
    }

    /** Whoever works in the unit or below by an order, wherever at home. */
    @Transactional(readOnly = true)
    public List<Posting> at(Scope scope, UnitId unit, Instant asOf) {
        return postings.at(units.jurisdiction(unit), asOf);
    }

    /** Whoever is at home in the unit or below and is sent somewhere. */
    @Transactional(readOnly = true)
    public List<Posting> from(Scope scope, UnitId unit, Instant asOf) {
        return postings.from(units.jurisdiction(unit), asOf);
    }

    /** The lines that people were taken of still have them. */
    private void enough(PostingDrafts.Draft draft, Booking booking) {
        var wanted = new LinkedHashMap<People, Integer>();
        draft.lines().forEach(line -> {
            if (line.service() != null && line.skill() != null) {
                wanted.merge(
                        new People(line.home(), line.organisation(), line.service(), line.skill(), line.standing(), 0),
                        line.people(),
                        Integer::sum);
            }
        });
        wanted.forEach((line, people) -> {
            var left = postings.leftOf(line, booking.from(), booking.until());
            WorkforceRule.NOT_ENOUGH_PEOPLE.brokenIf(
                    left < 0,
                    line.organisation().isEmpty() ? units.get(line.unit()).name() : line.organisation(),
                    Math.max(0, left + people),
                    units.get(line.unit()).name(),
                    people);
        });
    }

    private static RuntimeException named(DataIntegrityViolationException taken, PostingDrafts.Draft draft) {
        var text = String.valueOf(taken.getMessage());
        if (!text.contains("in_one_place")) {
            return taken;
        }
        return WorkforceRule.ELSEWHERE_THEN.broken(draft.labels().entrySet().stream()
                .filter(each -> text.contains(each.getKey().toString()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("…"));
    }
}
