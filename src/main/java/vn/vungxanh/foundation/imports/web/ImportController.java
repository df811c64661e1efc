package vn.vungxanh.foundation.imports.web;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.ImportJob;
import vn.vungxanh.foundation.imports.ImportKinds;
import vn.vungxanh.foundation.imports.ImportMode;
import vn.vungxanh.foundation.imports.ImportQueries;
import vn.vungxanh.foundation.imports.ImportStatus;
import vn.vungxanh.foundation.imports.Imports;
import vn.vungxanh.foundation.imports.NewImport;
import vn.vungxanh.kernel.NotFound;

@Controller
@RequestMapping("/imports")
@PreAuthorize("hasAuthority('IMPORT')")
class ImportController {

    private final Imports imports;
    private final ImportQueries queries;
    private final ImportKinds kinds;

    ImportController(Imports imports, ImportQueries queries, ImportKinds kinds) {
        this.imports = imports;
        this.queries = queries;
        this.kinds = kinds;
    }

    @GetMapping
    String list(Scope scope, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("jobs", queries.page(scope, page));
        model.addAttribute("kinds", kinds.openTo(scope));
        return "imports/list";
    }

    @GetMapping("/new")
    String blank(Scope scope, @RequestParam String kind, Model model) {
        model.addAttribute("kind", kinds.get(scope, kind));
        return "imports/new";
    }

    @PostMapping
    String send(Scope scope, @RequestParam String kind, @RequestParam MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var job = imports.send(
                    scope, new NewImport(kind, name == null ? "" : name, null, Map.of(), Map.of()), content);
            return "redirect:/imports/" + job.id();
        }
    }

    @GetMapping("/{id}")
    String job(Scope scope, @PathVariable String id, @RequestParam(defaultValue = "1") int page, Model model) {
        var job = queries.get(scope, parsed(id));
        state(job, model);
        if (job.status() == ImportStatus.MAPPING || job.status() == ImportStatus.CHECKED) {
            model.addAttribute("preview", queries.preview(scope, job.id()));
        }
        if (!job.status().isAtWork() && job.status() != ImportStatus.MAPPING) {
            model.addAttribute("rejected", queries.rejected(scope, job.id(), page));
        }
        return "imports/job";
    }

    /** Polled while the work goes on; when it is over the page is loaded anew. */
    @GetMapping("/{id}/state")
    Object state(Scope scope, @PathVariable String id, Model model) {
        var job = queries.get(scope, parsed(id));
        if (!job.status().isAtWork()) {
            return ResponseEntity.ok().header("HX-Refresh", "true").build();
        }
        state(job, model);
        return "imports/state";
    }

    private void state(ImportJob job, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("kind", kinds.get(job.kind()));
        model.addAttribute("done", queries.progress(job.id()));
    }

    /** Fields c0, c1, …: the column key chosen for each column of the file, empty for none; all-‹key›: one value for all rows. */
    @PostMapping("/{id}/check")
    String check(Scope scope, @PathVariable String id, @RequestParam Map<String, String> fields) {
        Map<Integer, String> mapping = new TreeMap<>();
        Map<String, String> constants = new TreeMap<>();
        fields.forEach((name, key) -> {
            if (name.startsWith("all-") && !key.isBlank()) {
                constants.put(name.substring(4), key);
            }
            if (name.matches("c\\d{1,3}") && !key.isEmpty()) {
                mapping.put(Integer.valueOf(name.substring(1)), key);
            }
        });
        constants.keySet().removeAll(mapping.values());
        imports.check(scope, parsed(id), mapping, constants);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/sheet")
    String sheet(Scope scope, @PathVariable String id, @RequestParam String sheet) {
        imports.takeSheet(scope, parsed(id), sheet);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/store")
    String store(Scope scope, @PathVariable String id) {
        imports.store(scope, parsed(id), ImportMode.GOOD);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/resume")
    String resume(Scope scope, @PathVariable String id) {
        imports.resume(scope, parsed(id));
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/discard")
    String discard(Scope scope, @PathVariable String id) {
        imports.discard(scope, parsed(id));
        return "redirect:/imports";
    }

    static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("import");
        }
    }
}
