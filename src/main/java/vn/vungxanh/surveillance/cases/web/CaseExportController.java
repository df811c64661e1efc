package vn.vungxanh.surveillance.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.ExportMark;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseQueries;

/** The list on the screen as an Excel file, for a reason. */
@Controller
@RequestMapping("/cases/export")
@PreAuthorize("hasAuthority('EXPORT')")
class CaseExportController {

    private final CaseQueries cases;
    private final CaseFilters filters;
    private final CaseAddress addresses;
    private final Units units;
    private final ExportMark mark;

    CaseExportController(CaseQueries cases, CaseFilters filters, CaseAddress addresses, Units units, ExportMark mark) {
        this.cases = cases;
        this.filters = filters;
        this.addresses = addresses;
        this.units = units;
        this.mark = mark;
    }

    @GetMapping
    ModelAndView ask(Scope scope, @RequestParam Map<String, String> words) {
        return form(scope, filters.read(scope, words), "", null);
    }

    @PostMapping
    @Nullable
    ModelAndView export(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "") String reason,
            @CookieValue(name = "case-columns", required = false) @Nullable String columns,
            @ModelAttribute("page") Page page,
            HttpServletResponse response) {
        var filter = filters.read(scope, words);
        var why = SearchKey.nfc(reason);
        try {
            send(scope, filter, why, CaseColumn.chosen(columns), page, response);
            return null;
        } catch (RuleBroken broken) {
            var problem = FieldProblem.of(
                    "reason", broken.rule().messageKey(), broken.details().toArray());
            return form(scope, filter, why, problem);
        }
    }

    private void send(
            Scope scope,
            CaseFilter filter,
            String reason,
            Set<CaseColumn> columns,
            Page page,
            HttpServletResponse response) {
        var code = mark.code();
        var opened = new Opened();
        cases.export(scope, filter, reason, code, lines -> {
            if (opened.book == null) {
                opened.book =
                        open(response, filter, columns, page, mark.words(page, "cases.export.watermark", reason, code));
            }
            opened.book.add(lines);
        });
        if (opened.book != null) {
            opened.book.close();
        }
    }

    /** Nothing is sent before the first lines are there, so that a refusal can still be a page. */
    private static final class Opened {
        private @Nullable CaseWorkbook book;
    }

    private CaseWorkbook open(
            HttpServletResponse response, CaseFilter filter, Set<CaseColumn> columns, Page page, String watermark) {
        var name = "danh-sach-ca-benh-%s-%s.xlsx"
                .formatted(units.get(filter.unit()).code(), Vietnam.dayOf(filter.asOf()));
        try {
            return new CaseWorkbook(new Download(name).to(response), columns, units, page, watermark);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ModelAndView form(Scope scope, CaseFilter filter, String reason, @Nullable FieldProblem problem) {
        var words = addresses.words(filter);
        var export = new CaseExport(
                cases.count(scope, filter),
                units.get(filter.unit()).name(),
                filter.asOf(),
                CaseAddress.of("/cases/export", words),
                CaseAddress.of("/cases", words),
                reason,
                problem);
        var view = new ModelAndView("cases/export", Map.of("export", export));
        view.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
