package vn.vungxanh.foundation.borders.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.borders.BorderPreview;
import vn.vungxanh.foundation.borders.BorderSets;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;
import vn.vungxanh.platform.shell.Page;

/** One file that was brought: what was found in it, how it looks, and whether it shall count. */
@Controller
@RequestMapping("/borders/{id}")
@PreAuthorize("hasAuthority('EDIT_UNITS')")
class BorderSetController {

    private static final int SHOWN = 200;

    private final BorderSets sets;
    private final BorderPreview preview;

    BorderSetController(BorderSets sets, BorderPreview preview) {
        this.sets = sets;
        this.preview = preview;
    }

    @GetMapping
    String set(@PathVariable UUID id, Model model) {
        return show(id, model, sets.find(id).source(), "");
    }

    private String show(UUID id, Model model, String source, String reason) {
        model.addAttribute("set", sets.find(id));
        model.addAttribute("tally", Tally.of(sets.findings(id, Integer.MAX_VALUE)));
        model.addAttribute("findings", sets.findings(id, SHOWN));
        model.addAttribute("deeds", sets.deeds(id));
        model.addAttribute("shapes", sets.shapes(id));
        model.addAttribute("edition", sets.edition());
        model.addAttribute("source", source);
        model.addAttribute("reason", reason);
        return "borders/set";
    }

    enum Deed {
        force,
        withdraw,
        discard
    }

    @PostMapping
    String decide(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Deed deed,
            @RequestParam long edition,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            switch (deed) {
                case force -> sets.comeIntoForce(scope, id, source, edition);
                case withdraw -> sets.withdraw(scope, id, reason, edition);
                case discard -> sets.discard(scope, id, edition);
            }
            return "redirect:/borders/" + id;
        } catch (RuleBroken broken) {
            model.addAttribute("broken", broken);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, model, source, reason);
        }
    }

    @GetMapping("/report.csv")
    void report(@PathVariable UUID id, @ModelAttribute("page") Page page, HttpServletResponse response)
            throws IOException {
        var findings = sets.findings(sets.find(id).id(), Integer.MAX_VALUE);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"dia-gioi-kiem-tra.csv\"");
        response.setHeader("Cache-Control", "no-store");
        var columns = Stream.of("grade", "feature", "unit", "asks", "rule", "problem")
                .map(name -> SheetColumn.of(page.t("borders." + name)))
                .toList();
        try (var sheet = SheetWriter.csv(response.getOutputStream(), columns)) {
            findings.forEach(each -> sheet.row(Arrays.<@Nullable Object>asList(
                    page.t(each.rule().isOnlyNoted() ? "borders.note" : "borders.fault"),
                    each.feature() == 0 ? null : each.feature(),
                    each.unit(),
                    page.t("borders.asks." + each.rule().asks().name()),
                    each.rule().name(),
                    page.t(each.rule().messageKey(), each.details().toArray()))));
        }
    }

    /** @param of "new" for the shapes of the set, "former" for what counts where they would lie */
    @GetMapping("/shapes.geojson")
    void shapes(@PathVariable UUID id, @RequestParam(defaultValue = "new") String of, HttpServletResponse response)
            throws IOException {
        var set = sets.find(id);
        response.setContentType("application/geo+json");
        response.setHeader("Cache-Control", "no-store");
        preview.write(set.id(), of.equals("former"), response.getOutputStream());
    }
}
