package vn.vungxanh.foundation.adminunits.web;

import java.io.IOException;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.adminunits.UnitTreeImport;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.platform.shell.Download;

@Controller
@RequestMapping("/adminunits/import")
@PreAuthorize("hasAuthority('EDIT_UNITS')")
class UnitImportController {

    private static final int SHOWN_PROBLEMS = 200;
    private static final int SHOWN_IMPORTS = 20;
    private static final int LONGEST_FILE_NAME = 200;
    /** With the mark by which Excel recognises UTF-8. */
    private static final String EXAMPLE = "\ufeff" + """
            code,name,level,type,parent_code,valid_from,valid_to,population,lat,lon,replaces
            03199-01,Bản Nậm Chim 1,hamlet,Bản,03199,2021-01-01,2025-06-30,412,21.77,102.92,
            """;

    private final UnitTreeImport trees;

    UnitImportController(UnitTreeImport trees) {
        this.trees = trees;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("past", trees.recent(SHOWN_IMPORTS));
        return "adminunits/import";
    }

    @GetMapping("/example")
    ResponseEntity<byte[]> example() {
        return new Download("don-vi-hanh-chinh.csv").of(EXAMPLE);
    }

    /** Checks only, unless {@code deed} is "load". */
    @PostMapping
    ModelAndView send(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "check") String deed,
            Principal principal,
            Model model)
            throws IOException {
        var load = deed.equals("load");
        var report =
                load ? trees.load(file.getBytes(), fileName(file), principal.getName()) : trees.check(file.getBytes());
        model.addAttribute("report", report);
        model.addAttribute("loaded", load && report.done());
        model.addAttribute(
                "problems", report.problems().stream().limit(SHOWN_PROBLEMS).toList());
        model.addAttribute("past", trees.recent(SHOWN_IMPORTS));
        var view = new ModelAndView("adminunits/import", model.asMap());
        view.setStatus(report.done() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static String fileName(MultipartFile file) {
        var name = file.getOriginalFilename();
        var clean = SearchKey.nfc(name == null ? "" : name);
        return clean.substring(0, Math.min(clean.length(), LONGEST_FILE_NAME));
    }
}
