package vn.vungxanh.foundation.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;

/**
 * Starts legal clocks, takes note when a duty is done, and tells what is late. All of it may be heard twice: a clock of a
 * subject starts once and is met once, the first time counts.
 */
@Service
@Transactional
public class Deadlines {

    private final LegalClocks law;
    private final DeadlineRepository clocks;
    private final StandingRepository standing;
    private final AuditTrail audit;
    private final Clock clock;

    Deadlines(LegalClocks law, DeadlineRepository clocks, StandingRepository standing, AuditTrail audit, Clock clock) {
        this.law = law;
        this.clocks = clocks;
        this.standing = standing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The regime follows from the day of the event. The clock as it runs now, which is the earlier one if it ran already;
     * none when the law of that day sets no such limit.
     */
    public Optional<Deadline> start(Scope scope, ClockStart start) {
        startAll(scope, List.of(start));
        return clocks.find(start.subject(), start.clock());
    }

    /** How many began to run. */
    public int startAll(Scope scope, Collection<ClockStart> starts) {
        var legal = new ArrayList<Deadline>();
        for (var start : starts) {
            DeadlineRule.UNKNOWN_CLOCK.brokenIf(!law.knows(start.clock()), start.clock());
            DeadlineRule.OUTSIDE_YOUR_JURISDICTION.brokenIf(!scope.covers(start.unit()));
            law.inForce(start.clock(), Vietnam.dayOf(start.startedAt()))
                    .map(rule -> new Deadline(
                            start.clock(),
                            start.subject(),
                            start.unit(),
                            rule.regime(),
                            start.startedAt(),
                            rule.dueAfter(start.startedAt()),
                            null,
                            null))
                    .ifPresent(legal::add);
        }
        var begun = clocks.addAll(legal, clock.instant());
        if (!begun.isEmpty()) {
            audit.wrote(scope, "deadlines.audit.started", begun, null);
        }
        return begun.size();
    }

    /** Whether this call met it: false if it was met before, was stopped, or never ran. */
    public boolean meet(Scope scope, String clock, UUID subject, Instant at) {
        return meetAll(scope, clock, Map.of(subject, at)) == 1;
    }

    /** How many of the subjects' clocks of this kind were met by this call. */
    public int meetAll(Scope scope, String word, Map<UUID, Instant> at) {
        DeadlineRule.UNKNOWN_CLOCK.brokenIf(!law.knows(word), word);
        var met = clocks.meetAll(word, at);
        if (!met.isEmpty()) {
            audit.wrote(scope, "deadlines.audit.met", met, word);
        }
        return met.size();
    }

    /** What asked for the clocks is withdrawn, as an order that is cancelled: those that still run stop. */
    public int stop(Scope scope, Collection<UUID> subjects, Instant at) {
        var stopped = clocks.stop(subjects, at);
        if (!stopped.isEmpty()) {
            audit.wrote(scope, "deadlines.audit.stopped", stopped, null);
        }
        return stopped.size();
    }

    /** In the order in which they fall due. */
    @Transactional(readOnly = true)
    public List<Deadline> of(Scope scope, UUID subject) {
        return clocks.of(subject);
    }

    /** What is late in a unit and all below it, the longest first. */
    @Transactional(readOnly = true)
    public List<Deadline> late(Scope scope, UnitId unit, Instant asOf, int limit) {
        var filter = new DeadlineFilter(unit, asOf, DeadlineFilter.Show.LATE, null);
        return list(scope, filter, 1, limit).items();
    }

    @Transactional(readOnly = true)
    public Slice<Deadline> list(Scope scope, DeadlineFilter filter, int page, int size) {
        return standing.list(filter, page, size);
    }

    @Transactional(readOnly = true)
    public DeadlineCounts counts(Scope scope, DeadlineFilter filter) {
        return standing.counts(filter);
    }

    /** Of the units directly below; those without any clock are left out. */
    @Transactional(readOnly = true)
    public Map<UnitId, DeadlineCounts> countsByUnit(Scope scope, DeadlineFilter filter) {
        return standing.countsByUnit(filter);
    }

    /** Of each kind of clock that runs or fell due. */
    @Transactional(readOnly = true)
    public Map<String, DeadlineCounts> countsByClock(Scope scope, DeadlineFilter filter) {
        return standing.countsByClock(filter);
    }
}
