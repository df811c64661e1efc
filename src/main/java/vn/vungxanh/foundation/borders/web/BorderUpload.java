package vn.vungxanh.foundation.borders.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.borders.BorderImports;
import vn.vungxanh.foundation.borders.BorderLimits;
import vn.vungxanh.foundation.borders.BorderProgress;
import vn.vungxanh.kernel.RuleBroken;

/** A file as it is, read while it comes in: no copy of it is kept, and the page asks how far the work has come. */
@RestController
@RequestMapping("/borders")
@PreAuthorize("hasAuthority('EDIT_UNITS')")
class BorderUpload {

    private final BorderImports imports;
    private final BorderLimits limits;
    private final MessageSource words;
    private final Map<UUID, Stand> stands = new ConcurrentHashMap<>();

    BorderUpload(BorderImports imports, BorderLimits limits, MessageSource words) {
        this.imports = imports;
        this.limits = limits;
        this.words = words;
    }

    record Stand(String login, BorderProgress.Step step, int done, int of) {}

    /** @param ticket the page's own number of this upload, to ask by */
    @PostMapping("/files")
    ResponseEntity<Map<String, String>> send(
            Scope scope,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String name,
            @RequestParam UUID ticket,
            HttpServletRequest request)
            throws IOException {
        try {
            limits.refuse(request.getContentLengthLong());
            var day = BorderController.day(on);
            var sent = new BorderImports.Sent(request.getInputStream(), day, BorderController.name(name), source);
            var id = imports.stage(
                    scope, sent, (step, done, of) -> stands.put(ticket, new Stand(scope.login(), step, done, of)));
            return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("at", "/borders/" + id));
        } catch (RuleBroken broken) {
            var sentence = words.getMessage(
                    broken.rule().messageKey(), broken.details().toArray(), RequestContextUtils.getLocale(request));
            return ResponseEntity.status(BorderController.status(broken)).body(Map.of("message", sentence));
        } finally {
            stands.remove(ticket);
        }
    }

    @GetMapping("/progress/{ticket}")
    Map<String, Object> progress(Scope scope, @PathVariable UUID ticket) {
        var stand = stands.get(ticket);
        return stand == null || !stand.login().equals(scope.login())
                ? Map.of()
                : Map.of("step", stand.step().name(), "done", stand.done(), "of", stand.of());
    }
}
