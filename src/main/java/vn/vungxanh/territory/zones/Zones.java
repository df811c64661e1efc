package vn.vungxanh.territory.zones;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** What is decided about zones: declare, adjust, lift. Each call is one transaction, with its history and audit row. */
@Service
@Transactional
public class Zones {

    private final ZoneRepository zones;
    private final ZoneWriter writer;
    private final Declaring declaring;
    private final ExtentChecks extents;
    private final ZoneChecks checks;
    private final HappeningRepository history;
    private final ZoneNotices notices;
    private final Posts posts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Zones(
            ZoneRepository zones,
            ZoneWriter writer,
            Declaring declaring,
            ExtentChecks extents,
            ZoneChecks checks,
            HappeningRepository history,
            ZoneNotices notices,
            Posts posts,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.zones = zones;
        this.writer = writer;
        this.declaring = declaring;
        this.extents = extents;
        this.checks = checks;
        this.history = history;
        this.notices = notices;
        this.posts = posts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** An open proposal for the same place becomes this zone. */
    public ZoneId declare(Scope scope, NewZone wanted) {
        checks.mayBegin(wanted.startsAt(), clock.instant());
        var id = declaring.declare(scope, wanted, null, true);
        notices.owed(scope, id, wanted.unit(), wanted.startsAt());
        return id;
    }

    /** Decides on a proposal, with what the officer changed in it. */
    public void declareProposed(Scope scope, ZoneId id, int version, NewZone wanted) {
        var proposal = lock(id, version);
        ZoneRule.NOT_A_PROPOSAL.brokenIf(proposal.state() != ZoneState.PROPOSED);
        checks.mayBegin(wanted.startsAt(), clock.instant());
        declaring.declare(scope, wanted, proposal, true);
        notices.owed(scope, id, wanted.unit(), wanted.startsAt());
    }

    public void reject(Scope scope, ZoneId id, int version, String reason) {
        var proposal = lock(id, version);
        ZoneRule.NOT_A_PROPOSAL.brokenIf(proposal.state() != ZoneState.PROPOSED);
        ZoneRule.REASON_MISSING.brokenIf(reason.isBlank());
        ZoneChecks.fits(reason);
        writer.reject(id, reason.strip());
        tell(scope, proposal, Happening.Kind.REJECTED, clock.instant(), reason.strip());
    }

    /** Lays the zone anew from an instant on; where it lay before stays known. */
    public void adjust(Scope scope, ZoneId id, int version, Adjustment wanted) {
        var zone = lock(id, version);
        ZoneRule.NOT_IN_FORCE.brokenIf(zone.state() != ZoneState.DECLARED);
        ZoneRule.REASON_MISSING.brokenIf(wanted.reason().isBlank());
        ZoneChecks.fits(wanted.reason());
        checks.document(wanted.document());
        checks.mayBegin(wanted.from(), clock.instant());
        ZoneRule.ADJUSTED_BEFORE_ITS_LAST_EXTENT.brokenIf(
                !wanted.from().isAfter(zones.lastExtentAt(id)), Vietnam.dayOf(zones.lastExtentAt(id)));
        var checked = extents.check(zone.unit(), wanted.extent(), Vietnam.dayOf(wanted.from()));
        ZoneRule.NOTHING_CHANGED.brokenIf(checked.extent().equals(zone.extent()));
        checks.overlaps(id, zone.unit(), zone.kind(), checked, wanted.from());
        writer.lay(
                TimeOrderedId.next(clock),
                new ZoneWriter.Laid(
                        id,
                        zone.unit(),
                        wanted.from(),
                        checked,
                        wanted.document(),
                        wanted.reason().strip()),
                clock.instant(),
                scope.login());
        writer.touch(id);
        tell(
                scope,
                zone,
                Happening.Kind.ADJUSTED,
                wanted.from(),
                wanted.document().reference() + ": " + wanted.reason().strip());
    }

    public void lift(Scope scope, ZoneId id, int version, Lifting wanted) {
        var zone = lock(id, version);
        ZoneRule.NOT_IN_FORCE.brokenIf(zone.state() != ZoneState.DECLARED);
        checks.mayLift(zone, wanted);
        lift(scope, zone, wanted.at(), wanted.document(), wanted.reason());
    }

    /** That the province, the CDC and the residents were told of the start. */
    public void notified(Scope scope, ZoneId id, Instant at, String to) {
        var zone = zones.find(id, clock.instant()).orElseThrow(() -> new NotFound("zone " + id));
        ZoneRule.NOT_IN_FORCE.brokenIf(zone.state() != ZoneState.DECLARED);
        ZoneRule.JOB_IN_THE_FUTURE.brokenIf(at.isAfter(clock.instant()));
        ZoneRule.NAME_MISSING.brokenIf(to.isBlank());
        ZoneChecks.fits(to);
        notices.given(scope, id, at);
        tell(scope, zone, Happening.Kind.NOTIFIED, at, to.strip());
    }

    /** Zones of before: entered as they were, without what must be done in advance. Answers their ids in order. */
    public List<ZoneId> takePast(Scope scope, List<PastZone> past) {
        return past.stream().map(each -> takePast(scope, each)).toList();
    }

    private ZoneId takePast(Scope scope, PastZone past) {
        var id = declaring.declare(scope, past.zone(), null, false);
        declaring.equip(scope, id, past);
        var end = past.liftedAt();
        if (end != null) {
            var document = past.liftDocument();
            ZoneRule.END_BEFORE_START.brokenIf(end.isBefore(past.zone().startsAt()));
            var zone = zones.find(id, end).orElseThrow();
            lift(scope, zone, end, document == null ? past.zone().document() : document, null);
        }
        return id;
    }

    private void lift(Scope scope, Zone zone, Instant at, LegalDocument document, @Nullable String reason) {
        checks.document(document);
        writer.lift(zone.id(), at, document, reason);
        posts.closeAll(zone.id(), Vietnam.dayOf(at));
        notices.needless(scope, zone.id(), at);
        tell(scope, zone, Happening.Kind.LIFTED, at, document.reference() + (reason == null ? "" : ": " + reason));
        events.publishEvent(new ZoneLifted(zone.id().value(), zone.unit().value(), at));
    }

    private void tell(Scope scope, Zone zone, Happening.Kind kind, Instant at, String detail) {
        history.add(zone.id(), zone.unit(), kind, at, detail, scope.login());
        audit.wrote(scope, "zones.audit." + kind, zone.id().value(), zone.name());
    }

    private Zone lock(ZoneId id, int version) {
        var zone = zones.lock(id, clock.instant()).orElseThrow(() -> new NotFound("zone " + id));
        if (zone.version() != version) {
            throw new StaleVersion("zone " + id);
        }
        return zone;
    }
}
