package vn.vungxanh.surveillance.traces.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.traces.BackwardQueries;
import vn.vungxanh.surveillance.traces.TraceQueries;

/** Answers of tracing for other programs. 404 when the case lies outside the jurisdiction. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class TraceApi {

    private static final int MOST_LINES = 500;
    private static final int LAST_PAGE = 1_000_000;

    private final TraceQueries traces;
    private final BackwardQueries backward;
    private final TraceWords words;
    private final Units units;

    TraceApi(TraceQueries traces, BackwardQueries backward, TraceWords words, Units units) {
        this.traces = traces;
        this.backward = backward;
        this.words = words;
        this.units = units;
    }

    /** Who met the case; the parameters are those of {@link TraceWords}, the changes of a what-if run among them. */
    @GetMapping("/trace")
    TraceJson.Trace trace(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var question = words.question(id, parameters, 1).changed(words.whatIf(parameters));
        var answer = traces.trace(
                scope,
                question,
                words.filter(scope, parameters),
                Math.max(1, Math.min(LAST_PAGE, page)),
                Math.max(0, Math.min(MOST_LINES, size)));
        return TraceJson.trace(answer, units);
    }

    /** Whom the case may have it from, and where. */
    @GetMapping("/sources")
    SourcesJson.Sources sources(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        var answer = backward.sources(scope, id, words.definition(parameters), words.instant(parameters));
        return SourcesJson.sources(answer, units);
    }
}
