package vn.vungxanh.territory.screening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.territory.screening.Inhabitant;
import vn.vungxanh.territory.screening.ScreeningAddress;
import vn.vungxanh.territory.screening.ScreeningFilter;
import vn.vungxanh.territory.screening.ScreeningFilter.Show;
import vn.vungxanh.territory.screening.ScreeningQueries;

/** The list that every figure leads to, and the same as an Excel file, for a reason. */
@Controller
@RequestMapping("/screening/people")
@PreAuthorize("hasAnyAuthority('SCREEN_PEOPLE', 'VIEW_CASES')")
class ScreenedPeopleController {

    private static final int LINES = 50;
    private static final List<String> COLUMNS =
            List.of("person", "birth", "unit", "hamlet", "state", "at", "signs", "reason", "way", "visits");

    private final ScreeningQueries lists;
    private final ScreeningFilters filters;
    private final ScreeningAddress addresses;
    private final Units units;

    ScreenedPeopleController(
            ScreeningQueries lists, ScreeningFilters filters, ScreeningAddress addresses, Units units) {
        this.lists = lists;
        this.filters = filters;
        this.addresses = addresses;
        this.units = units;
    }

    @GetMapping
    String people(
            Scope scope,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = filters.read(scope, given, Show.TARGET);
        model.addAttribute("lines", lists.list(scope, filter, Math.max(1, page), LINES));
        model.addAttribute("tally", lists.sum(scope, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("unit", units.get(filter.unit()));
        model.addAttribute("units", units);
        model.addAttribute("words", words(filter, given));
        model.addAttribute("mayAsk", scope.may(Permission.SCREEN_PEOPLE));
        model.addAttribute("mayExport", scope.may(Permission.EXPORT));
        return "screening/people";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    ModelAndView ask(Scope scope, @RequestParam Map<String, String> given) {
        return form(scope, given, List.of());
    }

    @PostMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    @Nullable
    ModelAndView export(
            Scope scope,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        var filter = filters.read(scope, given, Show.TARGET);
        List<Inhabitant> lines;
        try {
            lines = lists.export(scope, filter, reason);
        } catch (RuleBroken broken) {
            return form(scope, given, List.of(Problem.of(broken)));
        }
        var name = "sang-loc-%s-%s.xlsx".formatted(units.get(filter.unit()).code(), Vietnam.dayOf(filter.asOf()));
        var file = new Download(name).to(response);
        var heads = COLUMNS.stream()
                .map(column -> SheetColumn.of(page.t("screening.column." + column)))
                .toList();
        try (var sheet = SheetWriter.xlsx(file, page.t("screening.menu"), heads)) {
            lines.forEach(line -> sheet.row(cells(line, page)));
            var user = page.user();
            sheet.footer(List.of(page.t(
                    "screening.export.watermark",
                    user == null ? "" : user.displayName(),
                    page.time(page.now()),
                    reason)));
        }
        return null;
    }

    private List<@Nullable Object> cells(Inhabitant line, Page page) {
        var last = line.last();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(line.name());
        cells.add(line.birthYear());
        cells.add(units.get(line.unit()).name());
        cells.add(line.hamlet());
        cells.add(page.t("screening.state." + (line.outcome() == null ? "OPEN" : line.outcome())));
        cells.add(last == null ? null : page.time(last.askedAt()));
        cells.add(
                last == null
                        ? null
                        : String.join(
                                ", ",
                                last.signs().stream()
                                        .map(sign -> page.t("screening.question." + sign))
                                        .toList()));
        cells.add(last == null ? null : last.reason());
        cells.add(last == null ? null : page.t("screening.way." + last.way()));
        cells.add(line.visits());
        return cells;
    }

    private ModelAndView form(Scope scope, Map<String, String> given, List<Problem> problems) {
        var filter = filters.read(scope, given, Show.TARGET);
        var view = new ModelAndView("screening/export");
        view.addObject("count", lists.sum(scope, filter).of(filter.show()));
        view.addObject("unitName", units.get(filter.unit()).name());
        view.addObject("filter", filter);
        view.addObject("action", AddressWords.address("/screening/people/export", addresses.words(filter)));
        view.addObject("list", addresses.people(filter));
        view.addObject("reason", given.getOrDefault("reason", ""));
        view.addObject("problems", problems);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private Map<String, String> words(ScreeningFilter filter, Map<String, String> given) {
        var words = new HashMap<>(addresses.words(filter));
        if (given.containsKey("asOf")) {
            words.put("asOf", given.get("asOf"));
        }
        return words;
    }
}
