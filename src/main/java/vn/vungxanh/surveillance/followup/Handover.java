package vn.vungxanh.surveillance.followup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;

/** Who follows whom up: handed out by the program, changed by hand, handed over to another commune. */
@Service
@Transactional
public class Handover {

    private final FollowedRepository contacts;
    private final DistributionRepository distribution;
    private final CallRepository calls;
    private final BeyondJurisdiction beyond;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Handover(
            FollowedRepository contacts,
            DistributionRepository distribution,
            CallRepository calls,
            BeyondJurisdiction beyond,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.contacts = contacts;
        this.distribution = distribution;
        this.calls = calls;
        this.beyond = beyond;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those who may take over a contact, the own commune's first. */
    @Transactional(readOnly = true)
    public List<Tracer> tracersFor(Scope scope, FollowedId id) {
        var contact = contacts.find(id).orElseThrow(() -> new NotFound("followup"));
        return distribution.tracersFor(offices(contact.unit()), clock.instant());
    }

    /** By hand, to a tracer of the commune or of an office above it. */
    public void assign(Scope scope, FollowedId id, UUID tracer) {
        var contact = contacts.lock(id).orElseThrow(() -> new NotFound("followup"));
        FollowupRule.FOLLOWUP_ENDED.brokenIf(contact.state() == FollowupState.CLOSED);
        var now = clock.instant();
        FollowupRule.NO_TRACER_THERE.brokenIf(distribution.tracersFor(offices(contact.unit()), now).stream()
                .noneMatch(one -> one.id().equals(tracer)));
        contacts.assign(id, tracer, now, scope.staff().value());
        calls.decide(
                TimeOrderedId.next(clock),
                id,
                contact.unit(),
                Decision.Kind.ASSIGNED,
                null,
                tracer,
                now,
                scope.staff().value());
        audit.wrote(scope, "followup.audit.assigned", contact.person(), tracer.toString());
    }

    /** Whoever waits for a tracer anywhere in the jurisdiction; @return how many found one. */
    public int distribute(Scope scope) {
        var now = clock.instant();
        return distribution.distribute(distribution.waiting(now), now);
    }

    /** To the commune where the contact lives now, and to its tracers. */
    public void move(Scope scope, FollowedId id, UnitId to, @Nullable String reason) {
        move(scope, contacts.lock(id).orElseThrow(() -> new NotFound("followup")), to, reason);
    }

    void move(Scope scope, Followed contact, UnitId to, @Nullable String reason) {
        FollowupRule.UNKNOWN_COMMUNE.brokenIf(units.find(to).isEmpty());
        var now = clock.instant();
        if (!to.equals(contact.unit())) {
            calls.decide(
                    TimeOrderedId.next(clock),
                    contact.id(),
                    contact.unit(),
                    Decision.Kind.MOVED,
                    reason,
                    null,
                    now,
                    scope.staff().value());
            audit.wrote(
                    scope,
                    "followup.audit.moved",
                    contact.person(),
                    units.get(to).code());
            beyond.run(() -> {
                contacts.move(contact.id(), to);
                distribution.distribute(List.of(to.value()), now);
            });
        }
    }

    /** The commune, its district, its province: the nearest first. */
    private List<UnitId> offices(UnitId unit) {
        var path = new ArrayList<>(units.path(unit).stream().map(Unit::id).toList());
        Collections.reverse(path);
        return path;
    }
}
