package vn.vungxanh.foundation.imports.web;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.imports.ImportJob;
import vn.vungxanh.foundation.imports.ImportMode;
import vn.vungxanh.foundation.imports.ImportQueries;
import vn.vungxanh.foundation.imports.ImportRule;
import vn.vungxanh.foundation.imports.Imports;
import vn.vungxanh.foundation.imports.NewImport;
import vn.vungxanh.foundation.imports.RejectedRow;
import vn.vungxanh.kernel.RuleBroken;

/** Lists sent by other programs: mapped by their headings and stored without a further question. */
@RestController
@RequestMapping("/api/v1/imports")
@PreAuthorize("hasAuthority('IMPORT')")
class ImportApi {

    private final Imports imports;
    private final ImportQueries queries;
    private final MessageSource words;
    private final JsonMapper json;

    ImportApi(Imports imports, ImportQueries queries, MessageSource words, JsonMapper json) {
        this.imports = imports;
        this.queries = queries;
        this.words = words;
        this.json = json;
    }

    record CellError(@Nullable String column, @Nullable String heading, String rule, String message) {}

    record RowError(int row, List<CellError> problems) {}

    /** {@code rows = created + updated + duplicate + rejected} as soon as the status is stored or refused. */
    record Answer(
            UUID id,
            String kind,
            String status,
            String mode,
            String fileName,
            Instant submittedAt,
            @Nullable Instant finishedAt,
            @Nullable Long rows,
            long progress,
            long created,
            long updated,
            long duplicate,
            long rejected,
            long withheld,
            @Nullable UUID sameFileAs,
            Map<String, String> mapping,
            @Nullable String failure,
            List<RowError> errors,
            int errorPage,
            int errorPages) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> send(
            Scope scope,
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "good") String mode,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable String constants,
            Locale locale)
            throws IOException {
        var name = file.getOriginalFilename();
        var sent = new NewImport(kind, name == null ? "" : name, sheet, parsed(mapping), parsed(constants));
        try (var content = file.getInputStream()) {
            var job = imports.sendAndStore(
                    scope, sent, "none".equalsIgnoreCase(mode) ? ImportMode.NONE : ImportMode.GOOD, content);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + job.id()))
                    .body(answer(job, List.of(), 1, 1, locale));
        }
    }

    @GetMapping("/{id}")
    Answer find(Scope scope, @PathVariable String id, @RequestParam(defaultValue = "1") int page, Locale locale) {
        var job = queries.get(scope, ImportController.parsed(id));
        if (job.status().isAtWork()) {
            return answer(job, List.of(), 1, 1, locale);
        }
        var rejected = queries.rejected(scope, job.id(), page);
        return answer(job, rejected.items(), rejected.page(), rejected.pages(), locale);
    }

    private Map<String, String> parsed(@Nullable String mapping) {
        try {
            return mapping == null || mapping.isBlank()
                    ? Map.of()
                    : json.readValue(mapping, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException noMap) {
            throw new RuleBroken(ImportRule.UNKNOWN_COLUMN, mapping == null ? "" : mapping);
        }
    }

    private Answer answer(ImportJob job, List<RejectedRow> rejected, int page, int pages, Locale locale) {
        var balance = job.balance();
        var failure = job.failure();
        return new Answer(
                job.id(),
                job.kind(),
                job.status().name().toLowerCase(Locale.ROOT),
                job.mode().name().toLowerCase(Locale.ROOT),
                job.fileName(),
                job.submittedAt(),
                job.finishedAt(),
                job.rows(),
                queries.progress(job.id()),
                balance == null ? 0 : balance.created(),
                balance == null ? 0 : balance.updated(),
                balance == null ? 0 : balance.duplicate(),
                balance == null ? 0 : balance.rejected(),
                job.withheld(),
                job.sameAs(),
                mapping(job),
                failure == null
                        ? null
                        : words.getMessage(failure, job.failureArguments().toArray(), locale),
                rejected.stream().map(row -> error(job, row, locale)).toList(),
                page,
                pages);
    }

    private static Map<String, String> mapping(ImportJob job) {
        Map<String, String> byHeading = new java.util.LinkedHashMap<>();
        job.mapping().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> byHeading.put(job.headings().get(entry.getKey()), entry.getValue()));
        return byHeading;
    }

    private RowError error(ImportJob job, RejectedRow row, Locale locale) {
        return new RowError(
                row.number(),
                row.problems().stream()
                        .map(problem -> new CellError(
                                problem.column(),
                                job.headingOf(problem.column()),
                                problem.message(),
                                words.getMessage(
                                        problem.message(), problem.arguments().toArray(), locale)))
                        .toList());
    }
}
