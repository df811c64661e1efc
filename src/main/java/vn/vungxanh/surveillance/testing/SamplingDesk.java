package vn.vungxanh.surveillance.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.surveillance.orders.TestOrders;

/** A table at a place: a tube is scanned, then everybody who goes into it. */
@Service
@Transactional
public class SamplingDesk {

    private static final int LARGEST_POOL = 100;

    private final SessionRepository sessions;
    private final SpecimenRepository specimens;
    private final SpecimenIntake intake;
    private final SpecimenWriter writer;
    private final TestRepository tests;
    private final TestOrders orders;
    private final Units units;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SamplingDesk(
            SessionRepository sessions,
            SpecimenRepository specimens,
            SpecimenIntake intake,
            SpecimenWriter writer,
            TestRepository tests,
            TestOrders orders,
            Units units,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.specimens = specimens;
        this.intake = intake;
        this.writer = writer;
        this.tests = tests;
        this.orders = orders;
        this.units = units;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public SessionId open(Scope scope, NewSession wanted) {
        return open(scope, wanted, clock.instant());
    }

    /** A table that was opened before and is entered now. */
    public SessionId open(Scope scope, NewSession wanted, Instant at) {
        TestingRule.TAKEN_IN_FUTURE.brokenIf(at.isAfter(clock.instant()));
        TestingRule.PLACE_NEEDED.brokenIf(
                wanted.place().length() < 2 || wanted.place().length() > 200);
        TestingRule.POOL_SIZE.brokenIf(wanted.poolSize() < 1 || wanted.poolSize() > LARGEST_POOL);
        TestingRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        var id = new SessionId(TimeOrderedId.next(clock));
        sessions.add(id, wanted, at, scope.login());
        audit.wrote(scope, "testing.audit.session", id.value(), wanted.place());
        return id;
    }

    public void close(Scope scope, SessionId id) {
        var session = get(scope, id);
        sessions.close(id, clock.instant());
        if (session.order() != null && session.tubes() > 0) {
            orders.placeDone(session.order(), clock.instant());
        }
        audit.wrote(scope, "testing.audit.session", id.value(), session.place());
    }

    @Transactional(readOnly = true)
    public Session get(Scope scope, SessionId id) {
        return sessions.find(id).orElseThrow(() -> new NotFound("session " + id));
    }

    @Transactional(readOnly = true)
    public Slice<Session> list(Scope scope, UnitId unit, int page, int size) {
        var where = units.jurisdiction(unit);
        return new Slice<>(sessions.list(where, size, (page - 1L) * size), sessions.count(where), page, size);
    }

    @Transactional(readOnly = true)
    public List<Specimen> tubes(Scope scope, SessionId id) {
        return specimens.ofSession(id);
    }

    /** The tube that was just scanned: free, or this session's own and not yet full. */
    @Transactional(readOnly = true)
    public Optional<Specimen> scanTube(Scope scope, Session session, String barcode) {
        TestingRule.SESSION_CLOSED.brokenIf(!session.isOpen());
        var known = specimens.withBarcode(barcode);
        if (known.isEmpty()) {
            TestingRule.TUBE_USED_TWICE.brokenIf(
                    !specimens.used(List.of(barcode)).isEmpty(), barcode);
            return known;
        }
        mustTakeMore(session, known.get());
        return known;
    }

    /** Puts the person into the tube; the tube begins with its first person. */
    public Specimen scanPerson(Scope scope, Session session, String barcode, Person person) {
        TestingRule.SESSION_CLOSED.brokenIf(!session.isOpen());
        var id = person.mergedInto() == null ? person.id() : person.mergedInto();
        var sampled = new NewSpecimen.Sampled(id, person.residence());
        var fresh = new NewSpecimen(
                barcode,
                session.unit(),
                session.kind(),
                session.purpose(),
                session.disease(),
                clock.instant(),
                List.of(sampled),
                session.id(),
                null,
                null);
        var known = specimens.toChange(List.of(barcode)).get(barcode);
        if (known != null) {
            mustTakeMore(session, known);
            TestingRule.ALREADY_IN_THE_TUBE.brokenIf(tests.ofSpecimen(known.id()).stream()
                    .anyMatch(test -> test.person().equals(id)));
        }
        TestingRule.ALREADY_IN_THE_SESSION.brokenIf(tests.isInSession(session.id(), id));
        if (known == null) {
            return specimens.find(intake.take(scope, fresh)).orElseThrow();
        }
        var test = TimeOrderedId.next(clock);
        writer.insertMembers(List.of(new SpecimenWriter.Member(test, known.id(), sampled, fresh, null)));
        writer.countPeople(known.id());
        orders.done(List.of(id.value()), clock.instant());
        audit.wrote(scope, "testing.audit.sampled", id.value(), null);
        events.publishEvent(new SamplesTaken(List.of(test)));
        return specimens.find(known.id()).orElseThrow();
    }

    /** Takes back a scan, as long as the tube has not left. */
    public void takeOut(Scope scope, Session session, SpecimenId tube, PersonId person) {
        var known = specimens
                .find(tube)
                .filter(each -> session.id().equals(each.session()))
                .orElseThrow(() -> new NotFound("tube " + tube));
        TestingRule.TUBE_CLOSED.brokenIf(!known.isOpen(), known.barcode());
        tests.ofSpecimen(tube).stream()
                .filter(test -> test.person().equals(person))
                .forEach(test ->
                        events.publishEvent(new SampleTakenBack(person.value(), known.disease(), test.sampledAt())));
        writer.takeOut(tube, person);
        writer.countPeople(tube);
        if (tests.ofSpecimen(tube).isEmpty()) {
            writer.remove(tube);
        }
        audit.wrote(scope, "testing.audit.takenOut", person.value(), known.barcode());
    }

    private static void mustTakeMore(Session session, Specimen tube) {
        TestingRule.TUBE_USED_TWICE.brokenIf(!session.id().equals(tube.session()), tube.barcode());
        TestingRule.TUBE_CLOSED.brokenIf(!tube.isOpen(), tube.barcode());
        TestingRule.TUBE_FULL.brokenIf(tube.people() >= session.poolSize(), tube.barcode(), session.poolSize());
    }
}
