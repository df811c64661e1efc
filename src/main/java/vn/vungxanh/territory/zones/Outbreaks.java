package vn.vungxanh.territory.zones;

import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Diseases;

/** What is decided about outbreaks: that one exists, which cases belong to it, how far its investigation is, its end. */
@Service
@Transactional
public class Outbreaks {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1_000;

    private final OutbreakRepository outbreaks;
    private final OutbreakStepsRepository steps;
    private final OutbreakCasesRepository cases;
    private final ZoneRepository zones;
    private final ZoneWriter writer;
    private final ClockRules rules;
    private final Diseases diseases;
    private final OutbreakLog log;
    private final Clock clock;

    Outbreaks(
            OutbreakRepository outbreaks,
            OutbreakStepsRepository steps,
            OutbreakCasesRepository cases,
            ZoneRepository zones,
            ZoneWriter writer,
            ClockRules rules,
            Diseases diseases,
            OutbreakLog log,
            Clock clock) {
        this.outbreaks = outbreaks;
        this.steps = steps;
        this.cases = cases;
        this.zones = zones;
        this.writer = writer;
        this.rules = rules;
        this.diseases = diseases;
        this.log = log;
        this.clock = clock;
    }

    /** Somebody names an outbreak: it is confirmed by that. */
    public OutbreakId name(Scope scope, NewOutbreak wanted) {
        check(scope, wanted);
        var id = new OutbreakId(TimeOrderedId.next(clock));
        outbreaks.add(id, wanted, keyOf(wanted.hamlet()), OutbreakState.CONFIRMED, clock.instant());
        outbreaks.link(id, wanted.cases(), clock.instant(), scope.login());
        log.wrote(scope, "zones.audit.outbreak", id, wanted.name());
        return id;
    }

    public void confirm(Scope scope, OutbreakId id, int version) {
        var outbreak = lock(id, version);
        ZoneRule.NOT_A_PROPOSAL.brokenIf(outbreak.state() != OutbreakState.PROPOSED);
        outbreaks.settle(id, OutbreakState.CONFIRMED, null, clock.instant());
        mark(scope, outbreak, InvestigationStep.CONFIRM, true, null);
        log.wrote(scope, "zones.audit.outbreakConfirmed", id, outbreak.name());
    }

    public void refute(Scope scope, OutbreakId id, int version, String reason) {
        var outbreak = lock(id, version);
        ZoneRule.OUTBREAK_NOT_OPEN.brokenIf(!outbreak.open());
        ZoneRule.REASON_MISSING.brokenIf(reason.isBlank());
        ZoneChecks.fits(reason);
        ZoneRule.OUTBREAK_HAS_ZONES.brokenIf(hasZones(id));
        outbreaks.settle(id, OutbreakState.REFUTED, reason.strip(), clock.instant());
        zones.ofOutbreak(id, clock.instant()).stream()
                .filter(zone -> zone.state() == ZoneState.PROPOSED)
                .forEach(zone -> writer.reject(zone.id(), reason.strip()));
        log.wrote(scope, "zones.audit.outbreakRefuted", id, outbreak.name());
    }

    /** All cases and zones of the first go under the second. */
    public void merge(Scope scope, OutbreakId from, int version, OutbreakId into) {
        var outbreak = lock(from, version);
        var other = outbreaks.lock(into).orElseThrow(() -> new NotFound("outbreak " + into));
        ZoneRule.UNKNOWN_OUTBREAK.brokenIf(from.equals(into));
        ZoneRule.OUTBREAK_NOT_OPEN.brokenIf(!outbreak.open() || !other.open());
        ZoneRule.OUTBREAK_OF_ANOTHER_DISEASE.brokenIf(!outbreak.disease().equals(other.disease()));
        outbreaks.merge(from, into);
        writer.moveToOutbreak(from, into);
        log.wrote(scope, "zones.audit.outbreakMerged", into, outbreak.name());
    }

    /** Some cases of an outbreak become one of their own. */
    public OutbreakId split(Scope scope, OutbreakId from, int version, NewOutbreak wanted) {
        var outbreak = lock(from, version);
        ZoneRule.OUTBREAK_NOT_OPEN.brokenIf(!outbreak.open());
        check(scope, wanted);
        var inside = new HashSet<UUID>(cases.idsOf(from));
        ZoneRule.CASE_NOT_IN_THIS_OUTBREAK.brokenIf(!inside.containsAll(wanted.cases()));
        ZoneRule.OUTBREAK_WITHOUT_CASES.brokenIf(wanted.cases().isEmpty()
                || wanted.cases().size() == inside.size()
                || !outbreak.disease().equals(wanted.disease()));
        var id = new OutbreakId(TimeOrderedId.next(clock));
        outbreaks.add(id, wanted, keyOf(wanted.hamlet()), outbreak.state(), clock.instant());
        outbreaks.link(id, wanted.cases(), clock.instant(), scope.login());
        outbreaks.touch(from);
        log.tell(from);
        log.wrote(scope, "zones.audit.outbreakSplit", id, wanted.name());
        return id;
    }

