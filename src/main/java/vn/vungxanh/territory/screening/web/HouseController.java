package vn.vungxanh.territory.screening.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.territory.screening.HouseList;
import vn.vungxanh.territory.screening.Inhabitant;
import vn.vungxanh.territory.screening.RoundId;
import vn.vungxanh.territory.screening.ScreeningFilter;
import vn.vungxanh.territory.screening.ScreeningFilter.Show;
import vn.vungxanh.territory.screening.ScreeningQueries;
import vn.vungxanh.territory.screening.Visits;
import vn.vungxanh.territory.screening.Way;

/** From house to house: the list of a commune, one household's answers, paper. */
@Controller
@RequestMapping("/screening/{round}/houses")
@PreAuthorize("hasAuthority('SCREEN_PEOPLE')")
class HouseController {

    private static final int HOUSES = 20;
    private static final int ON_PAPER = 500;

    private final ScreeningQueries lists;
    private final Visits visits;
    private final ScreeningFilters filters;
    private final Units units;
    private final Clock clock;

    HouseController(ScreeningQueries lists, Visits visits, ScreeningFilters filters, Units units, Clock clock) {
        this.lists = lists;
        this.visits = visits;
        this.filters = filters;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('SCREEN_PEOPLE', 'VIEW_CASES')")
    String houses(
            Scope scope,
            @PathVariable UUID round,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable UUID noted,
            Model model) {
        model.addAttribute("noted", noted == null ? null : noted.toString());
        var filter = filters.read(scope, round, given, Show.TARGET);
        model.addAttribute("walk", walk(scope, filter, lists.houses(scope, filter, Math.max(1, page), HOUSES)));
        return "screening/houses";
    }

    /** For where there is no network: paper with boxes to tick. */
    @GetMapping("/sheet")
    String sheet(Scope scope, @PathVariable UUID round, @RequestParam Map<String, String> given, Model model) {
        var filter = filters.read(scope, round, given, Show.OPEN);
        model.addAttribute("walk", walk(scope, filter, lists.houses(scope, filter, 1, ON_PAPER)));
        return "screening/sheet";
    }

    /** One tap: everybody of the house is well. */
    @PostMapping("/well")
    ModelAndView well(Scope scope, @PathVariable UUID round, @RequestParam MultiValueMap<String, String> words) {
        var form = new HouseForm(words);
        visits.allWell(scope, new RoundId(round), form.tap(), form.people(), Way.VISIT, clock.instant());
        return back(round, form);
    }

    @GetMapping("/{house}")
    ModelAndView house(
            Scope scope,
            @PathVariable UUID round,
            @PathVariable UUID house,
            @RequestParam MultiValueMap<String, String> words) {
        return house(scope, round, house, new HouseForm(words), List.of());
    }

    @PostMapping("/{house}")
    ModelAndView answers(
            Scope scope,
            @PathVariable UUID round,
            @PathVariable UUID house,
            @RequestParam MultiValueMap<String, String> words) {
        var form = new HouseForm(words);
        try {
            visits.record(scope, new RoundId(round), form.read(clock.instant()));
            return back(round, form);
        } catch (RuleBroken broken) {
            return house(scope, round, house, form, List.of(Problem.of(broken)));
        }
    }

    @PostMapping("/undo")
    String undo(
            Scope scope,
            @PathVariable UUID round,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String back) {
        visits.undo(scope, id);
        return "redirect:" + inside(round, back);
    }

    private ModelAndView house(Scope scope, UUID round, UUID house, HouseForm typed, List<Problem> problems) {
        var filter = filters.read(scope, round, Map.of(), Show.TARGET);
        var found = lists.house(scope, filter, house).orElseThrow(() -> new NotFound("house"));
        var words = new LinkedMultiValueMap<>(typed.words());
        if (typed.of("id").isEmpty()) {
            words.set("id", TimeOrderedId.next(clock).toString());
        }
        var view = new ModelAndView("screening/house");
        view.addObject("house", found);
        view.addObject("round", filter.round());
        view.addObject("form", new HouseForm(words));
        view.addObject("back", inside(round, typed.of("back")));
        view.addObject("phones", lists.phones(scope, persons(found.people())));
        view.addObject("unitName", units.get(found.head().unit()).name());
        view.addObject("problems", problems);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private Walk walk(Scope scope, ScreeningFilter filter, HouseList list) {
        var persons = list.houses().items().stream()
                .flatMap(house -> house.people().stream())
                .toList();
        Supplier<String> fresh = () -> TimeOrderedId.next(clock).toString();
        return new Walk(
                list,
                units.get(filter.unit()),
                lists.phones(scope, persons(persons)),
                fresh,
                scope.may(Permission.SCREEN_PEOPLE) && filter.round().running(clock.instant()));
    }

    private static java.util.Set<UUID> persons(List<Inhabitant> people) {
        return people.stream().map(Inhabitant::person).collect(Collectors.toSet());
    }

    /** Back to the list, which shows what was noted and how to take it back. */
    private static ModelAndView back(UUID round, HouseForm form) {
        var address = inside(round, form.of("back"));
        return new ModelAndView("redirect:" + address + (address.contains("?") ? "&" : "?") + "noted=" + form.tap());
    }

    /** To a page of this round, never to another site. */
    private static String inside(UUID round, @Nullable String address) {
        var own = "/screening/" + round + "/houses";
        return address != null && (address.equals(own) || address.startsWith(own + "?")) ? address : own;
    }
}
