package vn.vungxanh.insight.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.demand.Needs;
import vn.vungxanh.insight.networks.Networks;

/**
 * Divides a need among the parts of a unit by their population, and lays the beds that stand there beside it. Regions of
 * units that are no part on the day (districts since 1/7/2025) are left out.
 */
@Component
class PlacesRepartition {

    private final Networks networks;
    private final Units units;

    PlacesRepartition(Networks networks, Units units) {
        this.networks = networks;
        this.units = units;
    }

    Places of(Question question, Needs peak, Existing existing, String language) {
        var parts = units.children(question.unit(), question.startsOn());
        var facilities = existing.open(question.unit(), question.asOf());
        var sites = existing.sites(question.unit(), question.asOf());
        var everybody = parts.stream().mapToLong(PlacesRepartition::people).sum();
        interface Lines {
            Places.Line of(String name, List<Unit> of);
        }
        Lines lines = (name, of) -> {
            var people = of.stream().mapToLong(PlacesRepartition::people).sum();
            var share = everybody == 0 ? (double) of.size() / parts.size() : (double) people / everybody;
            Predicate<UnitId> inside = unit -> of.stream().anyMatch(each -> each.holds(unit));
            var there =
                    facilities.stream().filter(each -> inside.test(each.unit())).toList();
            return new Places.Line(
                    name,
                    of,
                    people,
                    share,
                    peak.beds() * share,
                    peak.intensiveBeds() * share,
                    there.stream().mapToLong(Existing::beds).sum(),
                    Existing.beds(there, BedKind.ICU),
                    peak.isolationPlaces() * share,
                    sites.stream()
                            .filter(each -> inside.test(each.facts().unit()))
                            .mapToLong(each -> each.places())
                            .sum());
        };
        var network = networks.on(question.unit(), question.startsOn());
        var known = network.districts(language);
        var inRegions = new ArrayList<Places.Line>();
        known.forEach((name, codes) -> {
            var of = parts.stream().filter(each -> codes.contains(each.code())).toList();
            if (!of.isEmpty()) {
                inRegions.add(lines.of(name, of));
            }
        });
        var covered = inRegions.stream().flatMap(line -> line.of().stream()).toList();
        return new Places(
                parts.stream().map(each -> lines.of(each.name(), List.of(each))).toList(),
                inRegions,
                inRegions.isEmpty()
                        ? List.of()
                        : parts.stream().filter(each -> !covered.contains(each)).toList(),
                inRegions.isEmpty() ? null : network.source());
    }

    private static long people(Unit unit) {
        var population = unit.population();
        return population == null ? 0 : population;
    }
}
