package vn.vungxanh.insight.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.platform.map.UnitMeasure;
import vn.vungxanh.surveillance.cases.Disease;

/**
 * People with all their doses, of all people: from whichever room counts doses, else from the figures that were typed in.
 * A unit of which nobody says anything is unknown, not 0; a unit above counts those below it that are known.
 */
@Component
@Transactional(readOnly = true)
class CoverageMeasure implements UnitMeasure {

    private final FigureRepository figures;
    private final List<KnowsCoverage> rooms;
    private final Units units;
    private final CurrentScope scope;

    CoverageMeasure(FigureRepository figures, List<KnowsCoverage> rooms, Units units, CurrentScope scope) {
        this.figures = figures;
        this.rooms = List.copyOf(rooms);
        this.units = units;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public String titleKey() {
        return "facts.map.coverage";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 450;
    }

    @Override
    public boolean countsEvents() {
        return false;
    }

    @Override
    public List<UnitChange> changes(MapRequest request) {
        return people(request, true);
    }

    @Override
    public List<UnitChange> outOf(MapRequest request) {
        return people(request, false);
    }

    private List<UnitChange> people(MapRequest request, boolean covered) {
        scope.require();
        var known = new HashMap<Integer, Double>();
        var here = units.jurisdiction(new UnitId(request.unit()));
        figures.at(here, Disease.COVID_19, request.asOf()).stream()
                .filter(each -> each.fact() == Fact.POPULATION_FULL)
                .forEach(each -> put(known, each.unit().value(), each.value()));
        for (var room : rooms) {
            room.coverage(request.unit(), Disease.COVID_19, request.asOf()).stream()
                    .filter(each -> each.fact() == Fact.POPULATION_FULL)
                    .forEach(each -> put(known, each.unit(), each.share()));
        }
        var changes = new ArrayList<UnitChange>();
        known.forEach((id, share) -> {
            var unit = units.get(new UnitId(id));
            var population = unit.population();
            if (population != null && unit.existedOn(request.day()) && !countedBelow(known, id)) {
                changes.add(new UnitChange(id, request.from(), covered ? Math.round(share * population) : population));
            }
        });
        return changes;
    }

    /** Nobody is counted in a commune and in its province. */
    private boolean countedBelow(Map<Integer, Double> known, int id) {
        var unit = units.get(new UnitId(id));
        return known.keySet().stream().anyMatch(other -> other != id && unit.holds(new UnitId(other)));
    }

    private static void put(Map<Integer, Double> known, int unit, @Nullable Double share) {
        if (share == null) {
            known.remove(unit);
        } else {
            known.put(unit, share);
        }
    }

    @Override
    public String list(MapRequest request, boolean ofTheDay) {
        return "/risk?unit={unit}&show=communes&asOf={until}";
    }
}
