package vn.vungxanh.surveillance.traces.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.traces.BackwardQueries;
import vn.vungxanh.surveillance.traces.CasePlace;
import vn.vungxanh.surveillance.traces.PlaceQueries;

/** Where a case may have it from, and where it was while infectious. */
@Controller
@RequestMapping("/traces/cases/{id}")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class SourcesController {

    private final BackwardQueries backward;
    private final PlaceQueries places;
    private final TraceWords words;
    private final Units units;

    SourcesController(BackwardQueries backward, PlaceQueries places, TraceWords words, Units units) {
        this.backward = backward;
        this.places = places;
        this.words = words;
        this.units = units;
    }

    @GetMapping("/sources")
    String sources(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> parameters, Model model) {
        var answer = backward.sources(scope, id, words.definition(parameters), words.instant(parameters));
        var names = new HashMap<UnitId, String>();
        answer.places().forEach(exposure -> {
            var place = exposure.place();
            if (place != null) {
                names.computeIfAbsent(place.unit(), unit -> units.get(unit).name());
            }
        });
        model.addAttribute("answer", answer);
        model.addAttribute("names", names);
        return "traces/sources";
    }

    @GetMapping("/places")
    String places(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("answer", places.of(scope, id, words.definition(parameters), words.instant(parameters)));
        model.addAttribute("units", units);
        model.addAttribute("mayExport", scope.may(Permission.EXPORT));
        return "traces/places";
    }

    @GetMapping("/places.xlsx")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        var answer = places.export(scope, id, words.definition(parameters), words.instant(parameters));
        var file = new Download("noi-can-khu-khuan.xlsx").to(response);
        var columns = List.of("place", "kind", "unit", "from", "to", "end").stream()
                .map(name -> SheetColumn.of(page.t("traces.places." + name)))
                .toList();
        try (var sheet = SheetWriter.xlsx(file, answer.ill().code(), columns)) {
            for (var one : answer.places()) {
                one.times().forEach(time -> sheet.row(cells(one, time, page)));
            }
            sheet.footer(List.of(page.t(
                    "traces.places.footer",
                    answer.ill().code(),
                    page.time(answer.asOf()),
                    answer.definition().nameVi())));
        }
    }

    private List<String> cells(CasePlace one, CasePlace.Time time, Page page) {
        var place = one.place();
        return List.of(
                one.name(),
                place == null ? "" : page.t(place.kind().messageKey()),
                place == null ? "" : units.fullName(place.unit()),
                page.time(time.from()),
                page.time(time.to()),
                page.t(time.stated() ? "traces.places.stated" : "traces.places.usual"));
    }
}
