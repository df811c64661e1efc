package vn.vungxanh.surveillance.testing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/** Boxes of tubes on the road: to the sender, to the laboratory, and to whoever answers for both. */
@Service
@Transactional
public class Shipments {

    private static final int LONGEST_REASON = 200;

    private final BoxRepository boxes;
    private final ShipmentRepository tubes;
    private final TestRepository tests;
    private final Units units;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shipments(
            BoxRepository boxes,
            ShipmentRepository tubes,
            TestRepository tests,
            Units units,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.boxes = boxes;
        this.tubes = tubes;
        this.tests = tests;
        this.units = units;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Sent from the unit and below, or to a laboratory there; open ones first. */
    @Transactional(readOnly = true)
    public Slice<Shipment> list(
            Scope scope,
            UnitId unit,
            @Nullable ShipmentState state,
            @Nullable LaboratoryId laboratory,
            int page,
            int size) {
        var where = units.jurisdiction(unit);
        var counts = boxes.counts(where, laboratory);
        var total = state == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(state, 0L);
        return new Slice<>(boxes.list(where, state, laboratory, size, (page - 1L) * size), total, page, size);
    }

    @Transactional(readOnly = true)
    public Map<ShipmentState, Long> counts(Scope scope, UnitId unit, @Nullable LaboratoryId laboratory) {
        return boxes.counts(units.jurisdiction(unit), laboratory);
    }

    /** @throws NotFound also when neither the sender nor the laboratory lies in the reader's jurisdiction */
    @Transactional(readOnly = true)
    public Shipment open(Scope scope, UUID id) {
        return boxes.find(scope.jurisdiction(), id).orElseThrow(() -> new NotFound("shipment " + id));
    }

    @Transactional(readOnly = true)
    public List<Specimen> tubesOf(Scope scope, Shipment shipment) {
        return boxes.tubesOf(shipment.id());
    }

    /** What has not arrived will not: the tubes are closed, and everybody of them is sampled again. */
    public void lost(Scope scope, UUID id, String reason) {
        TestingRule.REASON_NEEDED.brokenIf(reason.isBlank() || reason.length() > LONGEST_REASON);
        var shipment = open(scope, id);
        TestingRule.NOTHING_ON_THE_ROAD.brokenIf(shipment.state() != ShipmentState.ON_ITS_WAY);
        var now = clock.instant();
        TestingRule.NOTHING_ON_THE_ROAD.brokenIf(!boxes.lost(id, reason.strip(), now));
        var missing = boxes.tubesOf(id).stream()
                .filter(tube -> tube.receivedAt() == null && tube.refusedAt() == null && tube.result() == null)
                .map(Specimen::id)
                .toList();
        missing.forEach(tube -> tubes.refuse(tube, reason.strip(), now));
        audit.wrote(scope, "testing.audit.lost", id, reason.strip());
        TubesUnfit.of(tests.ofSpecimens(missing), units).forEach(events::publishEvent);
    }
}
