package vn.vungxanh.surveillance.traces.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.traces.PlaceQueries;

/** The cases to trace, the latest first, and the places that several of them share. */
@Controller
@RequestMapping("/traces")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class OverviewController {

    private static final int LINES = 50;
    private static final int LAST_PAGE = 1_000_000;

    private final CaseQueries cases;
    private final PlaceQueries places;
    private final TraceWords words;
    private final Units units;
    private final Clock clock;

    OverviewController(CaseQueries cases, PlaceQueries places, TraceWords words, Units units, Clock clock) {
        this.cases = cases;
        this.places = places;
        this.words = words;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String cases(
            Scope scope,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var all = CaseFilter.of(scope.home(), clock.instant());
        var text = TraceWords.given(parameters, "q");
        var lines =
                cases.list(scope, text == null ? all : all.saying(text), Math.max(1, Math.min(LAST_PAGE, page)), LINES);
        var names = new HashMap<UnitId, String>();
        lines.items()
                .forEach(line -> names.computeIfAbsent(
                        line.unit(), unit -> units.get(unit).name()));
        model.addAttribute("lines", lines);
        model.addAttribute("names", names);
        model.addAttribute("text", text == null ? "" : text);
        return "traces/list";
    }

    @GetMapping("/shared")
    String shared(Scope scope, @RequestParam Map<String, String> parameters, Model model) {
        var disease = TraceWords.given(parameters, "disease");
        model.addAttribute(
                "answer",
                places.unlinked(scope, disease == null ? Disease.COVID_19 : disease, words.instant(parameters)));
        model.addAttribute("units", units);
        return "traces/shared";
    }
}
