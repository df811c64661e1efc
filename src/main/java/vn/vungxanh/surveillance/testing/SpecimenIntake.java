package vn.vungxanh.surveillance.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.labels.Barcode;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.Laboratory;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.orders.TestOrders;

/** Takes tubes in, thousands with a handful of statements. Each gets its id, or the rule that it breaks. */
@Service
@Transactional
public class SpecimenIntake {

    private final SpecimenRepository specimens;
    private final SpecimenWriter writer;
    private final Laboratories laboratories;
    private final TestOrders orders;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SpecimenIntake(
            SpecimenRepository specimens,
            SpecimenWriter writer,
            Laboratories laboratories,
            TestOrders orders,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.specimens = specimens;
        this.writer = writer;
        this.laboratories = laboratories;
        this.orders = orders;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param id null when a rule was broken */
    public record Taken(
            String barcode,
            @Nullable SpecimenId id,
            @Nullable TestingRule rule) {}

    public SpecimenId take(Scope scope, NewSpecimen tube) {
        var taken = takeAll(scope, List.of(tube)).get(0);
        if (taken.rule() != null || taken.id() == null) {
            throw (taken.rule() == null ? TestingRule.BARCODE_MALFORMED : taken.rule()).broken(taken.barcode());
        }
        return taken.id();
    }

    /** In the order given. Open orders of the sampled persons are done with it. */
    public List<Taken> takeAll(Scope scope, List<NewSpecimen> tubes) {
        var codes = tubes.stream().map(NewSpecimen::barcode).distinct().toList();
        writer.queueFor(codes);
        var used = specimens.used(codes);
        var known = laboratories();
        List<Taken> answers = new ArrayList<>();
        List<SpecimenWriter.Fresh> fresh = new ArrayList<>();
        for (var tube : tubes) {
            var rule = brokenBy(scope, tube, used, known);
            if (rule != null) {
                answers.add(new Taken(tube.barcode(), null, rule));
                continue;
            }
            used.add(tube.barcode());
            var id = new SpecimenId(TimeOrderedId.next(clock));
            fresh.add(new SpecimenWriter.Fresh(
                    id, tube, tube.self() == null ? Taker.STAFF : Taker.SELF, known.get(tube.laboratory())));
            answers.add(new Taken(tube.barcode(), id, null));
        }
        write(scope, fresh);
        return answers;
    }

    private @Nullable TestingRule brokenBy(
            Scope scope, NewSpecimen tube, Set<String> used, Map<LaboratoryId, Laboratory> known) {
        if (!Barcode.parse(tube.barcode()).filter(tube.barcode()::equals).isPresent()) {
            return TestingRule.BARCODE_MALFORMED;
        }
        if (used.contains(tube.barcode())) {
            return TestingRule.TUBE_USED_TWICE;
        }
        if (tube.people().isEmpty()) {
            return TestingRule.PERSON_NOT_FOUND;
        }
        if (new HashSet<>(tube.people()).size() < tube.people().size()) {
            return TestingRule.ALREADY_IN_THE_TUBE;
        }
        if (!scope.covers(tube.place())) {
            return TestingRule.OUTSIDE_JURISDICTION;
        }
        if (tube.sampledAt().isAfter(clock.instant())) {
            return TestingRule.TAKEN_IN_FUTURE;
        }
        if (tube.laboratory() != null) {
            var laboratory = known.get(tube.laboratory());
            if (laboratory == null) {
                return TestingRule.LABORATORY_UNKNOWN;
            }
            if (!laboratory.does(tube.kind())) {
                return TestingRule.LABORATORY_DOES_NOT_DO_THIS;
            }
        }
        return null;
    }

    private void write(Scope scope, List<SpecimenWriter.Fresh> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        writer.insert(fresh);
        var members = fresh.stream()
                .flatMap(tube -> tube.taken().people().stream()
                        .map(who -> new SpecimenWriter.Member(
                                TimeOrderedId.next(clock), tube.id(), who, tube.taken(), tube.laboratory())))
                .toList();
        writer.insertMembers(members);
        var persons = new LinkedHashSet<java.util.UUID>();
        members.forEach(member -> persons.add(member.who().person().value()));
        orders.done(persons, clock.instant());
        audit.wrote(scope, "testing.audit.sampled", persons, null);
        events.publishEvent(
                new SamplesTaken(members.stream().map(SpecimenWriter.Member::id).toList()));
    }

    private Map<LaboratoryId, Laboratory> laboratories() {
        Map<LaboratoryId, Laboratory> known = new HashMap<>();
        laboratories.all(Vietnam.dayOf(clock.instant())).forEach(each -> known.put(each.id(), each));
        return known;
    }
}
