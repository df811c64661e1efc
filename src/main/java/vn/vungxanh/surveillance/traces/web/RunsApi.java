package vn.vungxanh.surveillance.traces.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.traces.Run;
import vn.vungxanh.surveillance.traces.RunContact;
import vn.vungxanh.surveillance.traces.RunCount;
import vn.vungxanh.surveillance.traces.RunQuestion;
import vn.vungxanh.surveillance.traces.TraceRuns;

/** Many cases in one run: started, asked how far it is, and its merged list fetched page by page. */
@RestController
@RequestMapping("/api/v1/traces")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class RunsApi {

    private static final int MOST_LINES = 1_000;
    private static final int LAST_PAGE = 1_000_000;

    private final TraceRuns runs;
    private final Units units;

    RunsApi(TraceRuns runs, Units units) {
        this.runs = runs;
        this.units = units;
    }

    /** 202 with the address that says how far it is. */
    @PostMapping
    ResponseEntity<Run> start(Scope scope, @RequestBody Request request) {
        var cases = request.cases() == null ? List.<UUID>of() : request.cases();
        var run = runs.start(
                scope,
                new RunQuestion(
                        cases, request.depth() == null ? 1 : request.depth(), request.definition(), request.asOf()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/traces/" + run.id()))
                .body(run);
    }

    @GetMapping("/{id}")
    Answer one(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        var run = runs.find(scope, id);
        var lines = Math.max(0, Math.min(MOST_LINES, size));
        return new Answer(
                run,
                runs.counts(scope, id),
                runs.contacts(scope, id, Math.max(1, Math.min(LAST_PAGE, page)), lines).stream()
                        .map(contact -> line(contact, units))
                        .toList());
    }

    private static Line line(RunContact contact, Units units) {
        return new Line(
                contact.person(),
                units.get(contact.unit()).code(),
                contact.level(),
                contact.tier().name(),
                contact.basis().name(),
                contact.score() / 1000.0,
                contact.cases());
    }

    record Request(
            @Nullable List<UUID> cases,
            @Nullable Integer depth,
            @Nullable String definition,
            @Nullable Instant asOf) {}

    record Answer(Run run, List<RunCount> counts, List<Line> items) {}

    record Line(UUID person, String unit, int level, String tier, String basis, double score, int cases) {}
}
