package vn.vungxanh.territory.zones;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;

/** Notes of what the people inside a zone need and what was brought to them. */
@Service
@Transactional
public class Supplies {

    private static final int LONGEST_ITEM = 120;
    private static final int LONGEST_UNIT = 30;
    private static final int LONGEST_NOTE = 300;
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    private final SupplyRepository supplies;
    private final ZoneRepository zones;
    private final AuditTrail audit;
    private final Clock clock;

    Supplies(SupplyRepository supplies, ZoneRepository zones, AuditTrail audit, Clock clock) {
        this.supplies = supplies;
        this.zones = zones;
        this.audit = audit;
        this.clock = clock;
    }

    public void note(
            Scope scope,
            ZoneId id,
            String item,
            String countedIn,
            boolean delivered,
            BigDecimal amount,
            @Nullable String note) {
        var zone = zones.find(id, clock.instant()).orElseThrow(() -> new NotFound("zone " + id));
        ZoneRule.NOT_IN_FORCE.brokenIf(zone.state() != ZoneState.DECLARED);
        var what = SearchKey.nfc(item);
        var unit = SearchKey.nfc(countedIn);
        ZoneRule.NAME_MISSING.brokenIf(what.isEmpty() || unit.isEmpty());
        ZoneRule.TEXT_TOO_LONG.brokenIf(what.length() > LONGEST_ITEM
                || unit.length() > LONGEST_UNIT
                || note != null && note.length() > LONGEST_NOTE);
        ZoneRule.AMOUNT_NOT_COUNTED.brokenIf(amount.signum() <= 0 || amount.compareTo(MOST) > 0);
        supplies.add(
                TimeOrderedId.next(clock),
                id,
                zone.unit(),
                what,
                unit,
                delivered,
                amount,
                note,
                clock.instant(),
                scope.login());
        audit.wrote(scope, "zones.audit.supply", id.value(), what);
    }

    @Transactional(readOnly = true)
    public List<Supply> of(Scope scope, ZoneId zone) {
        return supplies.of(zone);
    }
}
