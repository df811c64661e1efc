package vn.vungxanh.surveillance.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.surveillance.labels.Barcode;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/** From the table to the machine: sending, intake at the laboratory, runs. */
@Service
@Transactional
public class Transport {

    private final SpecimenRepository specimens;
    private final SpecimenWriter writer;
    private final ShipmentRepository shipments;
    private final TestRepository tests;
    private final Laboratories laboratories;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    Transport(
            SpecimenRepository specimens,
            SpecimenWriter writer,
            ShipmentRepository shipments,
            TestRepository tests,
            Laboratories laboratories,
            Units units,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.specimens = specimens;
        this.writer = writer;
        this.shipments = shipments;
        this.tests = tests;
        this.laboratories = laboratories;
        this.units = units;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything of the session that has not left yet. */
    public int send(Scope scope, Session session, LaboratoryId to, @Nullable String carrier) {
        var tubes = specimens.ofSession(session.id()).stream()
                .filter(Specimen::isOpen)
                .toList();
        return send(scope, session, tubes, to, carrier, clock.instant());
    }

    /** A box that left before and is entered now. */
    public int send(Scope scope, Session session, LaboratoryId to, @Nullable String carrier, Instant at) {
        TestingRule.TAKEN_IN_FUTURE.brokenIf(at.isAfter(clock.instant()));
        var tubes = specimens.ofSession(session.id()).stream()
                .filter(tube -> tube.isOpen() && !tube.sampledAt().isAfter(at))
                .toList();
        return send(scope, session, tubes, to, carrier, at);
    }

    private int send(
            Scope scope,
            Session session,
            List<Specimen> tubes,
            LaboratoryId to,
            @Nullable String carrier,
            Instant now) {
        TestingRule.NOTHING_TO_SEND.brokenIf(tubes.isEmpty());
        var laboratory = laboratories.get(to);
        TestingRule.LABORATORY_UNKNOWN.brokenIf(!laboratory.active());
        TestingRule.LABORATORY_DOES_NOT_DO_THIS.brokenIf(!laboratory.does(session.kind()), laboratory.name());
        var id = TimeOrderedId.next(clock);
        shipments.add(id, session.unit(), laboratory, carrier, tubes.size(), now, scope.login());
        writer.send(tubes.stream().map(Specimen::id).toList(), laboratory, id, now);
        audit.wrote(scope, "testing.audit.sent", id, laboratory.code() + " " + tubes.size());
        return tubes.size();
    }

    /** At the laboratory's counter. A tube that was sent elsewhere and came here is here. */
    public Specimen receive(Scope scope, LaboratoryId at, String barcode) {
        var tube = onBench(barcode);
        TestingRule.ALREADY_RECEIVED.brokenIf(tube.receivedAt() != null, tube.barcode());
        TestingRule.TUBE_REFUSED.brokenIf(tube.refusedAt() != null, tube.barcode());
        var laboratory = laboratories.get(at);
        TestingRule.LABORATORY_DOES_NOT_DO_THIS.brokenIf(!laboratory.does(tube.kind()), laboratory.name());
        writer.receive(List.of(tube.id()), laboratory, clock.instant());
        audit.wrote(scope, "testing.audit.received", tube.id().value(), laboratory.code());
        return specimens.find(tube.id()).orElseThrow();
    }

    /** All that is on its way to the laboratory arrived in one box. */
    public int receiveAll(Scope scope, LaboratoryId at) {
        var laboratory = laboratories.get(at);
        var coming = specimens.atBench(at, TubeState.ON_ITS_WAY, 10_000).stream()
                .map(Specimen::id)
                .toList();
        TestingRule.NOTHING_TO_SEND.brokenIf(coming.isEmpty());
        writer.receive(coming, laboratory, clock.instant());
        audit.wrote(scope, "testing.audit.received", at.value(), laboratory.code() + " " + coming.size());
        return coming.size();
    }

    /** Unfit: the persons have to be sampled again, with a new tube. */
    public void refuse(Scope scope, String barcode, String reason) {
        TestingRule.REASON_NEEDED.brokenIf(reason.isBlank() || reason.length() > 200);
        var tube = onBench(barcode);
        TestingRule.TUBE_CLOSED.brokenIf(tube.releasedAt() != null, tube.barcode());
        shipments.refuse(tube.id(), reason.strip(), clock.instant());
        audit.wrote(scope, "testing.audit.refused", tube.id().value(), reason.strip());
        TubesUnfit.of(tests.ofSpecimen(tube.id()), units).forEach(events::publishEvent);
    }

    /** The oldest waiting tubes go onto a machine. */
    public int startRun(Scope scope, LaboratoryId at, int most, @Nullable String machine) {
        var laboratory = laboratories.get(at);
        var waiting = new java.util.ArrayList<>(specimens.atBench(at, TubeState.TO_REPEAT, most));
        waiting.addAll(specimens.atBench(at, TubeState.WAITING, Math.max(0, most - waiting.size())));
        TestingRule.NOTHING_TO_SEND.brokenIf(waiting.isEmpty());
        UUID run = TimeOrderedId.next(clock);
        shipments.addRun(run, laboratory, machine, waiting.size(), clock.instant(), scope.login());
        shipments.startRun(waiting.stream().map(Specimen::id).toList(), run);
        audit.wrote(scope, "testing.audit.run", run, laboratory.code() + " " + waiting.size());
        return waiting.size();
    }

    @Transactional(readOnly = true)
    public List<Specimen> atBench(Scope scope, LaboratoryId at, TubeState state, int limit) {
        return specimens.atBench(at, state, limit);
    }

    private Specimen onBench(String barcode) {
        var code = Barcode.parse(barcode).orElseThrow(TestingRule.BARCODE_MALFORMED::broken);
        var tube = specimens.toChange(List.of(code)).get(code);
        TestingRule.UNKNOWN_TUBE.brokenIf(tube == null, code);
        return Objects.requireNonNull(tube, () -> new NotFound(code).getMessage());
    }
}
