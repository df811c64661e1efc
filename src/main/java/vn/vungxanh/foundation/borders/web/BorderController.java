package vn.vungxanh.foundation.borders.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
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
import org.springframework.web.multipart.MultipartFile;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.borders.BorderImports;
import vn.vungxanh.foundation.borders.BorderLimits;
import vn.vungxanh.foundation.borders.BorderProgress;
import vn.vungxanh.foundation.borders.BorderSets;
import vn.vungxanh.foundation.borders.BordersRule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.Page;

/** What borders there are, which files were brought, and the form for another. */
@Controller
@RequestMapping("/borders")
@PreAuthorize("hasAuthority('EDIT_UNITS')")
class BorderController {

    private static final int SHOWN = 50;

    private final BorderImports imports;
    private final BorderSets sets;
    private final BorderLimits limits;
    private final Units units;

    BorderController(BorderImports imports, BorderSets sets, BorderLimits limits, Units units) {
        this.imports = imports;
        this.sets = sets;
        this.limits = limits;
        this.units = units;
    }

    @GetMapping
    String page(Scope scope, Model model, @ModelAttribute("page") Page page) {
        return show(scope, model, Vietnam.dayOf(page.now()).toString(), "");
    }

    /** Without script; with it the file itself is sent to {@link BorderUpload}. */
    @PostMapping
    String send(
            Scope scope,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String source,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try (var stream = file.getInputStream()) {
            limits.refuse(file.getSize());
            var sent = new BorderImports.Sent(stream, day(on), name(file.getOriginalFilename()), source);
            return "redirect:/borders/" + imports.stage(scope, sent, BorderProgress.UNSEEN);
        } catch (RuleBroken broken) {
            model.addAttribute("broken", broken);
            response.setStatus(status(broken).value());
            return show(scope, model, on, source);
        }
    }

    private String show(Scope scope, Model model, String on, String source) {
        model.addAttribute("on", on);
        model.addAttribute("source", source);
        model.addAttribute("limits", limits);
        model.addAttribute("past", sets.recent(SHOWN));
        model.addAttribute("states", sets.states(units.get(scope.home())));
        return "borders/page";
    }

    static HttpStatus status(RuleBroken broken) {
        return broken.rule() == BordersRule.TOO_LARGE ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    static LocalDate day(String on) {
        try {
            return LocalDate.parse(on.strip());
        } catch (DateTimeException e) {
            throw BordersRule.BAD_DATE.broken(on.substring(0, Math.min(on.length(), 40)));
        }
    }

    static String name(@Nullable String name) {
        return SearchKey.nfc(name == null ? "" : name);
    }
}
