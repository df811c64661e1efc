package vn.vungxanh.territory.zones.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.territory.zones.OutbreakQueries;
import vn.vungxanh.territory.zones.ZoneId;
import vn.vungxanh.territory.zones.ZoneLine;
import vn.vungxanh.territory.zones.ZoneQueries;

/** Zones as GeoJSON (RFC 7946), as they were at an instant; a zone without a border has no geometry. Outbreaks as JSON. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class ZonesApi {

    static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json;charset=UTF-8");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ZoneQueries zones;
    private final OutbreakQueries outbreaks;
    private final Asked asked;
    private final Units units;

    ZonesApi(ZoneQueries zones, OutbreakQueries outbreaks, Asked asked, Units units) {
        this.zones = zones;
        this.outbreaks = outbreaks;
        this.asked = asked;
        this.units = units;
    }

    record Features(String type, Instant asOf, List<Feature> features) {}

    record Feature(String type, UUID id, @Nullable JsonNode geometry, Properties properties) {}

    /** @param counted whether the register of people counted them; if not, the numbers are somebody's estimate */
    record Properties(
            String name,
            String kind,
            String state,
            String unit,
            String unitName,
            String disease,
            @Nullable UUID outbreak,
            List<String> hamlets,
            @Nullable Double areaKm2,
            @Nullable Instant startsAt,
            @Nullable LocalDate plannedEndOn,
            @Nullable Instant liftedAt,
            @Nullable String document,
            @Nullable Integer people,
            @Nullable Integer households,
            boolean counted,
            int cases,
            int guards,
            @Nullable Instant disinfectedAt,
            @Nullable Long daysLeft) {}

    record OutbreakJson(
            UUID id,
            String name,
            String kind,
            String state,
            String unit,
            @Nullable String hamlet,
            String disease,
            int cases,
            @Nullable LocalDate firstOnsetOn,
            @Nullable LocalDate lastOnsetOn,
            @Nullable Instant lastConfirmedAt,
            long daysLeft) {}

    /** In force at the instant {@code asOf}; {@code which} asks for those that wait or were lifted. */
    @GetMapping("/zones")
    ResponseEntity<Features> list(Scope scope, @RequestParam Map<String, String> words) {
        var asOf = asked.asOf(words);
        var unit = asked.unit(scope, words, asOf);
        var features = new ArrayList<Feature>();
        for (var line : zones.lines(scope, unit, Asked.which(words), asOf)) {
            features.add(feature(line, asOf));
        }
        return ResponseEntity.ok().contentType(GEO_JSON).body(new Features("FeatureCollection", asOf, features));
    }

    @GetMapping("/zones/{id}")
    ResponseEntity<Feature> one(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        var asOf = asked.asOf(words);
        var zone = zones.open(scope, new ZoneId(id), asOf);
        return ResponseEntity.ok().contentType(GEO_JSON).body(feature(zones.line(scope, zone, asOf), asOf));
    }

    @GetMapping("/outbreaks")
    List<OutbreakJson> outbreaks(Scope scope, @RequestParam Map<String, String> words) {
        var asOf = asked.asOf(words);
        return outbreaks.list(scope, asked.unit(scope, words, asOf), asOf).stream()
                .map(each -> new OutbreakJson(
                        each.id().value(),
                        each.name(),
                        each.kind().name(),
                        each.state().name(),
                        units.get(each.unit()).code(),
                        each.hamlet(),
                        each.disease(),
                        each.cases(),
                        each.firstOnsetOn(),
                        each.lastOnsetOn(),
                        each.lastConfirmedAt(),
                        outbreaks.clock(scope, each).left()))
                .toList();
    }

    private Feature feature(ZoneLine line, Instant asOf) {
        var zone = line.zone();
        var shape = zone.extent().geoJson();
        var unit = units.get(zone.unit());
        var clock = line.clock();
        var document = zone.document();
        var outbreak = zone.outbreak();
        return new Feature(
                "Feature",
                zone.id().value(),
                shape == null ? null : JSON.readTree(shape),
                new Properties(
                        zone.name(),
                        zone.kind().name(),
                        zone.inForceAt(asOf)
                                ? "IN_FORCE"
                                : zone.announcedAt(asOf)
                                        ? "ANNOUNCED"
                                        : zone.state().name(),
                        unit.code(),
                        units.fullName(unit.id()),
                        zone.disease(),
                        outbreak == null ? null : outbreak.value(),
                        zone.extent().hamlets(),
                        zone.areaKm2(),
                        zone.startsAt(),
                        zone.plannedEndOn(),
                        zone.liftedAt(),
                        document == null ? null : document.reference(),
                        line.people(),
                        line.households(),
                        line.counted(),
                        line.inside().cases(),
                        line.guards(),
                        line.disinfectedAt(),
                        clock == null ? null : clock.left()));
    }
}
