package vn.vungxanh.insight.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.conversion.Area;
import vn.vungxanh.insight.conversion.Choice;
import vn.vungxanh.insight.conversion.Chooser;
import vn.vungxanh.insight.conversion.Convertible;
import vn.vungxanh.insight.conversion.Crew;
import vn.vungxanh.insight.conversion.Schedule;
import vn.vungxanh.insight.demand.Needs;
import vn.vungxanh.insight.demand.Resource;
import vn.vungxanh.insight.networks.NetworkHospital;
import vn.vungxanh.insight.networks.Networks;

/** Which hospital to convert next, and when, for an answer. */
@Service
@Transactional(readOnly = true)
public class Conversions {

    private final Networks networks;
    private final Units units;

    Conversions(Networks networks, Units units) {
        this.networks = networks;
        this.units = units;
    }

    /**
     * @param kept hospitals that give no bed
     * @param regionsWithoutCentre from which the severely ill must travel to another
     */
    public record Proposal(
            Choice choice,
            List<Schedule.Step> steps,
            List<NetworkHospital> kept,
            List<NetworkHospital> all,
            List<String> regionsWithoutCentre,
            long beds) {

        /** Each said once, with the hospitals that it speaks of. */
        public List<String> sources() {
            return all.stream()
                    .collect(Collectors.groupingBy(
                            NetworkHospital::source,
                            LinkedHashMap::new,
                            Collectors.mapping(NetworkHospital::name, Collectors.joining(", "))))
                    .entrySet()
                    .stream()
                    .map(each -> each.getValue() + ": " + each.getKey())
                    .toList();
        }
    }

    /** Nothing for a unit whose hospitals nobody has entered. */
    public Optional<Proposal> of(Answer answer) {
        var peak = answer.peak();
        var day = answer.question().startsOn();
        var all = networks.on(answer.unit().id(), day).hospitals(peak.ill().total());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var areas = areas(answer);
        var choice = Chooser.choose(placed(all, day), areas, crew(answer));
        var patients = answer.days().stream().mapToDouble(Needs::beds).toArray();
        return Optional.of(new Proposal(
                choice,
                Schedule.of(choice, patients),
                all.stream().filter(NetworkHospital::keeps).toList(),
                all,
                withoutCentre(answer, choice, all),
                choice.used().stream().mapToLong(each -> each.hospital().beds()).sum()));
    }

    /** A hospital stands where its district does, as long as nobody says better. */
    List<Convertible> placed(List<NetworkHospital> hospitals, LocalDate on) {
        var placed = new ArrayList<Convertible>();
        for (var each : hospitals) {
            var district = units.byCode(each.district(), on).orElse(null);
            if (district != null && district.latitude() != null && district.longitude() != null) {
                placed.add(new Convertible(
                        each.code(),
                        each.name(),
                        latitude(district),
                        longitude(district),
                        each.inUse(),
                        each.beds(),
                        each.severe(),
                        each.days()));
            }
        }
        return placed;
    }

    private static double latitude(Unit unit) {
        var latitude = unit.latitude();
        return latitude == null ? 0 : latitude;
    }

    private static double longitude(Unit unit) {
        var longitude = unit.longitude();
        return longitude == null ? 0 : longitude;
    }

    /** The regions, and each part that no region has by itself; every part where there are no regions. */
    private static List<Area> areas(Answer answer) {
        var peak = answer.peak();
        var places = answer.places();
        var areas = new ArrayList<Area>();
        (places.regions().isEmpty() ? places.parts() : places.regions())
                .forEach(line -> areas.add(area(line.name(), line.of(), line.share(), peak)));
        places.parts().stream()
                .filter(line -> places.forgotten().containsAll(line.of()))
                .forEach(line -> areas.add(area(line.name(), line.of(), line.share(), peak)));
        return areas;
    }

    private static Area area(String name, List<Unit> of, double share, Needs peak) {
        var people = of.stream().mapToDouble(Conversions::people).sum();
        return new Area(
                name,
                of.stream().mapToDouble(each -> people(each) * latitude(each)).sum() / people,
                of.stream().mapToDouble(each -> people(each) * longitude(each)).sum() / people,
                (peak.beds() - peak.lying().heavy()) * share,
                peak.lying().heavy() * share);
    }

    private static double people(Unit unit) {
        var population = unit.population();
        return population == null ? 1 : Math.max(1, population);
    }

    private static Crew crew(Answer answer) {
        var people = answer.bar(Resource.STAFF).have().amount();
        var peak = answer.peak();
        var light = peak.beds() - peak.lying().heavy();
        return people == null
                ? Crew.UNKNOWN
                : new Crew(
                        people,
                        light <= 0 ? 0 : (peak.workers().mild() + peak.workers().moderate()) / light,
                        peak.lying().heavy() <= 0
                                ? 0
                                : peak.workers().heavy() / peak.lying().heavy());
    }

    private static List<String> withoutCentre(Answer answer, Choice choice, List<NetworkHospital> all) {
        if (choice.centres().isEmpty()) {
            return List.of();
        }
        var districts = all.stream()
                .filter(each ->
                        choice.of(each.code()).filter(Choice.Used::centre).isPresent())
                .map(NetworkHospital::district)
                .toList();
        return answer.places().regions().stream()
                .filter(line -> line.of().stream().noneMatch(each -> districts.contains(each.code())))
                .map(Places.Line::name)
                .toList();
    }
}
