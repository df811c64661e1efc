package vn.vungxanh.territory.checkpoints;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Resolution;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.zones.Measures;
import vn.vungxanh.territory.zones.OutbreakQueries;
import vn.vungxanh.territory.zones.OutbreakState;
import vn.vungxanh.territory.zones.Zone;
import vn.vungxanh.territory.zones.ZoneQueries;

/** What is known, on a day, of the places where travellers come from: the list, directives, zones and outbreaks. */
@Component
class Origins {

    /** The longest incubation: who was there within so many days comes from there. */
    private static final int DAYS = 14;

    private static final String DIRECTIVE_16 = "CT16";

    private final AffectedAreas areas;
    private final Measures measures;
    private final ZoneQueries zones;
    private final OutbreakQueries outbreaks;
    private final AcrossBorders beyond;
    private final Units units;

    Origins(
            AffectedAreas areas,
            Measures measures,
            ZoneQueries zones,
            OutbreakQueries outbreaks,
            AcrossBorders beyond,
            Units units) {
        this.areas = areas;
        this.measures = measures;
        this.zones = zones;
        this.outbreaks = outbreaks;
        this.beyond = beyond;
        this.units = units;
    }

    /** The one place that is meant: among places of one name the greatest, if there is one. */
    Optional<Unit> place(String text, LocalDate on) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var found = units.resolve(text, null, on);
        return found.unit().or(() -> greatest(found));
    }

    /** For the sentence that says that a place is not known, or which ones are meant. */
    String candidates(String text, LocalDate on) {
        return units.candidatesOf(units.resolve(text, null, on));
    }

    private static Optional<Unit> greatest(Resolution found) {
        if (found.outcome() != Resolution.Outcome.AMBIGUOUS) {
            return Optional.empty();
        }
        for (var level : UnitLevel.values()) {
            var some = found.candidates().stream()
                    .filter(unit -> unit.level() == level)
                    .toList();
            if (!some.isEmpty()) {
                return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** In the caller's transaction. Reads the list once; each place and each day is asked once. */
    Sight look(Scope scope) {
        return new Sight(scope, areas.all());
    }

    final class Sight {

        private final Scope scope;
        private final List<AffectedArea> list;
        private final Map<String, List<Affected>> known = new HashMap<>();
        private final Map<String, List<Zone>> closed = new HashMap<>();

        private Sight(Scope scope, List<AffectedArea> list) {
            this.scope = scope;
            this.list = list;
        }

        /** @param written as somebody said it: it may name a hamlet below the commune */
        List<Affected> of(@Nullable Unit from, String written, LocalDate on) {
            if (from == null) {
                return List.of();
            }
            var all = new ArrayList<>(known.computeIfAbsent(from.id().value() + " " + on, key -> ofUnit(from, on)));
            for (var zone : zonesOf(from, on)) {
                if (isInside(zone, written)) {
                    all.add(new Affected(Affected.By.LOCKED, null, zone.unit(), zone.name()));
                }
            }
            return all;
        }

        private List<Affected> ofUnit(Unit from, LocalDate on) {
            var path = units.path(from.id()).stream().map(Unit::id).toList();
            var all = new ArrayList<Affected>();
            list.stream()
                    .filter(area -> path.contains(area.unit()) && area.meets(on.minusDays(DAYS), on))
                    .forEach(area -> all.add(new Affected(Affected.By.LIST, area.level(), area.unit(), area.source())));
            measures.inForce(from.id(), on).stream()
                    .filter(measure -> measure.regime().equals(DIRECTIVE_16) && measure.part() == null)
                    .forEach(measure -> all.add(new Affected(
                            Affected.By.DIRECTIVE,
                            AffectedArea.Level.DIRECTIVE,
                            measure.unit(),
                            measure.document().reference())));
            zonesOf(from, on).forEach(zone -> all.add(new Affected(Affected.By.ZONE, null, zone.unit(), zone.name())));
            if (from.level() == UnitLevel.COMMUNE) {
                beyond.call(() -> outbreaks.list(scope, from.id(), end(on))).stream()
                        .filter(each -> each.state() == OutbreakState.CONFIRMED && from.holds(each.unit()))
                        .forEach(each -> all.add(new Affected(Affected.By.OUTBREAK, null, each.unit(), each.name())));
            }
            return all;
        }

        /** Zones lie below communes: who says only the district or the province has not said one. Posts know all zones. */
        private List<Zone> zonesOf(Unit from, LocalDate on) {
            return from.level() == UnitLevel.COMMUNE
                    ? closed.computeIfAbsent(
                            from.id().value() + " " + on, key -> beyond.call(() -> zones.current(scope, from.id(), on)))
                    : List.of();
        }

        private boolean isInside(Zone zone, String written) {
            var words = " " + SearchKey.of(written) + " ";
            return zone.extent().hamlets().stream()
                    .anyMatch(hamlet -> words.contains(" " + SearchKey.of(hamlet) + " "));
        }

        private java.time.Instant end(LocalDate on) {
            return Vietnam.startOf(on.plusDays(1)).minusSeconds(1);
        }
    }
}
