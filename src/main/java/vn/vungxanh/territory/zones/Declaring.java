package vn.vungxanh.territory.zones;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** How a decision becomes a zone: what was proposed for the same place is settled by it, and its outbreak with it. */
@Component
class Declaring {

    private final ZoneRepository zones;
    private final ZoneWriter writer;
    private final ZoneChecks checks;
    private final ExtentChecks extents;
    private final OutbreakRepository outbreaks;
    private final HappeningRepository history;
    private final InsideRepository inside;
    private final Posts posts;
    private final Disinfections disinfections;
    private final Units units;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Declaring(
            ZoneRepository zones,
            ZoneWriter writer,
            ZoneChecks checks,
            ExtentChecks extents,
            OutbreakRepository outbreaks,
            HappeningRepository history,
            InsideRepository inside,
            Posts posts,
            Disinfections disinfections,
            Units units,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.zones = zones;
        this.writer = writer;
        this.checks = checks;
        this.extents = extents;
        this.outbreaks = outbreaks;
        this.history = history;
        this.inside = inside;
        this.posts = posts;
        this.disinfections = disinfections;
        this.units = units;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param apart whether zones of one kind must not overlap; those of before are taken as they were */
    ZoneId declare(Scope scope, NewZone wanted, @Nullable Zone proposal, boolean apart) {
        checks.words(scope, wanted);
        var checked = extents.check(wanted.unit(), wanted.extent(), Vietnam.dayOf(wanted.startsAt()));
        if (apart) {
            checks.overlaps(
                    proposal == null ? null : proposal.id(), wanted.unit(), wanted.kind(), checked, wanted.startsAt());
        }
        var proposed = new ArrayList<>(zones.proposals(
                units.jurisdiction(wanted.unit()), wanted.disease(), checked.hamletKeys(), wanted.outbreak()));
        if (proposal != null) {
            proposed.removeIf(other -> other.id().equals(proposal.id()));
            proposed.add(0, proposal);
        }
        var id = proposed.isEmpty()
                ? new ZoneId(TimeOrderedId.next(clock))
                : proposed.get(0).id();
        var outbreak = outbreakOf(wanted, proposed.isEmpty() ? null : proposed.get(0), checked.hamletKeys());
        writer.declare(id, named(wanted), outbreak, clock.instant());
        writer.lay(
                TimeOrderedId.next(clock),
                new ZoneWriter.Laid(id, wanted.unit(), wanted.startsAt(), checked, wanted.document(), null),
                clock.instant(),
                scope.login());
        proposed.stream().skip(1).forEach(other -> {
            writer.reject(other.id(), wanted.name());
            history.add(
                    other.id(), other.unit(), Happening.Kind.REJECTED, clock.instant(), wanted.name(), scope.login());
        });
        var told = apart ? clock.instant() : wanted.startsAt();
        history.add(
                id,
                wanted.unit(),
                Happening.Kind.DECLARED,
                told,
                wanted.document().reference(),
                scope.login());
        audit.wrote(scope, "zones.audit.DECLARED", id.value(), wanted.name());
        events.publishEvent(new ZoneDeclared(id.value(), wanted.unit().value(), wanted.startsAt()));
        return id;
    }

    /** A zone is declared for an outbreak that exists: so it is confirmed by it. */
    private @Nullable OutbreakId outbreakOf(NewZone wanted, @Nullable Zone proposal, List<String> hamletKeys) {
        var named = wanted.outbreak() == null && proposal != null ? proposal.outbreak() : wanted.outbreak();
        var id = named == null
                ? outbreaks.openIn(units.jurisdiction(wanted.unit()), wanted.disease()).stream()
                        .filter(open -> hamletKeys.contains(open.hamletKey()))
                        .map(OutbreakRepository.Open::id)
                        .findFirst()
                        .orElse(null)
                : named;
        if (id == null) {
            return null;
        }
        var outbreak = outbreaks.find(id).orElseThrow(() -> new NotFound("outbreak " + id));
        ZoneRule.OUTBREAK_OF_ANOTHER_DISEASE.brokenIf(!outbreak.disease().equals(wanted.disease()));
        if (outbreak.state() == OutbreakState.PROPOSED) {
            outbreaks.settle(id, OutbreakState.CONFIRMED, null, clock.instant());
        }
        return id;
    }

    /** What would have been noted while it stood: checkpoints, jobs, and the cases that set its clock back. */
    void equip(Scope scope, ZoneId id, PastZone past) {
        var begun = Vietnam.dayOf(past.zone().startsAt());
        var end = past.liftedAt() == null ? clock.instant() : past.liftedAt();
        zones.find(id, end).map(zone -> inside.cases(zone, end)).orElseThrow().stream()
                .filter(each -> !Vietnam.dayOf(each.confirmedAt()).isBefore(begun))
                .forEach(each ->
                        history.caseInside(id, past.zone().unit(), each.id(), each.confirmedAt(), null, scope.login()));
        past.posts().forEach(post -> posts.add(scope, post.of(id)));
        past.disinfections().forEach(done -> disinfections.takePast(scope, id, done));
    }

    private static NewZone named(NewZone wanted) {
        return new NewZone(
                wanted.unit(),
                wanted.kind(),
                SearchKey.nfc(wanted.name()),
                wanted.disease(),
                wanted.outbreak(),
                wanted.extent(),
                wanted.startsAt(),
                wanted.plannedEndOn(),
                wanted.document(),
                wanted.responsible(),
                wanted.phone());
    }
}
