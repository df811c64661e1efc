package vn.vungxanh.capacity.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** Help that came from other provinces; help that went there is an order to a place outside. */
@Service
@Transactional
public class Aid {

    private static final int MOST_PEOPLE = 10_000;

    private final AidRepository aid;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Aid(AidRepository aid, Units units, AuditTrail audit, Clock clock) {
        this.aid = aid;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public record Received(UUID id, NewAid facts, @Nullable LocalDate to, int version) {

        public boolean hereOn(LocalDate day) {
            return !day.isBefore(facts.from()) && (to == null || !day.isAfter(to));
        }
    }

    public UUID receive(Scope scope, NewAid wanted) {
        DispatchRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        DispatchRule.PEOPLE_NOT_COUNTED.brokenIf(wanted.people() < 1 || wanted.people() > MOST_PEOPLE, MOST_PEOPLE);
        var clean = new NewAid(
                wanted.unit(),
                Words.needed(wanted.sender(), 200, DispatchRule.SENDER_MISSING),
                wanted.task(),
                wanted.service(),
                wanted.skill(),
                wanted.people(),
                Words.given(wanted.document(), 200),
                wanted.from());
        var id = TimeOrderedId.next(clock);
        aid.add(id, clean, clock.instant(), scope.login());
        audit.wrote(scope, "dispatch.audit.aid", id, clean.sender());
        return id;
    }

    public void leave(Scope scope, UUID id, int version, LocalDate lastDay) {
        var received = aid.find(id).orElseThrow(() -> new NotFound("aid " + id));
        DispatchRule.ENDED_ALREADY.brokenIf(received.to() != null);
        DispatchRule.ENDS_BEFORE_START.brokenIf(
                lastDay.isBefore(received.facts().from()));
        if (!aid.leave(id, version, lastDay)) {
            throw new StaleVersion("aid " + id);
        }
        audit.wrote(scope, "dispatch.audit.aid", id, received.facts().sender());
    }

    @Transactional(readOnly = true)
    public List<Received> received(Scope scope, UnitId unit, Instant asOf) {
        return aid.list(units.jurisdiction(unit), vn.vungxanh.kernel.Vietnam.dayOf(asOf));
    }
}
