package vn.vungxanh.care.treatment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.care.treatment.AdmissionLine;
import vn.vungxanh.care.treatment.TreatmentAddress;
import vn.vungxanh.care.treatment.TreatmentQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.Page;

/** The list on the screen as an Excel file, for a reason. */
@Controller
@RequestMapping("/treatment/admissions/export")
@PreAuthorize("hasAuthority('EXPORT')")
class ExportController {

    private static final List<String> COLUMNS = List.of(
            "case", "name", "birth", "unit", "facility", "bed", "severity", "admitted", "expected", "end", "ended");

    private final TreatmentQueries patients;
    private final TreatmentAddress addresses;
    private final Filters filters;
    private final Units units;

    ExportController(TreatmentQueries patients, TreatmentAddress addresses, Filters filters, Units units) {
        this.patients = patients;
        this.addresses = addresses;
        this.filters = filters;
        this.units = units;
    }

    @GetMapping
    ModelAndView ask(Scope scope, @RequestParam Map<String, String> words) {
        return form(scope, words, List.of());
    }

    @PostMapping
    @Nullable
    ModelAndView export(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        var filter = filters.admissions(scope, words);
        List<AdmissionLine> lines;
        try {
            lines = patients.export(scope, filter, SearchKey.nfc(reason));
        } catch (RuleBroken broken) {
            return form(scope, words, List.of(Problem.of(broken)));
        }
        var name = "nguoi-benh-%s-%s.xlsx".formatted(units.get(filter.unit()).code(), Vietnam.dayOf(filter.asOf()));
        var file = new Download(name).to(response);
        var headings = COLUMNS.stream()
                .map(column -> SheetColumn.of(page.t("treatment.column." + column)))
                .toList();
        try (var sheet = SheetWriter.xlsx(file, page.t("treatment.list.title"), headings)) {
            lines.forEach(line -> sheet.row(cells(line, page)));
            var user = page.user();
            sheet.footer(List.of(page.t(
                    "treatment.export.watermark",
                    user == null ? "" : user.displayName(),
                    page.time(page.now()),
                    reason)));
        }
        return null;
    }

    private List<@Nullable Object> cells(AdmissionLine line, Page page) {
        var end = line.end();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(line.caseCode());
        cells.add(line.name());
        cells.add(line.birthYear());
        cells.add(units.get(line.unit()).name());
        cells.add(line.facilityName());
        cells.add(line.bed());
        cells.add(page.t("treatment.severity." + line.severity()));
        cells.add(page.time(line.admittedAt()));
        cells.add(line.expectedOn());
        cells.add(end == null ? null : page.t("treatment.end." + end));
        cells.add(page.time(line.endedAt()));
        return cells;
    }

    private ModelAndView form(Scope scope, Map<String, String> words, List<Problem> problems) {
        var filter = filters.admissions(scope, words);
        var written = addresses.words(filter);
        var view = new ModelAndView("treatment/export");
        view.addObject("count", patients.count(scope, filter));
        view.addObject("unitName", units.get(filter.unit()).name());
        view.addObject("asOf", filter.asOf());
        view.addObject("action", TreatmentAddress.of("/treatment/admissions/export", written));
        view.addObject("list", addresses.of(filter));
        view.addObject("reason", words.getOrDefault("reason", ""));
        view.addObject("problems", problems);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
