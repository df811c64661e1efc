package vn.vungxanh.foundation.borders.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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
import vn.vungxanh.foundation.borders.BorderLimits;
import vn.vungxanh.foundation.borders.BorderProblem;
import vn.vungxanh.foundation.borders.BorderProgress;
import vn.vungxanh.foundation.borders.BorderReport;
import vn.vungxanh.foundation.borders.BorderSet;
import vn.vungxanh.foundation.borders.BorderSets;
import vn.vungxanh.foundation.borders.BordersRule;
import vn.vungxanh.kernel.RuleBroken;

/** Official borders for other programs: the body is the GeoJSON file itself. */
@RestController
@RequestMapping("/api/v1/borders")
@PreAuthorize("hasAuthority('EDIT_UNITS')")
class BorderApi {

    private static final int SHOWN = 100;

    private final BorderImports imports;
    private final BorderSets sets;
    private final BorderLimits limits;
    private final MessageSource words;

    BorderApi(BorderImports imports, BorderSets sets, BorderLimits limits, MessageSource words) {
        this.imports = imports;
        this.sets = sets;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping
    List<BorderSet> past() {
        return sets.recent(SHOWN);
    }

    /**
     * @param deed "check" keeps nothing; "stage" keeps a good file to be looked at; "load" puts it into force. 422 with
     *     every problem when anything is wrong
     */
    @PostMapping
    ResponseEntity<Object> send(
            Scope scope,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "check") String deed,
            HttpServletRequest request)
            throws IOException {
        try {
            limits.refuse(request.getContentLengthLong());
            var sent = new BorderImports.Sent(
                    request.getInputStream(),
                    BorderController.day(on),
                    name.isBlank() ? "api" : BorderController.name(name),
                    source);
            if (deed.equals("stage")) {
                var set = sets.find(imports.stage(scope, sent, BorderProgress.UNSEEN));
                var good = set.state() == BorderSet.State.WAITING;
                return answer(good, set);
            }
            var report = deed.equals("load") ? imports.load(scope, sent) : imports.check(scope, sent.file(), sent.on());
            return answer(report.good(), answer(report, RequestContextUtils.getLocale(request)));
        } catch (RuleBroken broken) {
            if (broken.rule() != BordersRule.TOO_LARGE) {
                throw broken;
            }
            var detail = words.getMessage(
                    broken.rule().messageKey(), broken.details().toArray(), RequestContextUtils.getLocale(request));
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, detail))
                    .build();
        }
    }

    private static ResponseEntity<Object> answer(boolean good, Object body) {
        return ResponseEntity.status(good ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(body);
    }

    private Answer answer(BorderReport report, Locale locale) {
        return new Answer(
                report.shapes(),
                report.loaded(),
                report.problems().stream().map(each -> said(each, locale)).toList(),
                report.notes().stream().map(each -> said(each, locale)).toList());
    }

    private Said said(BorderProblem problem, Locale locale) {
        return new Said(
                problem.rule().name(),
                problem.feature(),
                problem.unit(),
                words.getMessage(problem.rule().messageKey(), problem.details().toArray(), locale));
    }

    record Answer(int shapes, boolean loaded, List<Said> problems, List<Said> notes) {}

    record Said(String rule, int feature, @Nullable String unit, String message) {}
}
