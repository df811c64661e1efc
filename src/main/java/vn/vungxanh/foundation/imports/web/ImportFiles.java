package vn.vungxanh.foundation.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.ImportKinds;
import vn.vungxanh.foundation.imports.ImportQueries;
import vn.vungxanh.foundation.imports.TemplateSheet;
import vn.vungxanh.platform.shell.Download;

/** The sheets that a sender downloads: the empty one, and the one to correct. */
@Controller
@RequestMapping("/imports")
@PreAuthorize("hasAuthority('IMPORT')")
class ImportFiles {

    private final ImportQueries queries;
    private final ImportKinds kinds;
    private final TemplateSheet template;

    ImportFiles(ImportQueries queries, ImportKinds kinds, TemplateSheet template) {
        this.queries = queries;
        this.kinds = kinds;
        this.template = template;
    }

    @GetMapping("/template/{kind}.xlsx")
    void template(@PathVariable String kind, Locale locale, HttpServletResponse response) throws IOException {
        var chosen = kinds.get(kind);
        template.write(chosen, locale, new Download("vung-xanh-" + chosen.id() + ".xlsx").to(response));
    }

    @GetMapping("/{id}/errors.xlsx")
    void errors(Scope scope, @PathVariable String id, Locale locale, HttpServletResponse response) throws IOException {
        var job = queries.get(scope, ImportController.parsed(id));
        var name = job.fileName().replaceFirst("\\.[A-Za-z]{3,4}$", "") + " - Lỗi.xlsx";
        queries.writeErrors(scope, job.id(), locale, new Download(name).to(response));
    }
}
