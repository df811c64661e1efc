package vn.vungxanh.foundation.borders.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.borders.BorderImports;
import vn.vungxanh.foundation.borders.BordersRule;
import vn.vungxanh.kernel.SearchKey;

/** What borders there are, and the import of official ones. */
@Controller
@RequestMapping("/borders")
@PreAuthorize("hasAuthority('EDIT_UNITS')")
class BorderController {

    private static final int SHOWN = 20;
    private static final int LONGEST_NAME = 200;

    private final BorderImports imports;
    private final Units units;

    BorderController(BorderImports imports, Units units) {
        this.imports = imports;
        this.units = units;
    }

    @GetMapping
    String page(Scope scope, Model model) {
        show(scope, model, imports.today().toString(), "");
        return "borders/page";
    }

    /** Checks only, unless {@code deed} is "load". */
    @PostMapping
    ModelAndView send(
            Scope scope,
            @RequestParam MultipartFile file,
            @RequestParam String on,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "check") String deed,
            Model model)
            throws IOException {
        var day = day(on);
        try (var stream = file.getInputStream()) {
            var report = deed.equals("load")
                    ? imports.load(stream, day, name(file), source, scope.login())
                    : imports.check(stream, day);
            model.addAttribute("report", report);
            show(scope, model, on, source);
            var view = new ModelAndView("borders/page", model.asMap());
            view.setStatus(report.good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private void show(Scope scope, Model model, String on, String source) {
        model.addAttribute("on", on);
        model.addAttribute("source", source);
        model.addAttribute("past", imports.recent(SHOWN));
        model.addAttribute("states", imports.states(units.get(scope.home())));
    }

    static LocalDate day(String on) {
        try {
            return LocalDate.parse(on.strip());
        } catch (DateTimeException e) {
            throw BordersRule.BAD_DATE.broken(on);
        }
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        var clean = SearchKey.nfc(name == null ? "" : name);
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }
}
