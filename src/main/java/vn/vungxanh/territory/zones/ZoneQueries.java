package vn.vungxanh.territory.zones;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;

/** What may be asked about zones. Names of people are not in the answers. */
@Service
@Transactional(readOnly = true)
public class ZoneQueries {

    private final ZoneRepository zones;
    private final InsideRepository inside;
    private final DisinfectionRepository disinfections;
    private final HappeningRepository history;
    private final ExtentRepository extents;
    private final Posts posts;
    private final ZoneChecks checks;
    private final Units units;
    private final Clock clock;

    ZoneQueries(
            ZoneRepository zones,
            InsideRepository inside,
            DisinfectionRepository disinfections,
            HappeningRepository history,
            ExtentRepository extents,
            Posts posts,
            ZoneChecks checks,
            Units units,
            Clock clock) {
        this.zones = zones;
        this.inside = inside;
        this.disinfections = disinfections;
        this.history = history;
        this.extents = extents;
        this.posts = posts;
        this.checks = checks;
        this.units = units;
        this.clock = clock;
    }

    /** Which zones to look at, as of an instant. */
    public enum Which {
        IN_FORCE,
        /** Proposed, or declared for a later hour. */
        WAITING,
        LIFTED
    }

    /** In force in the unit and below at the end of that day, or now if the day is today. */
    public List<Zone> current(Scope scope, UnitId unit, LocalDate on) {
        var end = Vietnam.startOf(on.plusDays(1)).minusSeconds(1);
        var now = clock.instant();
        return list(
                scope,
                unit,
                Which.IN_FORCE,
                end.isAfter(now) && Vietnam.dayOf(now).equals(on) ? now : end);
    }

    public List<Zone> list(Scope scope, UnitId unit, Which which, Instant asOf) {
        var where = units.jurisdiction(unit);
        if (which == Which.IN_FORCE) {
            return zones.inForce(where, asOf);
        }
        return which == Which.WAITING ? zones.waiting(where, asOf) : zones.lifted(where, asOf);
    }

    /** Whether this room has recorded anything there: without it, no zone is not 0 zones. */
    public boolean any(Scope scope, UnitId unit, Instant asOf) {
        return !ever(scope, unit, asOf).isEmpty();
    }

    /** Those in force at the instant or before it. */
    public List<Zone> ever(Scope scope, UnitId unit, Instant asOf) {
        return zones.everIn(units.jurisdiction(unit), asOf);
    }

    /** The list with what is inside each zone, its clock, its guards and its last disinfection. */
    public List<ZoneLine> lines(Scope scope, UnitId unit, Which which, Instant asOf) {
        var last = disinfections.last(units.jurisdiction(unit), asOf);
        var found = list(scope, unit, which, asOf);
        var guards = posts.of(scope, found.stream().map(Zone::id).toList(), Vietnam.dayOf(asOf));
        return found.stream()
                .map(zone -> line(zone, asOf, last.get(zone.id()), guards.getOrDefault(zone.id(), List.of())))
                .toList();
    }

    /** @throws NotFound also when the zone lies outside the reader's jurisdiction */
    public Zone open(Scope scope, ZoneId id, Instant asOf) {
        return zones.find(id, asOf).orElseThrow(() -> new NotFound("zone " + id));
    }

    public ZoneLine line(Scope scope, Zone zone, Instant asOf) {
        return line(
                zone,
                asOf,
                disinfections.last(units.jurisdiction(zone.unit()), asOf).get(zone.id()),
                posts.of(scope, zone.id(), Vietnam.dayOf(asOf)));
    }

    public List<CaseInside> casesOf(Scope scope, Zone zone, Instant asOf) {
        return inside.cases(zone, asOf);
    }

    /** The latest first. */
    public List<Happening> history(Scope scope, ZoneId id, Instant asOf) {
        return history.of(id, asOf);
    }

    /** Where it lay, the latest first; with the document of each change. */
    public List<LaidExtent> extents(Scope scope, ZoneId id) {
        return extents.of(id);
    }

    public List<Zone> ofOutbreak(Scope scope, OutbreakId outbreak, Instant asOf) {
        return zones.ofOutbreak(outbreak, asOf);
    }

    /** Zones in force or lifted that hold the case: by where the person lives, or by the outbreak. */
    public List<ZoneLine> holding(Scope scope, UnitId unit, UUID caseId) {
        var now = clock.instant();
        return zones.everIn(units.jurisdiction(unit), now).stream()
                .filter(zone -> inside.cases(zone, now).stream()
                        .anyMatch(each -> each.id().equals(caseId)))
                .map(zone -> line(scope, zone, now))
                .toList();
    }

    /** As the register of people writes them. */
    public List<String> hamlets(Scope scope, UnitId unit) {
        return inside.hamlets(units.jurisdiction(unit));
    }

    private ZoneLine line(Zone zone, Instant asOf, @Nullable Instant disinfectedAt, List<Post> guards) {
        var who = inside.count(zone, asOf);
        var today = Vietnam.dayOf(asOf);
        return new ZoneLine(
                zone,
                who,
                checks.clockOf(zone, who.lastCaseAt(), today),
                guards.size(),
                guards.stream().mapToInt(Post::people).sum(),
                disinfectedAt);
    }
}
