package vn.vungxanh.surveillance.presence.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.presence.NewPlace;
import vn.vungxanh.surveillance.presence.PlaceId;
import vn.vungxanh.surveillance.presence.PlaceKind;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.surveillance.presence.PresenceRule;

/** The list of places, one place, and the form that registers one. */
@Controller
@RequestMapping("/presence")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class PlaceController {

    private static final int LINES = 50;
    private static final int DAYS = 31;

    private final Places places;
    private final Communes communes;

    PlaceController(Places places, Communes communes) {
        this.places = places;
        this.communes = communes;
    }

    @GetMapping
    String list(
            Scope scope,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var wanted = kind.isEmpty() ? null : PlaceApi.kind(kind);
        var found = places.search(scope.home(), q, wanted, Math.max(1, page), LINES);
        var names = new HashMap<Integer, String>();
        found.items()
                .forEach(
                        place -> names.computeIfAbsent(place.unit().value(), unit -> communes.nameToday(place.unit())));
        model.addAttribute("places", found);
        model.addAttribute("names", names);
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_CASES));
        model.addAttribute("mayAdminister", scope.may(Permission.ADMINISTER));
        return fragment ? "presence/rows" : "presence/places";
    }

    @GetMapping("/places/new")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String form(Scope scope, Model model) {
        show(scope, Map.of(), null, model);
        return "presence/new_place";
    }

    @PostMapping("/places")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView register(Scope scope, @RequestParam Map<String, String> words, Model model) {
        try {
            var place = places.register(
                    scope,
                    new NewPlace(
                            null,
                            words.getOrDefault("name", ""),
                            PlaceApi.kind(words.get("kind")),
                            communes.typed(scope, words.getOrDefault("unit", "")),
                            Typed.decimal(words.get("latitude")),
                            Typed.decimal(words.get("longitude")),
                            Typed.yes(words.get("closedSpace")),
                            Typed.whole(words.get("capacity"), PresenceRule.BAD_CAPACITY)));
            return new ModelAndView("redirect:/presence/places/" + place.id());
        } catch (RuleBroken broken) {
            show(scope, words, broken, model);
            return new ModelAndView("presence/new_place", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/places/{id}")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        var place = places.find(new PlaceId(id)).orElseThrow(() -> new NotFound("place"));
        var visits = places.visits(place, DAYS);
        model.addAttribute("place", place);
        model.addAttribute("unitName", communes.nameToday(place.unit()));
        model.addAttribute("visits", visits);
        model.addAttribute(
                "most",
                visits.values().stream().mapToInt(Integer::intValue).max().orElse(1));
        return "presence/place";
    }

    private void show(Scope scope, Map<String, String> words, @Nullable RuleBroken broken, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("problem", broken == null ? "" : broken.rule().messageKey());
        model.addAttribute("kinds", List.of(PlaceKind.values()));
        model.addAttribute("communes", communes.suggestions(scope));
    }
}
