package vn.vungxanh.foundation.borders.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.borders.BorderImports;
import vn.vungxanh.foundation.borders.BorderProblem;

/** Official borders for other programs: the body is the GeoJSON file itself. */
@RestController
@RequestMapping("/api/v1/borders")
@PreAuthorize("hasAuthority('EDIT_UNITS')")
class BorderApi {

    private static final int SHOWN = 100;

    private final BorderImports imports;
    private final MessageSource words;

    BorderApi(BorderImports imports, MessageSource words) {
        this.imports = imports;
        this.words = words;
    }

    @GetMapping
    List<BorderImports.Past> past() {
        return imports.recent(SHOWN);
    }

    /** Checks only, unless {@code deed} is "load"; 422 with every problem when anything is wrong. */
    @PostMapping
    ResponseEntity<Answer> send(
            Scope scope,
            @RequestParam String on,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "check") String deed,
            InputStream body,
            HttpServletRequest request)
            throws IOException {
        var day = BorderController.day(on);
        var report =
                deed.equals("load") ? imports.load(body, day, "api", source, scope.login()) : imports.check(body, day);
        var locale = RequestContextUtils.getLocale(request);
        return ResponseEntity.status(report.good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Answer(
                        report.shapes(),
                        report.loaded(),
                        report.problems().stream()
                                .map(each -> said(each, locale))
                                .toList(),
                        report.notes().stream().map(each -> said(each, locale)).toList()));
    }

    private Said said(BorderProblem problem, Locale locale) {
        var details = problem.details().stream()
                .map(each -> each instanceof String text && text.startsWith("map.rule.")
                        ? words.getMessage(text, null, locale)
                        : each)
                .toArray();
        return new Said(
                problem.rule().name(),
                problem.feature(),
                problem.unit(),
                words.getMessage(problem.rule().messageKey(), details, locale));
    }

    record Answer(int shapes, boolean loaded, List<Said> problems, List<Said> notes) {}

    record Said(String rule, int feature, @Nullable String unit, String message) {}
}