    /** The order of the steps may be adapted (TT 15/2026/TT-BYT art. 23): with a reason. */
    public void step(Scope scope, OutbreakId id, String step, boolean done, @Nullable String note) {
        var outbreak = outbreaks.lock(id).orElseThrow(() -> new NotFound("outbreak " + id));
        ZoneRule.OUTBREAK_NOT_OPEN.brokenIf(!outbreak.open());
        ZoneRule.TEXT_TOO_LONG.brokenIf(note != null && note.length() > LONGEST_NOTE);
        var known = steps.of(id);
        var wanted = known.stream()
                .filter(each -> each.id().equals(step))
                .findFirst()
                .orElseThrow(() -> new NotFound("step " + step));
        var skips = done && known.stream().anyMatch(each -> each.position() < wanted.position() && !each.done());
        ZoneRule.STEP_NEEDS_A_REASON.brokenIf((skips || !done) && (note == null || note.isBlank()));
        if (wanted.done() == done) {
            return;
        }
        if (done && step.equals(InvestigationStep.CONFIRM) && outbreak.state() == OutbreakState.PROPOSED) {
            outbreaks.settle(id, OutbreakState.CONFIRMED, null, clock.instant());
        }
        mark(scope, outbreak, step, done, note);
        log.wrote(scope, "zones.audit.step", id, step);
    }

    /** @param reason needed while the clock without a new case still runs */
    public void end(Scope scope, OutbreakId id, int version, @Nullable String reason) {
        var outbreak = lock(id, version);
        ZoneRule.OUTBREAK_NOT_OPEN.brokenIf(outbreak.state() != OutbreakState.CONFIRMED);
        ZoneRule.OUTBREAK_HAS_ZONES.brokenIf(hasZones(id));
        var running = clockOf(outbreak);
        ZoneRule.CLOCK_STILL_RUNS.brokenIf(
                !running.hasRunOut() && (reason == null || reason.isBlank()), running.left());
        ZoneRule.TEXT_TOO_LONG.brokenIf(reason != null && reason.length() > LONGEST_NAME);
        outbreaks.settle(id, OutbreakState.ENDED, reason, clock.instant());
        log.wrote(scope, "zones.audit.outbreakEnded", id, outbreak.name());
    }

    ZoneClock clockOf(Outbreak outbreak) {
        var today = Vietnam.dayOf(clock.instant());
        var last = outbreak.lastConfirmedAt();
        var from = Vietnam.dayOf(last == null ? outbreak.proposedAt() : last);
        return ZoneClock.of(rules.inForce(outbreak.disease(), today), from, last == null ? null : from, today);
    }

    private boolean hasZones(OutbreakId id) {
        return zones.ofOutbreak(id, clock.instant()).stream().anyMatch(zone -> zone.state() == ZoneState.DECLARED);
    }

    private void check(Scope scope, NewOutbreak wanted) {
        ZoneRule.NAME_MISSING.brokenIf(wanted.name().isBlank());
        ZoneRule.TEXT_TOO_LONG.brokenIf(wanted.name().length() > LONGEST_NAME);
        ZoneRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        ZoneRule.UNKNOWN_DISEASE.brokenIf(diseases.byCode(wanted.disease()).isEmpty());
    }

    private void mark(Scope scope, Outbreak outbreak, String step, boolean done, @Nullable String note) {
        steps.mark(
                TimeOrderedId.next(clock),
                outbreak.id(),
                outbreak.unit(),
                step,
                done,
                note,
                clock.instant(),
                scope.login());
    }

    private static String keyOf(@Nullable String hamlet) {
        return hamlet == null ? "" : SearchKey.of(hamlet);
    }

    private Outbreak lock(OutbreakId id, int version) {
        var outbreak = outbreaks.lock(id).orElseThrow(() -> new NotFound("outbreak " + id));
        if (outbreak.version() != version) {
            throw new StaleVersion("outbreak " + id);
        }
        return outbreak;
    }
}
