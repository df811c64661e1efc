package vn.vungxanh.territory.declarations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
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
import vn.vungxanh.foundation.access.ExportMark;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.territory.declarations.DeclarationAddress;
import vn.vungxanh.territory.declarations.DeclarationFilter;
import vn.vungxanh.territory.declarations.DeclarationLine;
import vn.vungxanh.territory.declarations.DeclarationQueries;
import vn.vungxanh.territory.declarations.RedFlag;
import vn.vungxanh.territory.declarations.RedFlags;

/** The list on the screen as an Excel file, for a reason, with the name of whoever took it in every copy. */
@Controller
@RequestMapping("/declarations/export")
@PreAuthorize("hasAuthority('EXPORT')")
class ExportController {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 8;
    private static final List<String> COLUMNS = List.of(
            "declarations.column.receipt",
            "declarations.column.person",
            "declarations.column.birth",
            "declarations.column.place",
            "declarations.column.kind",
            "declarations.column.at",
            "declarations.column.flags",
            "declarations.column.state",
            "declarations.column.channel");

    private final DeclarationQueries declarations;
    private final DeclarationFilters filters;
    private final DeclarationAddress addresses;
    private final RedFlags flags;
    private final Units units;
    private final ExportMark mark;

    ExportController(
            DeclarationQueries declarations,
            DeclarationFilters filters,
            DeclarationAddress addresses,
            RedFlags flags,
            Units units,
            ExportMark mark) {
        this.declarations = declarations;
        this.filters = filters;
        this.addresses = addresses;
        this.flags = flags;
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
            @ModelAttribute("page") Page page,
            HttpServletResponse response) {
        var filter = filters.read(scope, words);
        var why = SearchKey.nfc(reason);
        var code = mark.code();
        var opened = new Opened();
        try {
            declarations.export(scope, filter, why, code, lines -> {
                if (opened.sheet == null) {
                    opened.sheet = open(response, filter, page);
                }
                lines.forEach(line -> opened.sheet.row(cells(line, page)));
            });
        } catch (RuleBroken broken) {
            return form(scope, filter, why, broken);
        }
        if (opened.sheet != null) {
            opened.sheet.footer(List.of(mark.words(page, "declarations.export.watermark", why, code)));
            opened.sheet.close();
        }
        return null;
    }

    /** Nothing is sent before the first lines are there, so that a refusal can still be a page. */
    private static final class Opened {
        private @Nullable SheetWriter sheet;
    }

    private SheetWriter open(HttpServletResponse response, DeclarationFilter filter, Page page) {
        var name = "khai-bao-y-te-%s-%s.xlsx".formatted(units.get(filter.unit()).code(), Vietnam.dayOf(filter.asOf()));
        try {
            return SheetWriter.xlsx(
                    new Download(name).to(response),
                    page.t("declarations.export.sheet"),
                    COLUMNS.stream()
                            .map(key -> SheetColumn.of(page.t(key)).wide(24).keptAsText())
                            .toList());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<Object> cells(DeclarationLine line, Page page) {
        var state = line.finding() != null
                ? page.t("declarations.finding." + line.finding())
                : line.triage() == null ? "" : page.t("declarations.state." + line.triage());
        var hamlet = line.hamlet() == null ? "" : line.hamlet() + ", ";
        return List.of(
                line.receipt(),
                line.name(),
                line.birthYear(),
                hamlet + units.get(line.unit()).name(),
                page.t("declarations.kind." + line.kind()),
                page.time(line.declaredAt()),
                String.join(
                        ", ",
                        flags.named(line.flags()).stream()
                                .map((RedFlag flag) -> flag.name(page.lang()))
                                .toList()),
                state,
                page.t("declarations.channel." + line.channel()));
    }

    private ModelAndView form(Scope scope, DeclarationFilter filter, String reason, @Nullable RuleBroken broken) {
        var words = addresses.words(filter);
        var model = new HashMap<String, Object>();
        model.put("count", declarations.count(scope, filter));
        model.put("unitName", units.get(filter.unit()).name());
        model.put("asOf", filter.asOf());
        model.put("action", AddressWords.address("/declarations/export", words));
        model.put("list", AddressWords.address("/declarations", words));
        model.put("reason", reason);
        model.put("broken", broken);
        var view = new ModelAndView("declarations/export", model);
        view.setStatus(broken == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
