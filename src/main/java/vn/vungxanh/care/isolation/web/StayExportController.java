package vn.vungxanh.care.isolation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.care.isolation.Isolated;
import vn.vungxanh.care.isolation.IsolationQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.Page;

/** The list on the screen as an Excel file, for a reason. */
@Controller
@RequestMapping("/isolation/stays/export")
@PreAuthorize("hasAuthority('EXPORT')")
class StayExportController {

    private final IsolationQueries queries;
    private final IsolationWords words;
    private final Units units;

    StayExportController(IsolationQueries queries, IsolationWords words, Units units) {
        this.queries = queries;
        this.words = words;
        this.units = units;
    }

    @PostMapping
    void export(
            Scope scope,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        var lines = queries.export(scope, words.stays(scope, given), reason);
        var file = new Download("danh-sach-cach-ly.xlsx").to(response);
        var heads = new ArrayList<SheetColumn>();
        for (var head : List.of("name", "birth", "unit", "phone", "kind", "site", "bed", "since", "until", "ended")) {
            heads.add(SheetColumn.of(page.t("isolation.column." + head)));
        }
        try (var sheet = SheetWriter.xlsx(file, page.t("isolation.stays.title"), heads)) {
            for (var line : lines) {
                sheet.row(cells(page, line));
            }
            sheet.footer(List.of(page.t("isolation.stays.exportedFor", reason)));
        }
    }

    private List<@org.jspecify.annotations.Nullable Object> cells(Page page, Isolated line) {
        var cells = new ArrayList<@org.jspecify.annotations.Nullable Object>();
        cells.add(line.name());
        cells.add(line.birthYear());
        cells.add(units.fullName(line.unit()));
        cells.add(line.phone());
        cells.add(page.t("isolation.kind." + line.kind()));
        cells.add(line.siteName());
        cells.add(line.bed());
        cells.add(page.time(line.startedAt()));
        cells.add(line.endsOn());
        cells.add(page.time(line.endedAt()));
        return cells;
    }
}
