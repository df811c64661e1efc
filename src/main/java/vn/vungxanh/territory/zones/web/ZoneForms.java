package vn.vungxanh.territory.zones.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Diseases;
import vn.vungxanh.territory.zones.Adjustment;
import vn.vungxanh.territory.zones.Extent;
import vn.vungxanh.territory.zones.NewZone;
import vn.vungxanh.territory.zones.OutbreakId;
import vn.vungxanh.territory.zones.Zone;
import vn.vungxanh.territory.zones.ZoneId;
import vn.vungxanh.territory.zones.ZoneKind;
import vn.vungxanh.territory.zones.ZoneQueries;

/** The form of a decision about a zone: what it shows, and what is read from it. */
@Component
class ZoneForms {

    private static final LocalDate NOTICE_SINCE = LocalDate.of(2026, 7, 1);
    private static final Duration NOTICE = Duration.ofHours(7);

    private final ZoneQueries zones;
    private final HouseholdChoice households;
    private final LegalDocuments documents;
    private final Diseases diseases;
    private final Units units;
    private final Clock clock;

    ZoneForms(
            ZoneQueries zones,
            HouseholdChoice households,
            LegalDocuments documents,
            Diseases diseases,
            Units units,
            Clock clock) {
        this.zones = zones;
        this.households = households;
        this.documents = documents;
        this.diseases = diseases;
        this.units = units;
        this.clock = clock;
    }

    Zone zone(Scope scope, ZoneId id) {
        return zones.open(scope, id, clock.instant());
    }

    String fresh(Scope scope, UnitId unit, Model model) {
        var words = new LinkedMultiValueMap<String, String>();
        words.add("unit", units.get(unit).code());
        words.add("startsAt", firstHour());
        words.add("documentOn", today().toString());
        words.add("disease", Disease.COVID_19);
        return again(scope, unit, null, "/zones", new Typed(words), model);
    }

    String proposed(Scope scope, ZoneId id, Model model) {
        var zone = zone(scope, id);
        var words = laid(zone);
        words.add("startsAt", firstHour());
        words.add("documentOn", today().toString());
        words.add("name", zone.name());
        words.add("kind", zone.kind().name());
        words.add("disease", zone.disease());
        return again(scope, zone.unit(), zone, "/zones/" + id + "/declare", new Typed(words), model);
    }

    String adjust(Scope scope, ZoneId id, Model model) {
        var zone = zone(scope, id);
        var words = laid(zone);
        words.add("startsAt", firstHour());
        words.add("documentOn", today().toString());
        return again(scope, zone.unit(), zone, "/zones/" + id + "/adjust", new Typed(words), model);
    }

    private LinkedMultiValueMap<String, String> laid(Zone zone) {
        var words = new LinkedMultiValueMap<String, String>();
        words.add("unit", units.get(zone.unit()).code());
        words.add("version", Integer.toString(zone.version()));
        zone.extent().hamlets().forEach(hamlet -> words.add("hamlet", hamlet));
        zone.extent().households().forEach(house -> words.add("household", house.toString()));
        words.add("area", zone.extent().geoJson());
        var houses = zone.extent().typedHouseholds();
        var people = zone.extent().typedPeople();
        words.add("households", houses == null ? "" : houses.toString());
        words.add("people", people == null ? "" : people.toString());
        return words;
    }

    /** @param zone the proposal or the zone that is laid anew; none for one of the officer's own */
    String again(Scope scope, UnitId unit, @Nullable Zone zone, String action, Typed typed, Model model) {
        var known = new LinkedHashMap<String, Boolean>();
        var chosen = typed.all("hamlet").stream().map(SearchKey::of).toList();
        zones.hamlets(scope, unit).forEach(hamlet -> known.put(hamlet, chosen.contains(SearchKey.of(hamlet))));
        var keys = known.keySet().stream().map(SearchKey::of).toList();
        typed.all("hamlet").stream()
                .filter(hamlet -> !keys.contains(SearchKey.of(hamlet)))
                .forEach(hamlet -> known.put(hamlet, true));
        model.addAttribute("unit", units.get(unit));
        model.addAttribute("place", units.fullName(unit));
        model.addAttribute("zone", zone);
        model.addAttribute("action", action);
        model.addAttribute("adjusting", action.endsWith("/adjust"));
        model.addAttribute("hamlets", known);
        model.addAttribute(
                "chosenHouseholds",
                households.labels(
                        scope,
                        typed.all("household").stream().map(UUID::fromString).toList()));
        model.addAttribute("documents", documents.known(scope, unit));
        model.addAttribute("diseases", diseases.on(today()));
        model.addAttribute("noticeOwed", !today().isBefore(NOTICE_SINCE));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", List.copyOf(typed.problems()));
        return "zones/form";
    }

    NewZone read(Scope scope, UnitId unit, Typed typed) {
        var outbreak = typed.orNull("outbreak");
        return new NewZone(
                unit,
                typed.choice("kind", ZoneKind.class, ZoneKind.LOCKDOWN),
                typed.of("name"),
                typed.of("disease"),
                outbreak == null ? null : new OutbreakId(UUID.fromString(outbreak)),
                extent(scope, unit, typed),
                typed.instant("startsAt"),
                typed.day("plannedEndOn"),
                documents.read(scope, unit, typed),
                typed.orNull("responsible"),
                typed.orNull("phone"));
    }

    Adjustment readAdjustment(Scope scope, Zone zone, Typed typed) {
        return new Adjustment(
                extent(scope, zone.unit(), typed),
                typed.instant("startsAt"),
                documents.read(scope, zone.unit(), typed),
                typed.of("reason"));
    }

    private Extent extent(Scope scope, UnitId unit, Typed typed) {
        var hamlets = new ArrayList<>(typed.all("hamlet"));
        hamlets.addAll(typed.lines("hamlets"));
        return new Extent(
                hamlets,
                households.read(scope, unit, typed),
                typed.orNull("area"),
                typed.number("households"),
                typed.number("people"));
    }

    /** Now, or the first whole hour that leaves time for the notice. */
    private String firstHour() {
        var now = clock.instant().atZone(Vietnam.ZONE);
        var first = now.toLocalDate().isBefore(NOTICE_SINCE) ? now : now.plus(NOTICE);
        return first.truncatedTo(ChronoUnit.HOURS).toLocalDateTime().toString();
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
