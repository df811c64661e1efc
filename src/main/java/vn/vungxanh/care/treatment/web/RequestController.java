package vn.vungxanh.care.treatment.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.treatment.RequestId;
import vn.vungxanh.care.treatment.RequestQueries;
import vn.vungxanh.care.treatment.RequestState;
import vn.vungxanh.care.treatment.Requests;
import vn.vungxanh.care.treatment.Vehicles;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.Severity;

/** Who needs a bed: suggested, accepted, fetched, arrived. Done by a hospital or by whoever runs the beds. */
@Controller
@RequestMapping("/treatment/requests")
class RequestController {

    private static final int LINES = 50;
    private static final Set<RequestState> PENDING =
            EnumSet.of(RequestState.OPEN, RequestState.ACCEPTED, RequestState.DEPARTED);

    private final Requests requests;
    private final RequestQueries queries;
    private final Facilities facilities;
    private final Vehicles vehicles;
    private final Filters filters;
    private final Units units;
    private final Clock clock;

    RequestController(
            Requests requests,
            RequestQueries queries,
            Facilities facilities,
            Vehicles vehicles,
            Filters filters,
            Units units,
            Clock clock) {
        this.requests = requests;
        this.queries = queries;
        this.facilities = facilities;
        this.vehicles = vehicles;
        this.filters = filters;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var unit = filters.unit(scope, words, clock.instant());
        var all = "all".equals(words.get("show"));
        var found = queries.list(scope, unit, all ? Set.of() : PENDING, Math.max(1, page), LINES);
        var places = new HashMap<String, String>();
        found.items()
                .forEach(each -> places.computeIfAbsent(each.unit().toString(), id -> units.fullName(each.unit())));
        model.addAttribute("requests", found);
        model.addAttribute("places", places);
        model.addAttribute("names", names());
        model.addAttribute("unit", units.get(unit));
        model.addAttribute("all", all);
        model.addAttribute("now", clock.instant());
        return "treatment/requests";
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    ModelAndView one(Scope scope, @PathVariable UUID id) {
        return page(scope, id, Typed.nothing(), List.of());
    }

    @PostMapping
    @PreAuthorize("hasAnyAuthority('TREAT_PATIENTS', 'EDIT_CASES')")
    String ask(Scope scope, @RequestParam("case") UUID illness) {
        requests.ask(scope, new CaseId(illness));
        return "redirect:/cases/" + illness;
    }

    @PostMapping("/{id}/{step:describe|accept|refuse|depart|arrive|close}")
    @PreAuthorize("hasAnyAuthority('TREAT_PATIENTS', 'EDIT_FACILITIES')")
    ModelAndView step(
            Scope scope, @PathVariable UUID id, @PathVariable String step, @RequestParam Map<String, String> words) {
        return attempt(scope, id, words, typed -> take(scope, new RequestId(id), step, typed));
    }

    private void take(Scope scope, RequestId id, String step, Typed typed) {
        var version = typed.number("version", 0);
        var severity = typed.choice("severity", Severity.class, Severity.MILD);
        var at = typed.instant("at", clock.instant());
        var kind = typed.choice("bedKind", BedKind.class, BedKind.ORDINARY);
        var facility = typed.id("facility");
        var vehicle = typed.id("vehicle");
        if (step.equals("accept") && facility == null) {
            typed.problem("treatment.problem.to");
        }
        if (step.equals("depart") && vehicle == null) {
            typed.problem("treatment.rule.VEHICLE_NEEDED");
        }
        if (!typed.isFine()) {
            return;
        }
        switch (step) {
            case "describe" ->
                requests.describe(
                        scope,
                        id,
                        version,
                        severity,
                        typed.on("pregnant"),
                        PatientController.listed(typed.of("comorbidities")));
            case "accept" ->
                requests.accept(scope, id, version, new FacilityId(java.util.Objects.requireNonNull(facility)), kind);
            case "refuse" ->
                requests.refuse(
                        scope, id, version, facility == null ? null : new FacilityId(facility), typed.of("reason"));
            case "depart" ->
                requests.depart(scope, id, version, new VehicleId(java.util.Objects.requireNonNull(vehicle)), at);
            case "arrive" -> requests.arrive(scope, id, version, at, severity, null);
            default -> requests.close(scope, id, version, typed.of("reason"));
        }
    }

    private ModelAndView attempt(Scope scope, UUID id, Map<String, String> words, Consumer<Typed> deed) {
        var typed = new Typed(words);
        try {
            deed.accept(typed);
            if (typed.isFine()) {
                return new ModelAndView("redirect:/treatment/requests/" + id);
            }
        } catch (RuleBroken broken) {
            return page(scope, id, typed, List.of(Problem.of(broken)));
        }
        return page(scope, id, typed, typed.problems());
    }

    private ModelAndView page(Scope scope, UUID id, Typed typed, List<Problem> problems) {
        var request = queries.open(scope, new RequestId(id));
        var view = new ModelAndView("treatment/request");
        view.addObject("request", request);
        view.addObject("place", units.fullName(request.unit()));
        view.addObject("placement", queries.placement(request));
        view.addObject("names", names());
        view.addObject(
                "facilities",
                facilities.all().stream()
                        .filter(each -> each.isOpenOn(Vietnam.dayOf(clock.instant())))
                        .toList());
        view.addObject("vehicles", vehicles.all(scope));
        view.addObject("mayDo", scope.may(Permission.TREAT_PATIENTS) || scope.may(Permission.EDIT_FACILITIES));
        view.addObject("typed", typed);
        view.addObject("problems", problems);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private Map<String, String> names() {
        return facilities.all().stream()
                .collect(Collectors.toMap(each -> each.id().toString(), each -> each.name()));
    }
}
