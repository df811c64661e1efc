package vn.vungxanh.foundation.adminunits.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.adminunits.Neighbour;
import vn.vungxanh.foundation.adminunits.Succession;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;

/** Places are public facts: whoever may use the interface may read them all. */
@RestController
@RequestMapping("/api/v1/units")
@PreAuthorize("isAuthenticated()")
class UnitsApi {

    private static final int MOST_HITS = 100;

    private final Units units;
    private final AsOf asOf;

    UnitsApi(Units units, AsOf asOf) {
        this.units = units;
        this.asOf = asOf;
    }

    /** The units directly below the parent on that day; without a parent the provinces. */
    @GetMapping
    List<UnitJson> below(
            @RequestParam(name = "asOf", required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String parent) {
        var on = asOf.day(day);
        var found = parent == null || parent.isBlank()
                ? units.roots(on)
                : units.children(unit(parent, on).id(), on);
        return found.stream().map(unit -> json(unit, on)).toList();
    }

    @GetMapping("/{code}")
    UnitDetailsJson details(
            @PathVariable String code, @RequestParam(name = "asOf", required = false) @Nullable String day) {
        var on = asOf.day(day);
        var unit = unit(code, on);
        return new UnitDetailsJson(
                json(unit, on),
                units.path(unit.id()).stream().map(each -> json(each, on)).toList(),
                units.becameOf(unit.id()).stream().map(UnitsApi::json).toList(),
                units.cameFrom(unit.id()).stream().map(UnitsApi::json).toList(),
                units.neighbours(unit.id()).stream().map(UnitsApi::json).toList(),
                units.everyUnitWithCode(unit.code()).stream()
                        .map(UnitsApi::meaning)
                        .toList());
    }

    @GetMapping("/search")
    List<UnitHitJson> search(
            @RequestParam String q,
            @RequestParam(name = "asOf", required = false) @Nullable String day,
            @RequestParam(defaultValue = "20") int limit) {
        var on = asOf.day(day);
        return units.search(q, on, Math.max(1, Math.min(limit, MOST_HITS))).stream()
                .map(unit -> new UnitHitJson(json(unit, on), units.fullName(unit.id())))
                .toList();
    }

    private Unit unit(String code, LocalDate on) {
        return units.byCode(code, on).orElseThrow(() -> new NotFound("unit " + code + " on " + on));
    }

    private UnitJson json(Unit unit, LocalDate on) {
        return new UnitJson(
                unit.code(),
                unit.name(),
                unit.level().word(),
                unit.type(),
                unit.parent() == null ? null : units.get(unit.parent()).code(),
                unit.validFrom(),
                unit.validTo(),
                unit.population(),
                unit.populationSource(),
                unit.latitude(),
                unit.longitude(),
                unit.areaKm2(),
                units.children(unit.id(), on).size());
    }

    private static SuccessionJson json(Succession succession) {
        var unit = succession.unit();
        return new SuccessionJson(
                unit.code(),
                unit.name(),
                unit.validFrom(),
                unit.validTo(),
                succession.part().name().toLowerCase(Locale.ROOT));
    }

    private static NeighbourJson json(Neighbour neighbour) {
        return new NeighbourJson(neighbour.unit().code(), neighbour.unit().name(), neighbour.borderKm());
    }

    private static MeaningJson meaning(Unit unit) {
        return new MeaningJson(unit.name(), unit.validFrom(), unit.validTo());
    }

    record UnitJson(
            String code,
            String name,
            String level,
            String type,
            @Nullable String parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Integer population,
            @Nullable String populationSource,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Double areaKm2,
            int children) {}

    record UnitHitJson(UnitJson unit, String fullName) {}

    record SuccessionJson(
            String code,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String part) {}

    record NeighbourJson(String code, String name, double borderKm) {}

    record MeaningJson(
            String name, LocalDate validFrom, @Nullable LocalDate validTo) {}

    /** @param path from the root to the unit; @param meanings every unit that ever bore this code */
    record UnitDetailsJson(
            UnitJson unit,
            List<UnitJson> path,
            List<SuccessionJson> becameOf,
            List<SuccessionJson> cameFrom,
            List<NeighbourJson> neighbours,
            List<MeaningJson> meanings) {}
}
