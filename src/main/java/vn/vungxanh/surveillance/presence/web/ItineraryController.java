package vn.vungxanh.surveillance.presence.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.presence.Itineraries;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.PlaceId;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.surveillance.presence.Stop;

/** The itinerary of a case: read on the page of the case, typed in or drawn on the map on a page of its own. */
@Controller
@RequestMapping("/presence/cases/{id}/itinerary")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class ItineraryController {

    private static final int SUGGESTIONS = 200;

    private final Itineraries itineraries;
    private final Places places;
    private final Communes communes;

    ItineraryController(Itineraries itineraries, Places places, Communes communes) {
        this.itineraries = itineraries;
        this.places = places;
        this.communes = communes;
    }

    @GetMapping
    String panel(Scope scope, @PathVariable UUID id, Model model) {
        var stops = itineraries.of(scope, new CaseId(id));
        model.addAttribute("caseId", id.toString());
        model.addAttribute("stops", stops);
        model.addAttribute("names", names(stops));
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_CASES));
        return "presence/itinerary";
    }

    @GetMapping("/edit")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String form(Scope scope, @PathVariable UUID id, Model model) {
        var stops = itineraries.of(scope, new CaseId(id));
        var names = names(stops);
        show(scope, id, stops.stream().map(stop -> TypedStop.of(stop, names)).toList(), "", model);
        return "presence/itinerary_form";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView record(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = TypedStop.all(words);
        try {
            var known = placesOf(typed);
            var stops = typed.stream().map(stop -> stop.read(known)).toList();
            itineraries.record(scope, new CaseId(id), stops);
            return new ModelAndView("redirect:/cases/" + id);
        } catch (RuleBroken broken) {
            itineraries.of(scope, new CaseId(id));
            show(scope, id, typed, broken.rule().messageKey(), model);
            return new ModelAndView("presence/itinerary_form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void show(Scope scope, UUID id, List<TypedStop> stops, String problem, Model model) {
        var rows = new ArrayList<>(stops);
        rows.add(TypedStop.EMPTY);
        rows.add(TypedStop.EMPTY);
        model.addAttribute("caseId", id.toString());
        model.addAttribute("stops", rows);
        model.addAttribute("problem", problem);
        model.addAttribute(
                "suggestions",
                places.search(scope.home(), "", null, 1, SUGGESTIONS).items().stream()
                        .map(place -> TypedStop.word(place) + " · " + communes.name(place.unit()))
                        .toList());
        model.addAttribute("map", ItineraryMap.of(communes.of(scope), rows));
    }

    private Map<Integer, Place> placesOf(List<TypedStop> stops) {
        return places.byNumbers(stops.stream()
                .map(TypedStop::placeNumber)
                .filter(Objects::nonNull)
                .toList());
    }

    private Map<PlaceId, String> names(List<Stop> stops) {
        var names = new HashMap<PlaceId, String>();
        for (var stop : stops) {
            var place = name(stop.place());
            if (stop.place() != null && place != null) {
                names.put(stop.place(), place);
            }
        }
        return names;
    }

    private @Nullable String name(@Nullable PlaceId place) {
        return place == null ? null : places.find(place).map(TypedStop::word).orElse(null);
    }
}
